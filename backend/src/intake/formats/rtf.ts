import { problems } from '../problems.js';
import { withAsides } from './asides.js';
import { RtfText } from './rtf-text.js';
import { walkRtf } from './rtf-walk.js';
import type { TakenText } from './taken.js';
import { titleProperty } from './title-property.js';

/**
 * The text of an RTF file, as Word, WPS, WordPad and LibreOffice write it: a paragraph a line with the numbers of its list, the cells of a
 * table row in one line with tabs between them. Notes, comments, headers and footers are dropped and told of; deleted and hidden text,
 * pictures and objects are left out.
 * @throws FileProblem `broken`
 */
export function rtf(bytes: Buffer): TakenText {
  const begin = bytes.indexOf('{\\rtf');
  if (begin < 0 || begin > 64) throw problems.brokenFile('RTF');
  const text = new RtfText();
  walkRtf(bytes.subarray(begin), text);
  // A file that ends inside its groups was cut short: half a speech is worse than a clear no.
  if (text.depth > 0) throw problems.brokenFile('RTF');
  const { body, asides, title } = text.read();
  return { kind: 'text', ...withAsides(body, asides), title: titleProperty(title, body) };
}
