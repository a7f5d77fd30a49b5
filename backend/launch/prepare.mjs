import { pathToFileURL } from 'node:url';
import { build, staleProjects } from './build.mjs';
import { inHouse } from './house.mjs';
import { install, isInstalled } from './install.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { CannotPrepare, launch, say } from './say.mjs';

/**
 * Makes the house ready to run: the packages installed, the named projects built. Says nothing and takes no time when nothing is
 * to do. Several processes may ask at once; one works, the others wait and then find the work done.
 *
 * @param {{ projects?: string[] }} [wanted] which projects have to be built; all of them when nothing is said
 */
export async function prepare({ projects } = {}) {
  demandNode();
  if (isInstalled() && staleProjects(projects).length === 0) return;
  // The lock must outlive the packages: npm removes their folder before it installs.
  await oneAtATime(
    inHouse('var/.preparing'),
    async () => {
      if (!isInstalled()) await install();
      const stale = staleProjects(projects);
      if (stale.length > 0) await build(stale);
    },
    () => say('Another process is preparing the house; waiting for it …'),
  );
}

function demandNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new CannotPrepare(`Cimai needs Node.js 20.19 or later; this is ${process.versions.node}. See https://nodejs.org.`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await launch(() => prepare());
