import { jestProject } from '../tests/jest-project.mjs';

export default jestProject({ name: 'analysis', folder: import.meta.url });
