import { cruise, type ICruiseResult } from 'dependency-cruiser';

/**
 * The import cycles among the TypeScript files below some folders, each as its files in order. Imports of types count too: what
 * cannot be understood without its user is one thing in two files, whether or not anything is left of it at run time.
 *
 * @param folders paths from `base`
 * @throws when a folder holds no file at all, since that would prove nothing
 */
export async function importCycles(base: string, folders: string[]): Promise<string[][]> {
  const { output } = await cruise(folders, {
    baseDir: base,
    exclude: { path: ['\\.spec\\.ts$', 'node_modules', '(^|/)dist/'] },
    doNotFollow: { path: ['node_modules'] },
    tsPreCompilationDeps: true,
    validate: true,
    ruleSet: { forbidden: [{ name: 'cycle', severity: 'error', from: {}, to: { circular: true } }] },
  });
  const { modules, summary } = output as ICruiseResult;
  if (modules.length === 0) throw new Error(`There is nothing to look at in ${folders.join(', ')}.`);
  const cycles = summary.violations.map(({ cycle = [] }) => inOrder(cycle.map(({ name }) => name)));
  return [...new Map(cycles.map(cycle => [cycle.join(' '), cycle])).values()];
}

/** A cycle has no beginning; told from its first name on, the same cycle found twice reads the same. */
function inOrder(cycle: string[]): string[] {
  const first = cycle.indexOf([...cycle].sort()[0] ?? '');
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
