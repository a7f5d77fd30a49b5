import { problems } from '../problems.js';
import type { Aside } from './asides.js';
import { RtfPages } from './rtf-pages.js';
import type { RtfWalker } from './rtf-walk.js';

/** Where text goes: the body, a text box, the number of a list, the title, a note or running head. */
interface Sheet {
  kind: 'body' | 'box' | 'number' | 'title' | Aside['kind'];
  text: string;
  /** The text boxes that hang on the paragraph under way. */
  hanging: string[];
}

/** What holds inside a group and ends with it. */
interface Group {
  sheet: Sheet;
  /** Nothing of the group is to be read. */
  passing: boolean;
  /** `\v` and `\deleted`: hidden text, and text whose deletion was recorded. */
  hidden: boolean;
  deleted: boolean;
  font: number | null;
  eastern: number | null;
  /** How many characters stand behind a `\u` for programs that do not know it. */
  spare: number;
  /** `\*`: a reader who does not know the next word passes over the group. */
  optional: boolean;
  fontTable: boolean;
  /** The fonts that are spoken of are those of East Asian text. */
  dbch: boolean;
  /** Holds the same text twice; only the Unicode one is read. */
  twice: boolean;
}

const BREAKS = new Set('par line sect page column row nestrow'.split(' '));
const SIGNS: Record<string, string> = { tab: '\t', cell: '\t', nestcell: '\t', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', emspace: '\u3000', enspace: ' ', qmspace: ' ' }; // prettier-ignore
/** Groups without text of the document. */
const PASSED_OVER = new Set(
  'colortbl stylesheet info pict objdata fldinst nonshppict shprslt sp bkmkstart bkmkend xe tc rxe private listtable revtbl filetbl atnid atnauthor atndate nonesttables'.split(
    ' ',
  ),
);
/** Groups that say “pass over me if you do not know me”, and that are known. */
const KNOWN = new Set('shppict shpinst shptxt shp ud footnote annotation listtext pntext nesttableprops'.split(' '));
const SHEETS: Record<string, Sheet['kind']> = {
  ...Object.fromEntries(['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map(each => [each, 'page-mark'])), // prettier-ignore
  ...{ footnote: 'note', annotation: 'note', shptxt: 'box', listtext: 'number', pntext: 'number', title: 'title' },
};
/** Deeper than any program nests. */
const DEEPEST = 2000;

/** Gathers the text of an RTF file on the way through it. */
export class RtfText implements RtfWalker {
  private readonly main = newSheet('body');
  private readonly asides: Aside[] = [];
  private readonly pages = new RtfPages();
  private readonly groups: Group[] = [
    { sheet: this.main, passing: false, hidden: false, deleted: false, font: null, eastern: null, spare: 1, optional: false, fontTable: false, dbch: false, twice: false }, // prettier-ignore
  ];
  /** Bytes of text not yet decoded: a character may have two. */
  private bytes: number[] = [];
  /** Characters behind a `\u` still to be passed over. */
  private spare = 0;
  private title: string | null = null;

  /** How many groups are open. */
  get depth(): number {
    return this.groups.length - 1;
  }

  read(): { body: string; asides: Aside[]; title: string | null } {
    this.flush();
    const lines = this.main.text.split('\n').map(line => line.trimEnd());
    const body = lines.join('\n');
    return { body, asides: this.asides, title: this.title };
  }

  open(): void {
    this.flush();
    const { group } = this;
    if (this.depth >= DEEPEST) throw problems.brokenFile('RTF');
    this.groups.push({ ...group, passing: group.passing || group.twice, optional: false, twice: false });
    this.spare = 0;
  }

  close(): void {
    this.flush();
    if (this.depth === 0) return;
    const { sheet, passing } = this.groups.pop()!;
    if (sheet !== this.group.sheet && !passing) this.leave(sheet);
    this.spare = 0;
  }

  symbol(sign: string): void {
    if (sign === '*') this.group.optional = true;
    else if (sign === '~') this.put('\u00a0');
    else if (sign === '_') this.put('-');
    else if (sign === '\n' || sign === '\r') this.word('par', null);
    else if (sign === '\t') this.put('\t');
  }

  byte(code: number): void {
    const { group } = this;
    if (this.spare > 0) this.spare--;
    else if (!this.silent && !group.fontTable) this.bytes.push(code);
  }

  word(name: string, value: number | null): void {
    const { group } = this;
    if (group.optional) {
      group.optional = false;
      if (!KNOWN.has(name)) group.passing = true;
    }
    if (name === 'ud') group.passing = this.groups.at(-2)?.passing ?? false;
    if (group.passing && name !== 'title') return;
    if (name === 'u') this.unicode(value ?? 0);
    else if (this.spare > 0 && name !== 'par') this.spare--;
    else if (Object.hasOwn(SIGNS, name)) this.put(SIGNS[name]!);
    else if (BREAKS.has(name)) this.breakLine();
    else if (Object.hasOwn(SHEETS, name)) this.enter(SHEETS[name]!);
    else if (PASSED_OVER.has(name)) group.passing = true;
    else this.setting(name, value);
  }

  private setting(name: string, value: number | null): void {
    const { group } = this;
    this.flush();
    const on = value !== 0;
    if (name === 'uc') group.spare = value ?? 1;
    else if (name === 'ansicpg') this.pages.documentIs(value ?? 0);
    else if (name === 'fonttbl') group.fontTable = true;
    else if (name === 'f') group.font = value;
    else if (name === 'fcharset') this.charset(value ?? 0);
    else if (name === 'af' && group.dbch) group.eastern = value;
    else if (name === 'dbch' || name === 'hich' || name === 'loch') group.dbch = name === 'dbch';
    else if (name === 'v') group.hidden = on;
    else if (name === 'deleted') group.deleted = on;
    else if (name === 'plain') group.hidden = group.deleted = false;
    else if (name === 'upr') group.twice = true;
  }

  private charset(charset: number): void {
    const { font, fontTable } = this.group;
    if (fontTable && font !== null) this.pages.fontIs(font, charset);
  }

  private get group(): Group {
    return this.groups.at(-1)!;
  }

  /** Whether what comes now is not to be read. */
  private get silent(): boolean {
    const { passing, hidden, deleted } = this.group;
    return passing || hidden || deleted;
  }

  private unicode(value: number): void {
    this.flush();
    if (!this.silent) this.put(String.fromCharCode(value & 0xffff));
    this.spare = this.group.spare;
  }

  private put(text: string): void {
    this.flush();
    if (!this.silent && !this.group.fontTable) this.group.sheet.text += text;
  }

  private flush(): void {
    if (this.bytes.length === 0) return;
    const { font, eastern, sheet } = this.group;
    sheet.text += this.pages.decode(this.bytes, font, eastern);
    this.bytes = [];
  }

  private breakLine(): void {
    this.put('\n');
    const { sheet } = this.group;
    for (const box of sheet.hanging.splice(0)) sheet.text += `${box}\n`;
  }

  private enter(kind: Sheet['kind']): void {
    const { group } = this;
    this.flush();
    if (kind === 'title') group.passing = false;
    group.sheet = newSheet(kind);
  }

  /** What was gathered beside the text goes where it belongs. */
  private leave({ kind, text, hanging }: Sheet): void {
    const words = [text, ...hanging].join('\n').trim();
    const { sheet } = this.group;
    if (words === '') return;
    if (kind === 'title') this.title ??= words;
    else if (kind === 'box') sheet.hanging.push(words);
    else if (kind === 'number') sheet.text += numberIn(words);
    else if (kind !== 'body') this.asides.push({ kind, text: words });
  }
}

const newSheet = (kind: Sheet['kind']): Sheet => ({ kind, text: '', hanging: [] });

/** The number of a list as it stands before a paragraph; a bullet is none. */
function numberIn(words: string): string {
  if (!/[\p{L}\p{N}]/u.test(words)) return '';
  return /\w$/.test(words) ? `${words} ` : words;
}
