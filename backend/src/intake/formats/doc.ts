import { problems } from '../problems.js';
import type { TakenText } from './taken.js';

/**
 * The text of an old Word document (.doc), a paragraph a line. Notes, headers, footers and text boxes are left out.
 * @throws FileProblem `broken` or `encrypted`
 */
export async function doc(bytes: Buffer): Promise<TakenText> {
  const { default: WordExtractor } = await import('word-extractor');
  if (isEncrypted(bytes)) throw problems.encrypted();
  let body: string;
  try {
    body = (await new WordExtractor().extract(bytes)).getBody();
  } catch {
    throw problems.brokenFile('Word');
  }
  // Fields and pictures leave control characters behind that are no text.
  const text = body.replace(/\r\n?|\v|\f/g, '\n').replace(/[\0-\x08\x0e-\x1f]/g, '');
  return { kind: 'text', text, reflowed: null, dropped: [], title: null };
}

/** Size of the sectors that a compound file consists of; its main streams begin at one. */
const SECTOR = 512;
/** What the head of a Word stream begins with, and where it says that a password guards it. */
const WORD_MAGIC = 0xa5ec;
const FLAGS = 10;
const ENCRYPTED = 0x100;

/** Whether the head of the Word stream says that the text is encrypted. */
function isEncrypted(bytes: Buffer): boolean {
  for (let at = SECTOR; at + SECTOR <= bytes.length; at += SECTOR) {
    if (bytes.readUInt16LE(at) === WORD_MAGIC && bytes.readUInt16LE(at + 2) >= 0x65)
      return (bytes.readUInt16LE(at + FLAGS) & ENCRYPTED) !== 0;
  }
  return false;
}
