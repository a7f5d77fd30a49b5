import { jestProject } from './jest-project.mjs';

export default jestProject({ name: 'tests', folder: import.meta.url, timeout: 60_000, ignore: ['/tests/journeys/'] });
