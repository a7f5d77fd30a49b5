import { Injectable } from '@nestjs/common';
import { keynessRows, type Filters, type KeynessRow, type Theme, type ThemeWord, type ThemeWordsAnswer } from '@cimai/analysis';
import { FiltersQuestion } from '../library/filters.question.js';
import { codebook, stopList } from '../library/instruments.js';
import { Subcorpora, type Subcorpus } from '../library/subcorpora.js';
import { problem } from '../problem/problem.js';
import { TokenStore, type Selection, type TwoSides } from '../tokens/token-store.js';

/** Every word of a theme's passages and of all others, with how large both sides are and where they are found again. */
export interface Compared {
  counted: TwoSides;
  sizes: { target: Size; reference: Size };
  /** The theme's passages, and all there are: what lies outside the first of the second is the other side. */
  inside: Selection;
  outside: Selection;
  /** The ground of the theme's passages. */
  ground: Pick<ThemeWordsAnswer, 'subcorpus' | 'versions'>;
}

/** What words carry a theme: its passages against all others of a subcorpus. */
@Injectable()
export class ThemeWords {
  constructor(
    private readonly subcorpora: Subcorpora,
    private readonly tokens: TokenStore,
  ) {}

  /** The words of a theme's passages, the strongest evidence first; at most `top` of them. */
  async words(theme: string, top: number, filters: Filters = new FiltersQuestion()): Promise<ThemeWordsAnswer> {
    const { id, version } = codebook();
    const found = themeOf(theme);
    const listed = new Set(found.forms.flatMap(({ forms }) => forms));
    const { counted, sizes, ground } = await this.compare(theme, filters);
    const { target, reference } = sizes;
    const result = keynessRows(counted, sizes);
    const enough = result.kind === 'keyness';
    const rows = enough ? result.rows.filter(({ gSquared }) => gSquared > 0).slice(0, top) : [];
    return {
      ...{ question: { ...filters, theme: [theme], top }, ...ground },
      ...{ codebook: id, version, theme, target, reference },
      rows: rows.map(row => wordOf(row, listed)),
      forms: counted.length,
      insufficient: enough ? null : { needed: result.needed, found: result.found },
    };
  }

  /** Counts a theme's passages against all others of a subcorpus. */
  async compare(theme: string, filters: Filters = new FiltersQuestion()): Promise<Compared> {
    const part = await this.subcorpora.gather({ ...filters, theme: [themeOf(theme).id] });
    const whole = await this.subcorpora.gather({ ...filters, theme: [] });
    const counted = await this.tokens.twoSides(part.selection, whole.selection, true, stopList());
    const sizes = { target: sizeOf(part), reference: restOf(whole, part) };
    const ground = { subcorpus: part.summary, versions: part.versions };
    return { counted, sizes, inside: part.selection, outside: whole.selection, ground };
  }
}

/** A theme of the codebook in force. */
function themeOf(id: string): Theme {
  const { themes } = codebook();
  const found = themes.find(theme => theme.id === id);
  if (!found) throw problem.noTheme(id, themes.map(theme => theme.id)); // prettier-ignore
  return found;
}

function wordOf({ form, target, reference, gSquared, q, logRatio, key }: KeynessRow, listed: ReadonlySet<string>): ThemeWord {
  const { value, low, high } = logRatio;
  return { form, target, reference, gSquared, q, logRatio: { value, low, high }, key, listed: listed.has(form) };
}

interface Size {
  tokens: number;
  passages: number;
  documents: number;
}

const sum = (column: Int32Array): number => column.reduce((all, each) => all + each, 0);
const sizeOf = ({ tokens, passages, records }: Subcorpus): Size => ({
  tokens: sum(tokens),
  passages: sum(passages),
  documents: records.length,
});

/** What is left of a subcorpus outside a part of it; a document counts while it has a passage there. */
function restOf(whole: Subcorpus, part: Subcorpus): Size {
  const rest = { tokens: 0, passages: 0, documents: 0 };
  whole.records.forEach(({ id }, i) => {
    const at = part.position.get(id);
    const passages = whole.passages[i]! - (at === undefined ? 0 : part.passages[at]!);
    if (passages <= 0) return;
    rest.documents++;
    rest.passages += passages;
    rest.tokens += whole.tokens[i]! - (at === undefined ? 0 : part.tokens[at]!);
  });
  return rest;
}
