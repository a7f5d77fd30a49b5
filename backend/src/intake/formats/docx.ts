import { problems } from '../problems.js';
import { titleIn, xmlPartsOf } from './container-xml.js';
import type { TakenText } from './taken.js';
import { titleProperty } from './title-property.js';

/** A part of a Word document as mammoth reads it. */
interface WordElement {
  type: string;
  value?: string;
  children?: WordElement[];
}

/**
 * The text of a Word document (.docx): a paragraph a line, rows of tables a line with tabs between cells, line breaks kept. Pictures,
 * notes, comments, headers, footers and deleted text are left out. Nothing outside the file is opened, and entities that a document
 * defines for itself are not resolved.
 * @throws FileProblem `broken` or `archive-too-large`
 */
export async function docx(bytes: Buffer): Promise<TakenText> {
  const parts = await xmlPartsOf(bytes, 'Word', path => /\.(?:xml|rels)$/.test(path));
  if (![...parts.keys()].some(path => path.startsWith('word/'))) throw problems.brokenFile('Word');
  // No office writes a document type into its parts: one that is there wants to define entities.
  if ([...parts.values()].some(part => /<!DOCTYPE|<!ENTITY/i.test(part))) throw problems.brokenFile('Word');
  const text = writeOut(await bodyOf(bytes));
  return { kind: 'text', text, reflowed: null, dropped: [], title: titleProperty(titleIn(parts.get('docProps/core.xml')), text) };
}

async function bodyOf(bytes: Buffer): Promise<WordElement> {
  const { default: mammoth } = await import('mammoth');
  let body: WordElement | undefined;
  const takeBody = (document: WordElement): WordElement => {
    body = document;
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml(
      { buffer: bytes },
      { transformDocument: takeBody, externalFileAccess: false, includeEmbeddedStyleMap: false },
    );
  } catch {
    throw problems.brokenFile('Word');
  }
  if (!body) throw problems.brokenFile('Word');
  return body;
}

/** Writes a document out, element by element. */
function writeOut(document: WordElement): string {
  const written: string[] = [];
  const write = (element: WordElement, inCell: boolean): void => {
    for (const child of element.children ?? []) {
      if (child.type === 'text') written.push(child.value ?? '');
      else if (child.type === 'tab') written.push('\t');
      else if (child.type === 'break') written.push('\n');
      else if (child.type === 'tableCell') write(child, true);
      else if (child.type !== 'image') write(child, inCell);
      if (child.type === 'tableCell') written.push('\t');
      else if (child.type === 'tableRow' || (child.type === 'paragraph' && !inCell)) written.push('\n');
      else if (child.type === 'paragraph' && child !== element.children!.at(-1)) written.push('\n');
    }
  };
  write(document, false);
  return written.join('').replace(/\t+\n/g, '\n');
}
