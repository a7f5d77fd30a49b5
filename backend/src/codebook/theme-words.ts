import { Injectable } from '@nestjs/common';
import { keynessRows, type Filters, type KeynessRow, type ThemeWord, type ThemeWordsAnswer } from '@cimai/analysis';
import { FiltersQuestion } from '../library/filters.question.js';
import { codebook, stopList } from '../library/instruments.js';
import { Subcorpora, type Subcorpus } from '../library/subcorpora.js';
import { problem } from '../problem/problem.js';
import { TokenStore } from '../tokens/token-store.js';

/** What words carry a theme: its passages against all others of a subcorpus. */
@Injectable()
export class ThemeWords {
  constructor(
    private readonly subcorpora: Subcorpora,
    private readonly tokens: TokenStore,
  ) {}

  /** The words of a theme's passages, the strongest evidence first; at most `top` of them. */
  async words(theme: string, top: number, filters: Filters = new FiltersQuestion()): Promise<ThemeWordsAnswer> {
    const { id, version, themes } = codebook();
    const found = themes.find(one => one.id === theme);
    if (!found) {
      const known = themes.map(one => one.id);
      throw problem.noTheme(theme, known);
    }
    const listed = new Set(found.forms.flatMap(({ forms }) => forms));
    const part = await this.subcorpora.gather({ ...filters, theme: [theme] });
    const whole = await this.subcorpora.gather({ ...filters, theme: [] });
    const counted = await this.tokens.twoSides(part.selection, whole.selection, true, stopList());
    const target = sizeOf(part);
    const reference = restOf(whole, part);
    const result = keynessRows(counted, { target, reference });
    const enough = result.kind === 'keyness';
    const rows = enough ? result.rows.filter(({ gSquared }) => gSquared > 0).slice(0, top) : [];
    return {
      ...{ codebook: id, version, theme, target, reference },
      rows: rows.map(row => wordOf(row, listed)),
      forms: counted.length,
      insufficient: enough ? null : { needed: result.needed, found: result.found },
    };
  }
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
