/** A lockfile of npm, as far as it names versions. */
export interface Lockfile {
  packages: Record<string, { version?: string; resolved?: string; link?: boolean }>;
}

/** Packages that are released together and only fit together. */
const TOGETHER = [
  /^@angular\/(animations|common|compiler|compiler-cli|core|forms|platform-browser|router)$/,
  /^@angular\/(build|cli)$/,
  /^(nx|@nx\/(?!nx-).*)$/,
];
const ONE_EACH = /^(@angular\/|nx$|@nx\/)/;

/**
 * Where the lockfile holds several versions of what must be one: any single package of Angular or Nx, and the packages of each
 * group that is released together.
 *
 * @returns one line per conflict, such as `@angular/core: 21.2.25, 21.2.26`
 */
export function versionConflicts(lockfile: Lockfile): string[] {
  const installed = Object.entries(lockfile.packages).flatMap(([path, { version }]) => {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
    return name && version ? [{ name, version }] : [];
  });
  const names = [...new Set(installed.map(({ name }) => name))].filter(name => ONE_EACH.test(name)).sort();
  const alone = names.map(name => ({ label: name, among: installed.filter(one => one.name === name) }));
  const together = TOGETHER.map(group => {
    const among = installed.filter(({ name }) => group.test(name));
    return { label: [...new Set(among.map(({ name }) => name))].sort().join(' + '), among };
  });
  return [...alone, ...together].flatMap(({ label, among }) => {
    const versions = [...new Set(among.map(({ version }) => version))].sort();
    return versions.length > 1 ? [`${label}: ${versions.join(', ')}`] : [];
  });
}

/** Packages the lockfile takes from somewhere else than the public npm registry, which a stranger's machine may not reach. */
export function strangeOrigins(lockfile: Lockfile): string[] {
  return Object.entries(lockfile.packages)
    .filter(([, { resolved, link }]) => resolved && !link && !resolved.startsWith('https://registry.npmjs.org/'))
    .map(([path, { resolved }]) => `${path}: ${resolved}`);
}
