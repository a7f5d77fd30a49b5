import { problems } from '../problems.js';
import { notRead } from './other-programs.js';
import { FORMAT_NAMES, type ContainerKind, type Taken } from './taken.js';

/** An office file that asks for a password is a compound file with this stream in it. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const WORD_STREAM = Buffer.from('WordDocument', 'utf16le');
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * Takes the text out of a file whose bytes are no plain text. The libraries behind it are loaded when the first file needs them.
 * @throws FileProblem that names what is wrong with the file
 */
export async function take(kind: ContainerKind, bytes: Buffer): Promise<Taken> {
  if (bytes.subarray(0, 4).equals(COMPOUND_FILE)) return takeCompound(kind, bytes);
  switch (kind) {
    case 'pdf':
      return (await import('./pdf.js')).pdf(bytes);
    case 'docx':
      return (await import('./docx.js')).docx(bytes);
    case 'xlsx':
      return (await import('./xlsx.js')).xlsx(bytes);
    case 'odt':
      return (await import('./odt.js')).odt(bytes);
    case 'rtf':
      return (await import('./rtf.js')).rtf(bytes);
    case 'mht':
      return (await import('./mht.js')).mht(bytes);
    case 'epub':
      return (await import('./epub.js')).epub(bytes);
    case 'doc':
      throw problems.brokenFile('Word');
  }
}

/** An old office file, or a new one behind a password. */
async function takeCompound(kind: ContainerKind, bytes: Buffer): Promise<Taken> {
  if (bytes.includes(ENCRYPTED_PACKAGE)) throw problems.encrypted();
  if (bytes.includes(WORD_STREAM)) return (await import('./doc.js')).doc(bytes);
  throw kind === 'xlsx' ? notRead('.xls') : problems.brokenFile(FORMAT_NAMES[kind]);
}
