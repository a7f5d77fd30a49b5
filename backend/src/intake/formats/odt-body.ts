import type { Aside } from './asides.js';
import { OUTLINE, type OdtLists } from './odt-lists.js';
import { walkXml } from './xml-walk.js';

/** A paragraph while it is read. */
interface Paragraph {
  number: string;
  text: string;
  /** The paragraphs of text boxes that hang on it. */
  hanging: string[];
}

/** A list while it is read; `number` is what the next paragraph of the item under way begins with. */
interface OpenList {
  style: string;
  number: string;
}

/** Where lines go: the text itself, or a note or running head. */
interface Sheet {
  kind: Aside['kind'] | null;
  lines: string[];
  open: Paragraph[];
  lists: OpenList[];
  /** For every table cell that is open, whether a paragraph of it was written. */
  cells: boolean[];
}

/** Not to be read: what was deleted, the readings above characters, descriptions of pictures, numbers written for other programs. */
const PASSED_OVER = new Set('tracked-changes ruby-text desc title number note-citation binary-data script'.split(' '));
/** What stands beside the text, and what it is told of as. */
const ASIDES: Record<string, Aside['kind']> = {
  'note-body': 'note',
  annotation: 'note',
  header: 'page-mark',
  'header-first': 'page-mark',
  'header-left': 'page-mark',
  footer: 'page-mark',
  'footer-first': 'page-mark',
  'footer-left': 'page-mark',
};

/**
 * The text of an OpenDocument text and what stands beside it: a paragraph a line with the number of its list, the cells of a table row in
 * one line with tabs between them.
 * @throws Error where a part is no well-formed XML
 */
export function odtBody(content: string, styles: string, lists: OdtLists): { body: string; asides: Aside[] } {
  const writer = new OdtWriter(lists);
  writer.read(content);
  writer.read(styles);
  return { body: writer.body(), asides: writer.asides };
}

class OdtWriter {
  readonly asides: Aside[] = [];
  private readonly main = newSheet(null);
  private readonly sheets: Sheet[] = [this.main];
  private passing = 0;
  /** Inside the document's body or its pages' heads and feet; elsewhere there are only settings. */
  private reading = 0;

  constructor(private readonly lists: OdtLists) {}

  body(): string {
    return textOf(this.main);
  }

  read(xml: string): void {
    walkXml(xml, {
      open: (name, attributes) => this.begin(name, attributes),
      text: text => this.add(text.replace(/[ \t\r\n]+/g, ' ')),
      close: name => this.end(name),
    });
  }

  private get sheet(): Sheet {
    return this.sheets.at(-1)!;
  }

  private begin(name: string, attributes: Record<string, string>): void {
    if (PASSED_OVER.has(name)) this.passing++;
    if (name === 'body' || name === 'master-styles') this.reading++;
    if (this.passing || !this.reading) return;
    const { sheet } = this;
    if (Object.hasOwn(ASIDES, name)) this.sheets.push(newSheet(ASIDES[name]!));
    else if (name === 'p' || name === 'h') sheet.open.push({ number: this.numberOf(name, attributes), text: '', hanging: [] });
    else if (name === 'list') this.beginList(attributes);
    else if (name === 'list-item') this.beginItem(attributes);
    else if (name === 'list-header' && sheet.lists.length) sheet.lists.at(-1)!.number = '';
    else if (name === 'table-cell') sheet.cells.push(false);
    else if (name === 'tab') this.add('\t');
    else if (name === 'line-break') this.add('\n');
    else if (name === 's') this.put(' '.repeat(Math.min(200, Number(attributes['text:c'] ?? 1))));
  }

  private end(name: string): void {
    const { sheet } = this;
    if (PASSED_OVER.has(name)) this.passing--;
    if (this.passing || !this.reading) return;
    if (name === 'body' || name === 'master-styles') this.reading--;
    else if (Object.hasOwn(ASIDES, name)) this.asides.push({ kind: sheet.kind!, text: textOf(this.sheets.pop()!) });
    else if (name === 'p' || name === 'h') this.endParagraph(sheet.open.pop()!);
    else if (name === 'list') sheet.lists.pop();
    else if (sheet.open.length) return;
    else if (name === 'table-cell') {
      sheet.cells.pop();
      sheet.lines.push('\t');
    } else if (name === 'table-row') sheet.lines.push('\n');
  }

  private beginList(attributes: Record<string, string>): void {
    const { lists } = this.sheet;
    const style = attributes['text:style-name'] ?? lists.at(-1)?.style ?? '';
    const goesOn = attributes['text:continue-numbering'] === 'true' || attributes['text:continue-list'] !== undefined;
    if (lists.length === 0) this.lists.begin(style, goesOn);
    lists.push({ style, number: '' });
  }

  private beginItem(attributes: Record<string, string>): void {
    const { lists } = this.sheet;
    const list = lists.at(-1);
    const start = attributes['text:start-value'];
    if (list) list.number = this.lists.next(list.style, lists.length - 1, start === undefined ? null : Number(start));
  }

  /** The number that a list, or its rank among the headings, gives a paragraph; the first one of an item has it. */
  private numberOf(name: string, attributes: Record<string, string>): string {
    const list = this.sheet.lists.at(-1);
    const level = Number(attributes['text:outline-level'] ?? 0);
    if (list) {
      const { number } = list;
      list.number = '';
      return number;
    }
    return name === 'h' && level > 0 && attributes['text:is-list-header'] !== 'true'
      ? this.lists.next(OUTLINE, level - 1, null)
      : '';
  }

  private endParagraph({ number, text, hanging }: Paragraph): void {
    const before = text.trim() === '' ? '' : /\w$/.test(number) ? `${number} ` : number;
    const { open, cells, lines } = this.sheet;
    const holder = open.at(-1);
    const written = [before + text.trimEnd(), ...hanging];
    if (holder) holder.hanging.push(...written);
    else if (cells.length === 0) lines.push(written.join('\n'), '\n');
    else {
      lines.push(cells.at(-1) ? '\n' : '', written.join('\n'));
      cells[cells.length - 1] = true;
    }
  }

  /** White space at the beginning of a paragraph or behind other white space is layout of the XML. */
  private add(text: string): void {
    const before = this.sheet.open.at(-1)?.text ?? '';
    this.put(before === '' || /\s$/.test(before) ? text.replace(/^ /, '') : text);
  }

  private put(text: string): void {
    const paragraph = this.sheet.open.at(-1);
    if (paragraph && !this.passing) paragraph.text += text;
  }
}

const newSheet = (kind: Sheet['kind']): Sheet => ({ kind, lines: [], open: [], lists: [], cells: [] });

const textOf = ({ lines }: Sheet) => lines.join('').replace(/\t+\n/g, '\n');
