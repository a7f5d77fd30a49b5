const FOLDERS = ['analysis', 'backend', 'data', 'frontend', 'tests'];
const FILES = ['CITATION.cff', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'nx.json', 'package.json', 'tsconfig.json'];
/** What a tool insists on finding at the root. Files whose name begins with a dot are the tools' own business. */
const TOOLS = ['eslint.config.mjs', 'package-lock.json'];

/**
 * How the top level differs from what the house fixed: what is missing, and what does not belong there.
 *
 * @param paths of all files, from the root
 */
export function topLevelDifferences(paths: string[]): { missing: string[]; strange: string[] } {
  const present = new Set(paths.map(path => path.split('/')[0] ?? ''));
  const fixed = [...FOLDERS, ...FILES, ...TOOLS];
  return {
    missing: fixed.filter(name => !present.has(name)),
    strange: [...present].filter(name => !fixed.includes(name) && !name.startsWith('.')).sort(),
  };
}
