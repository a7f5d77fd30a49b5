import { problems } from '../problems.js';
import { withAsides, type Aside } from './asides.js';
import { titleIn, xmlPartsOf } from './container-xml.js';
import { wordText } from './docx-body.js';
import { ListNumbers } from './docx-numbers.js';
import { ListStyles } from './docx-styles.js';
import type { TakenText } from './taken.js';
import { titleProperty } from './title-property.js';

/** The parts that stand beside the text and are no part of it, and what they are told of as. */
const ASIDE: readonly [RegExp, Aside['kind']][] = [
  [/^word\/(?:header|footer)\d*\.xml$/, 'page-mark'],
  [/^word\/(?:footnotes|endnotes|comments)\.xml$/, 'note'],
];

/**
 * The text of a Word document (.docx): a paragraph a line, with the numbers that Word's lists give them; rows of tables a line with tabs
 * between cells, line breaks and text boxes kept. Notes, comments, headers and footers are dropped and told of; pictures and deleted
 * text are left out. Nothing outside the file is opened, and entities that a document defines for itself are not resolved.
 * @throws FileProblem `broken` or `archive-too-large`
 */
export async function docx(bytes: Buffer): Promise<TakenText> {
  const parts = await xmlPartsOf(bytes, 'Word', path => /\.(?:xml|rels)$/.test(path));
  // No office writes a document type into its parts: one that is there wants to define entities.
  if ([...parts.values()].some(part => /<!DOCTYPE|<!ENTITY/i.test(part))) throw problems.brokenFile('Word');
  const main = parts.get(mainPath(parts.get('_rels/.rels')));
  if (main === undefined) throw problems.brokenFile('Word');
  try {
    return written(main, parts);
  } catch {
    throw problems.brokenFile('Word');
  }
}

/** Where the package says that its document stands. */
function mainPath(relations: string | undefined): string {
  const relation = /<(?:\w+:)?Relationship\b[^>]*\/officeDocument"[^>]*>/.exec(relations ?? '')?.[0];
  return /Target="\/?([^"]+)"/.exec(relation ?? '')?.[1] ?? 'word/document.xml';
}

function written(main: string, parts: ReadonlyMap<string, string>): TakenText {
  const numbers = new ListNumbers(parts.get('word/numbering.xml'));
  const styles = new ListStyles(parts.get('word/styles.xml'), numbers);
  const body = wordText(main, numbers, styles);
  const asides = [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, part]): Aside[] => {
      const kind = ASIDE.find(([paths]) => paths.test(path))?.[1];
      return kind ? [{ kind, text: wordText(part, numbers, styles) }] : [];
    });
  return { kind: 'text', ...withAsides(body, asides), title: titleProperty(titleIn(parts.get('docProps/core.xml')), body) };
}
