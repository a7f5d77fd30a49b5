import type { NamedFile } from './dropped-files.js';

/** What one request carries at most: a folder of thousands goes in several, so that none of them is too large to be sent again. */
export const mostFiles = 200;
export const mostBytes = 30 * 1024 * 1024;

/** Files in the order they came, in portions within both limits; a file larger than the limit goes alone. */
export function portionsOf<Sent extends Pick<NamedFile, 'name'> & { file: { size: number } }>(files: readonly Sent[]): Sent[][] {
  const portions: Sent[][] = [];
  let bytes = 0;
  for (const each of files) {
    const last = portions[portions.length - 1];
    if (!last || last.length === mostFiles || bytes + each.file.size > mostBytes) {
      portions.push([each]);
      bytes = each.file.size;
    } else {
      last.push(each);
      bytes += each.file.size;
    }
  }
  return portions;
}
