import { isUtf8 } from 'node:buffer';
import { plausibilityOf } from './common-characters.js';
import { lostIn } from './lost-characters.js';
import type { ZipMember } from './zip.js';

/** Files that systems leave in archives and nobody put there. */
const LEFT_BEHIND = /^(?:__MACOSX|Thumbs\.db|desktop\.ini|\..*)$/i;

/** Tells how the names in an archive that do not say their encoding are to be read: all of them speak for one. */
export function nameEncodingOf(names: readonly Buffer[]): string {
  const all = Buffer.concat(names.slice(0, 1000));
  if (isUtf8(all)) return 'utf-8';
  const score = (encoding: string) => {
    const text = new TextDecoder(encoding).decode(all);
    return plausibilityOf(text, lostIn(text)).score;
  };
  return score('big5') > score('gb18030') ? 'big5' : 'gb18030';
}

/** A member's path with `/` between folders. */
export function nameOf({ rawName, utf8Name, unicodeName }: ZipMember, encoding: string): string {
  const name = unicodeName ?? new TextDecoder(utf8Name ? 'utf-8' : encoding).decode(rawName);
  return name.replace(/\\/g, '/').replace(/^(?:\.\/)+/, '');
}

/** Whether a path leads out of the archive: up, to the root, to a drive or a device. */
export function leadsOut(path: string): boolean {
  return /^(?:\/|[a-z]:)/i.test(path) || path.split('/').includes('..') || path.includes('\0');
}

/** Whether a path belongs to what systems leave behind, or is hidden. */
export function isLeftBehind(path: string): boolean {
  return path.split('/').some(part => part !== '..' && part !== '.' && LEFT_BEHIND.test(part));
}
