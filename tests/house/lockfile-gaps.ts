/** What a lockfile of npm says of one package, as far as it names others. */
export interface LockedPackage {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/**
 * Packages that some package of the lockfile needs and the lockfile does not list, such as the builds for other systems. `npm ci`
 * refuses a lockfile with gaps, even where the missing package would never be installed.
 *
 * @returns one line per gap, such as `nx → @nx/nx-darwin-arm64`
 */
export function lockfileGaps({ packages }: { packages: Record<string, LockedPackage> }): string[] {
  return Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter(name => !placesFor(name, path).some(place => place in packages))
      .map(name => `${path === '' ? 'the root' : path.replace(/^.*node_modules\//, '')} → ${name}`),
  );
}

/** Where Node would look for a package, from the folder of the one that asks up to the root. */
function placesFor(name: string, path: string): string[] {
  const folders = path.split('/');
  return folders
    .map((_, depth) => folders.slice(0, folders.length - depth))
    .concat([[]])
    .map(folder => [...folder.filter(part => part !== ''), 'node_modules', name].join('/'));
}
