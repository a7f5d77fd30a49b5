import { numeral } from './numerals.js';
import { walkXml } from './xml-walk.js';

/** One level of a list as Word defines it. */
interface Level {
  start: number;
  format: string;
  /** What is written before a paragraph; `%1` stands for the number of the first level. */
  text: string;
  /** Whether the numbers of the levels above are written in figures here, whatever they are there. */
  legal: boolean;
  /** The paragraph style that stands for this level, where there is one. */
  style: string | null;
}

/** A paragraph's place in a list. */
export interface ListPlace {
  list: string;
  level: number;
}

interface Definitions {
  /** By the number of the abstract list: its levels. */
  lists: Map<string, Level[]>;
  /** By the number that paragraphs name: the abstract list, and levels that begin elsewhere. */
  uses: Map<string, { list: string; starts: Map<number, number> }>;
}

/** Levels that Word has. */
const LEVELS = 9;

/** Writes the numbers that Word's automatic lists put before paragraphs: they stand nowhere in its text. */
export class ListNumbers {
  private readonly definitions: Definitions;
  /** By abstract list: how far each level has counted. */
  private readonly counts = new Map<string, (number | null)[]>();
  private readonly begun = new Set<string>();

  /** @param numbering the part `word/numbering.xml`, where there is one */
  constructor(numbering: string | undefined) {
    this.definitions = definitionsIn(numbering ?? '<none/>');
  }

  /** The level of a list that a paragraph style stands for; the first where none does. */
  levelOf(list: string, style: string): number {
    const levels = this.definitions.lists.get(this.definitions.uses.get(list)?.list ?? '') ?? [];
    return Math.max(
      0,
      levels.findIndex(level => level?.style === style),
    );
  }

  /** What stands before the next paragraph of a list: `一、`, `（二）`, `2.1`; empty for bullets and for lists that are not defined. */
  next({ list, level }: ListPlace): string {
    const use = this.definitions.uses.get(list);
    const levels = use && this.definitions.lists.get(use.list);
    const own = levels?.[level];
    if (!use || !levels || !own) return '';
    const counts = this.counts.get(use.list) ?? Array.from({ length: LEVELS }, () => null);
    this.counts.set(use.list, counts);
    const restart = use.starts.get(level);
    const first = `${list} ${level}`;
    if (restart !== undefined && !this.begun.has(first)) counts[level] = null;
    this.begun.add(first);
    counts[level] = counts[level] === null || counts[level] === undefined ? (restart ?? own.start) : counts[level] + 1;
    counts.fill(null, level + 1);
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = own.legal && at < level ? 'decimal' : (levels[at]?.format ?? 'decimal');
      return numeral(counts[at] ?? levels[at]?.start ?? 1, format);
    });
  }
}

function definitionsIn(numbering: string): Definitions {
  const definitions: Definitions = { lists: new Map(), uses: new Map() };
  let levels: Level[] | null = null;
  let use: { list: string; starts: Map<number, number> } | null = null;
  let at = 0;
  walkXml(numbering, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      const level = levels?.[at];
      if (name === 'abstractNum') definitions.lists.set(attributes['w:abstractNumId'] ?? '', (levels = []));
      else if (name === 'num') definitions.uses.set(attributes['w:numId'] ?? '', (use = { list: '', starts: new Map() }));
      else if (name === 'abstractNumId' && use) use.list = value;
      else if (name === 'lvl' || name === 'lvlOverride') at = Number(attributes['w:ilvl'] ?? 0);
      else if (name === 'startOverride' && use) use.starts.set(at, Number(value));
      if (name === 'lvl' && levels) levels[at] = { start: 1, format: 'decimal', text: '', legal: false, style: null };
      else if (!level || !levels) return;
      else if (name === 'start') level.start = Number(value);
      else if (name === 'numFmt') level.format = value;
      else if (name === 'lvlText') level.text = value;
      else if (name === 'pStyle') level.style = value;
      else if (name === 'isLgl') level.legal = value !== '0' && value !== 'false';
    },
    close(name) {
      if (name === 'abstractNum') levels = null;
      if (name === 'num') use = null;
    },
  });
  return definitions;
}
