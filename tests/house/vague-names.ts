/** Names that say nothing about what lies inside, in the singular and the plural. */
const VAGUE = /^(shared|commons?|core|utils?|utilit(y|ies)|helpers?|services?|models?|interfaces?|misc|miscellaneous)$/i;

/**
 * The paths with a folder or a file that bears a vague name. A file's name is read in its parts: `text-utils.ts` and
 * `trend.service.ts` say as little as `utils.ts`.
 */
export function vaguelyNamed(paths: string[]): string[] {
  return paths.filter(path => {
    const folders = path.split('/');
    const [stem = '', ...endings] = (folders.pop() ?? '').split('.');
    const parts = [stem, stem.split(/[-_]/).at(-1) ?? '', ...endings.slice(0, -1)];
    return [...folders, ...parts].some(name => VAGUE.test(name));
  });
}
