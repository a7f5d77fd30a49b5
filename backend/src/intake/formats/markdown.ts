import { OffsetMap, type Given } from '@cimai/analysis';
import type { Extracted } from './extracted.js';
import { dateEvidence, givenBy } from './given-fields.js';
import { between } from './left-out.js';

/** A field of the block between `---` lines that some tools write above a text. */
interface FrontField {
  value: string;
  start: number;
}

/** Marks at the beginning of a line: headings, quotations, bullets, and lines that are marks and nothing else. Numbers stay: speeches count. */
const LINE_MARKS = /^(?:[ \t]*>)*[ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)?/;
const ONLY_MARKS = /^[ \t]*(?:(?:[-=*_][ \t]*){3,}|```.*|~~~.*|\|?[ \t:|-]*-{2,}[ \t:|-]*)$/;
/**
 * Marks inside a line: pictures and comments go, of links the words stay, emphasis loses its marks. Stars and underscores with a
 * figure before them, or with a place's or an office's word behind them, are masks of a speech (20**年, **市, ___同志) and stay.
 */
const INLINE =
  /!\[[^\]\n]*\]\([^)\n]*\)|<!--[\s\S]*?-->|\[([^\]\n]+)\]\([^)\n]*\)|(?<![\d*_\w])(\*\*|__|\*|_)(?![\s*_年月日省市县区镇乡同书])([^\n*_]{1,200}?)(?<!\s)\2(?![*_\w])|`([^`\n]+)`|\\([\\`*_{}[\]()#+\-.!>|])|<\/?[a-z][a-z0-9]*(?:\s[^>\n]*)?\/?>/gi;

/**
 * A text in Markdown: headings and everything else keep their words and lose their marks, each stretch with its place in the decoded
 * source; marks and what stands behind links are told of as dropped. Title and date are taken from the block of fields above the text, where there is one.
 */
export function markdown(decoded: string): Extracted[] {
  const { fields, end } = frontFields(decoded);
  const runs: number[] = [];
  let text = '';
  const keep = (start: number, stop: number): void => {
    if (stop <= start) return;
    runs.push(text.length, start, stop - start);
    text += decoded.slice(start, stop);
  };
  for (let at = end; at < decoded.length;) {
    const lineEnd = decoded.indexOf('\n', at);
    const stop = lineEnd < 0 ? decoded.length : lineEnd;
    const line = decoded.slice(at, stop);
    if (!ONLY_MARKS.test(line)) keepInline(decoded, at + LINE_MARKS.exec(line)![0].length, stop, keep);
    keep(stop, Math.min(stop + 1, decoded.length));
    at = stop + 1;
  }
  const date = fields.get('date') ?? null;
  const given: Given = {
    ...givenBy(field => (field === 'title' || field === 'date' ? (fields.get(field)?.value ?? null) : null)),
    single: false,
  };
  const dateField = given.dating && date ? dateEvidence('date', date.value, date.start) : null;
  return [
    { text, offsets: OffsetMap.fromRuns(Int32Array.from(runs)), given, dateField, dropped: between(decoded, runs, 'markup') },
  ];
}

/** Keeps a line without the marks in it. */
function keepInline(decoded: string, start: number, stop: number, keep: (start: number, stop: number) => void): void {
  let from = start;
  for (const found of decoded.slice(start, stop).matchAll(INLINE)) {
    const at = start + found.index;
    const [whole] = found;
    keep(from, at);
    const words = found[1] ?? found[3] ?? found[4] ?? found[5];
    if (words !== undefined) {
      const inside = at + whole.indexOf(words);
      keepInline(decoded, inside, inside + words.length, keep);
    }
    from = at + whole.length;
  }
  keep(from, stop);
}

/** The fields of the block above the text, and where the text begins behind it. */
function frontFields(decoded: string): { fields: Map<string, FrontField>; end: number } {
  const fields = new Map<string, FrontField>();
  const block = /^---[ \t]*\r?\n([\s\S]{0,4000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(decoded);
  if (!block) return { fields, end: 0 };
  for (const line of block[1]!.matchAll(/^(\w+):[ \t]*["']?([^\r\n]*?)["']?[ \t]*$/gm)) {
    const start = block[0].indexOf('\n') + 1 + line.index + line[0].indexOf(line[2]!, line[1]!.length + 1);
    if (line[2]) fields.set(line[1]!.toLowerCase(), { value: line[2], start });
  }
  return { fields, end: block[0].length };
}
