import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, and the folder of real texts beside it, which is not part of it. */
export const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const material = join(repository, '..', 'shared');
