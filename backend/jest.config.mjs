import { jestProject } from '../tests/jest-project.mjs';

export default jestProject({ name: 'backend', folder: import.meta.url });
