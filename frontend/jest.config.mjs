import { jestProject } from '../tests/jest-project.mjs';

export default jestProject({ name: 'frontend', folder: import.meta.url });
