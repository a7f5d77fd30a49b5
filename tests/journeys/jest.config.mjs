import { jestProject } from '../jest-project.mjs';

// Journeys start a real server and a real browser: they are a project of their own, so that they can run one after another.
export default jestProject({ name: 'journeys', folder: import.meta.url, timeout: 180_000 });
