import { numeral } from './numerals.js';
import { walkXml } from './xml-walk.js';

/** One level of a list: what stands before and behind its number, and how many levels above are written with it. */
interface Level {
  format: string;
  prefix: string;
  suffix: string;
  start: number;
  shown: number;
}

/** The list that headings are counted in, which has no name of its own. */
export const OUTLINE = '';

/** How OpenDocument spells the formats of numbers, and how Word does. */
const FORMATS: readonly [RegExp, string][] = [
  [/^[一十]/, 'chineseCounting'],
  [/^壹/, 'chineseLegalSimplified'],
  [/^①/, 'decimalEnclosedCircle'],
  [/^１/, 'decimalFullWidth'],
  [/^甲/, 'ideographTraditional'],
  [/^a/, 'lowerLetter'],
  [/^A/, 'upperLetter'],
  [/^i/, 'lowerRoman'],
  [/^I/, 'upperRoman'],
];

/** Writes the numbers that OpenDocument's lists put before paragraphs: they stand nowhere in its text. */
export class OdtLists {
  private readonly styles = new Map<string, Level[]>();
  /** By list style: how far each level has counted. */
  private readonly counts = new Map<string, number[]>();

  /** @param parts the XML texts in which lists are defined; what a later one says of a list counts */
  constructor(...parts: readonly string[]) {
    for (const part of [...parts].reverse()) this.learn(part);
  }

  /** A list begins: it counts from its start, unless it says that it goes on. */
  begin(style: string, goesOn: boolean): void {
    if (!goesOn) this.counts.delete(style);
  }

  /** What stands before the next item of a list; empty for bullets and for lists that are not defined. Levels count from 0. */
  next(style: string, level: number, start: number | null): string {
    const levels = this.styles.get(style);
    const own = levels?.[level];
    const counts = this.counts.get(style) ?? [];
    this.counts.set(style, counts);
    counts[level] = start ?? (counts[level] === undefined ? (own?.start ?? 1) : counts[level] + 1);
    counts.length = level + 1;
    if (!levels || !own || own.format === '') return '';
    const numbers: string[] = [];
    for (let at = Math.max(0, level - own.shown + 1); at <= level; at++) {
      const format = levels[at]?.format ?? '1';
      if (format !== '') numbers.push(numeral(counts[at] ?? levels[at]?.start ?? 1, formatOf(format)));
    }
    return own.prefix + numbers.join('.') + own.suffix;
  }

  private learn(xml: string): void {
    let levels: Level[] | null = null;
    walkXml(xml, {
      open: (name, attributes) => {
        if (name === 'list-style') this.styles.set(attributes['style:name'] ?? '', (levels = []));
        else if (name === 'outline-style') this.styles.set(OUTLINE, (levels = []));
        else if (levels && /^(?:list|outline)-level-style/.test(name)) levels[Number(attributes['text:level'] ?? 1) - 1] = levelIn(attributes); // prettier-ignore
      },
      close: name => {
        if (name === 'list-style' || name === 'outline-style') levels = null;
      },
    });
  }
}

/** Bullets and pictures have no format of numbers. */
function levelIn(attributes: Record<string, string>): Level {
  return {
    format: attributes['style:num-format'] ?? '',
    prefix: attributes['style:num-prefix'] ?? '',
    suffix: attributes['style:num-suffix'] ?? '',
    start: Number(attributes['text:start-value'] ?? 1),
    shown: Number(attributes['text:display-levels'] ?? 1),
  };
}

const formatOf = (format: string) => FORMATS.find(([spelling]) => spelling.test(format))?.[1] ?? 'decimal';
