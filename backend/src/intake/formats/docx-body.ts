import type { ListNumbers } from './docx-numbers.js';
import type { ListStyles } from './docx-styles.js';
import { walkXml } from './xml-walk.js';

/** What a paragraph is made of while it is read. */
interface Paragraph {
  text: string;
  style: string | null;
  list: string | null;
  level: number | null;
  /** The paragraphs of text boxes that hang on it. */
  hanging: string[];
  /** Its end was deleted: the next paragraph goes on in its line. */
  runsOn: boolean;
}

/**
 * Not to be read: what was deleted or moved away, what a change was made from, the second writing of a drawing for older programs, and
 * the reading above characters.
 */
const PASSED_OVER = new Set('del moveFrom pPrChange rPrChange Fallback rt'.split(' '));

/**
 * The text of one XML part of a Word document: a paragraph a line with the number of its list, the cells of a table row in one line with
 * tabs between them, line breaks kept, text boxes behind the paragraph they hang on.
 * @throws Error where it is no well-formed XML
 */
export function wordText(xml: string, numbers: ListNumbers, styles: ListStyles): string {
  return new WordPart(numbers, styles).read(xml);
}

class WordPart {
  private readonly written: string[] = [];
  private readonly open: Paragraph[] = [];
  /** For every table cell that is open, whether a paragraph of it was written. */
  private readonly cells: boolean[] = [];
  private passing = 0;
  private properties = 0;
  private inText = false;
  private before = '';

  constructor(
    private readonly numbers: ListNumbers,
    private readonly styles: ListStyles,
  ) {}

  read(xml: string): string {
    walkXml(xml, {
      open: (name, attributes) => this.begin(name, attributes),
      text: text => {
        if (this.inText) this.add(text);
      },
      close: name => this.end(name),
    });
    return (this.written.join('') + this.before).replace(/\t+\n/g, '\n');
  }

  private begin(name: string, attributes: Record<string, string>): void {
    const paragraph = this.open.at(-1);
    if (name === 'del' && this.properties && paragraph) paragraph.runsOn = true;
    if (PASSED_OVER.has(name)) this.passing++;
    if (this.passing) return;
    if (name === 'pPr') this.properties++;
    if (this.properties) this.property(name, attributes['w:val'] ?? '');
    else if (name === 'p') this.open.push({ text: '', style: null, list: null, level: null, hanging: [], runsOn: false });
    else if (name === 't') this.inText = true;
    else if (name === 'tab') this.add('\t');
    else if (name === 'br' || name === 'cr') this.add('\n');
    else if (name === 'noBreakHyphen') this.add('-');
    else if (name === 'tc' && !paragraph) this.cells.push(false);
  }

  private property(name: string, value: string): void {
    const paragraph = this.open.at(-1);
    if (!paragraph) return;
    if (name === 'pStyle') paragraph.style = value;
    else if (name === 'numId') paragraph.list = value;
    else if (name === 'ilvl') paragraph.level = Number(value);
  }

  private end(name: string): void {
    if (PASSED_OVER.has(name)) this.passing--;
    else if (this.passing) return;
    else if (name === 'pPr') this.properties--;
    else if (name === 't') this.inText = false;
    else if (name === 'p') this.endParagraph(this.open.pop()!);
    else if (this.open.length) return;
    else if (name === 'tc') {
      this.cells.pop();
      this.written.push('\t');
    } else if (name === 'tr') this.written.push('\n');
  }

  private endParagraph(paragraph: Paragraph): void {
    const line = this.numberOf(paragraph) + paragraph.text;
    const holder = this.open.at(-1);
    if (holder) {
      holder.hanging.push(line, ...paragraph.hanging);
      return;
    }
    if (paragraph.runsOn && paragraph.hanging.length === 0) {
      this.before += line;
      return;
    }
    const lines = [this.before + line, ...paragraph.hanging].join('\n');
    this.before = '';
    if (this.cells.length === 0) this.written.push(lines, '\n');
    else {
      this.written.push(this.cells.at(-1) ? '\n' : '', lines);
      this.cells[this.cells.length - 1] = true;
    }
  }

  /** The number that its list gives a paragraph; an empty one counts and shows none. */
  private numberOf({ text, style, list, level }: Paragraph): string {
    const byStyle = list === null ? this.styles.placeOf(style) : null;
    const place = byStyle ?? (list === null ? null : { list, level: level ?? 0 });
    if (place === null || place.list === '0') return '';
    const number = this.numbers.next(place);
    if (text.trim() === '') return '';
    return /\w$/.test(number) ? `${number} ` : number;
  }

  private add(text: string): void {
    const paragraph = this.open.at(-1);
    if (paragraph && !this.passing) paragraph.text += text;
  }
}
