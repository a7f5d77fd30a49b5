import { Injectable } from '@nestjs/common';
import { keynessRows, type KeynessRow, type Theme } from '@cimai/analysis';
import { Librarian } from '../library/librarian.js';
import { TokenStore, type Hit, type Selection } from '../tokens/token-store.js';
import { longerForms } from './longer-form.js';
import type { Compared } from './theme-words.js';

/** A form that may be worth taking into a theme, with its places in the theme's passages. */
export interface CandidateForm {
  row: KeynessRow;
  hits: Hit[];
}

/** Words looked at more closely for each form that is asked for, and forms found beyond those, for what falls out in the end. */
const LOOKED_AT = 3;
const SPARE = 1.2;
/** Quantities are no forms of a theme: 万人, 亿元. */
const QUANTITY =
  /^[多余几]?[十百千万亿]+(人|人次|元|美元|套|户|亩|吨|公里|平方米|平方公里|公顷|千瓦|千瓦时|件|个|家|名|次|所|座|辆|斤|公斤)?$/u;
/**
 * A form for a theme is four times as frequent in its passages as elsewhere, and at the lower end of the interval still twice; and for
 * each of its places there it has at most ten elsewhere. What falls short of that, such as 改革, 提高 or 政府, marks the passages a little
 * and would tag half the library.
 */
const LEAST_RATIO = 2;
const LEAST_LOW = 1;
const MOST_ELSEWHERE = 10;
/** A word with more places than this is looked at as it is: it is no fragment of a phrase. */
const MOST_PLACES = 3000;

/**
 * Chooses among the words that mark a theme's passages those that could be forms of it. Left out are single characters and words
 * that stand there only inside forms the theme has already; a word that is nearly always part of a longer phrase gives the phrase.
 */
@Injectable()
export class CandidateForms {
  constructor(
    private readonly librarian: Librarian,
    private readonly tokens: TokenStore,
  ) {}

  /** At most `size` forms, the strongest evidence first; none of those the theme has. */
  async of(compared: Compared, theme: Theme, size: number): Promise<CandidateForm[]> {
    const { counted, sizes, inside } = compared;
    const known = new Set([...theme.forms.flatMap(({ forms }) => forms), ...(theme.exclusions ?? [])]);
    const texts = new Map<number, string>();
    const found = new Map<string, { hits: Hit[]; from: string }>();
    const rows = rowsOf(counted, sizes).filter(row => marks(row) && row.form.length > 1 && !QUANTITY.test(row.form));
    const words = rows.map(({ form }) => form).filter(form => !known.has(form));
    for (const form of words.slice(0, size * LOOKED_AT)) {
      if (found.size >= size * SPARE) break;
      const longer = await this.lookAt(form, inside, theme, texts);
      if (longer && !known.has(longer.form) && !found.has(longer.form)) {
        found.set(longer.form, { hits: longer.hits, from: form });
      }
    }
    // The forms found are tested among all others, so that q still speaks of the whole list.
    const replaced = new Set([...found.values()].map(({ from }) => from));
    const others = counted.filter(({ form }) => !replaced.has(form) && !found.has(form));
    const counts = await Promise.all([...found].map(async ([form, { hits }]) => this.countsOf(form, hits, compared)));
    return rowsOf([...others, ...counts], sizes)
      .flatMap(row => (found.has(row.form) && marks(row) ? [{ row, hits: found.get(row.form)!.hits }] : []))
      .slice(0, size);
  }

  /** The form a word stands for in the theme's passages, with its places there; null where the theme's own forms hold all of them. */
  private async lookAt(word: string, inside: Selection, { forms: groups, exclusions = [] }: Theme, texts: Map<number, string>) {
    const hits = await this.tokens.hits(word, inside);
    if (hits.length > MOST_PLACES) return { form: word, hits };
    await this.read(hits, texts);
    const around = [...groups.flatMap(({ forms }) => forms), ...exclusions].filter(form => form.includes(word));
    const enough = groups.flatMap(({ weight, forms }) => (weight >= 1 ? forms : []));
    const free = hits.filter(hit => !around.some(form => stands(form, word, texts.get(hit.document) ?? '', hit.start)));
    if (free.length * 2 < hits.length) return null;
    for (const form of longerForms(free.map(hit => ({ text: texts.get(hit.document) ?? '', span: hit })))) {
      // A word that stands right beside a form which is enough by itself tags nothing that the form does not.
      if (enough.some(one => form === word + one || form === one + word)) return null;
      if (enough.some(one => form.includes(one))) continue;
      // A phrase that breaks off within a word is found nowhere: only runs of whole words are.
      const whole = await this.tokens.hits(form, inside);
      if (whole.length * 1.25 >= free.length) return { form, hits: whole };
    }
    return { form: word, hits: free };
  }

  private async read(hits: readonly Hit[], texts: Map<number, string>): Promise<void> {
    const unread = [...new Set(hits.map(({ document }) => document))].filter(document => !texts.has(document));
    for (const [document, { text }] of await this.librarian.keptTexts(unread)) texts.set(document, text);
  }

  private async countsOf(form: string, hits: readonly Hit[], { outside, inside }: Compared) {
    const elsewhere = await this.tokens.hits(form, outside, undefined, inside);
    const sum = (places: readonly Hit[]) => ({
      frequency: places.length,
      documents: new Set(places.map(({ document }) => document)).size,
    });
    return { form, target: sum(hits), reference: sum(elsewhere) };
  }
}

function marks({ key, gSquared, logRatio, target, reference }: KeynessRow): boolean {
  if (!key || gSquared <= 0 || reference.frequency > MOST_ELSEWHERE * target.frequency) return false;
  return logRatio.value >= LEAST_RATIO && logRatio.low >= LEAST_LOW;
}

function rowsOf(counted: Compared['counted'], sizes: Compared['sizes']): KeynessRow[] {
  const result = keynessRows([...counted], sizes);
  return result.kind === 'keyness' ? result.rows : [];
}

/** Whether a longer form stands in a text with its own `word` at this place. */
function stands(form: string, word: string, text: string, at: number): boolean {
  for (let from = form.indexOf(word); from >= 0; from = form.indexOf(word, from + 1)) {
    if (text.startsWith(form, at - from)) return true;
  }
  return false;
}
