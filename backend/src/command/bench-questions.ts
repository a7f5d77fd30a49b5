import type { INestApplicationContext } from '@nestjs/common';
import { stopList } from '../library/instruments.js';
import { TokenStore } from '../tokens/token-store.js';
import { round, timed } from './timing.js';

/** Runs of each question, of which the median counts. */
const RUNS = 5;
const ALL = { documents: null, themes: [] };

/** A question's time, and the time a plain scan of the same tokens takes for the same counts. */
interface Measured {
  question: string;
  seconds: number;
  scanSeconds: number;
  /** Time of the store over time of the scan: under 1 the store is faster. */
  ratio: number;
}

/** Times the counting behind each question against typed arrays in memory. */
export async function measureQuestions(
  app: INestApplicationContext,
): Promise<{ corpus: Record<string, number>; rows: Measured[] }> {
  const store = app.get(TokenStore);
  const columns = await store.columns();
  const { forms } = await store.top(ALL, 100, stopList());
  const form = forms[0]!;
  const term = columns.forms.indexOf(form);
  const wanted = new Set(forms.map(one => columns.forms.indexOf(one)));
  const rows = [
    await measure(
      'trend of one form: counts by document',
      () => store.counts(form, ALL),
      () => countByDocument(columns, term),
    ),
    await measure(
      'frequency: every form of the corpus, the top 100',
      () => store.top(ALL, 100, stopList()),
      () => countForms(columns),
    ),
    await measure(
      'cooccurrence: pairs of 100 forms by sentence',
      () => store.jointForms(forms, 'sentence', ALL),
      () => countPairs(columns, wanted),
    ),
    await measure(
      'concordance: every place of one form',
      () => store.hits(form, ALL),
      () => places(columns, term),
    ),
  ];
  return { corpus: { documents: (await store.held()).size, tokens: columns.terms.length, forms: columns.forms.length }, rows };
}

type TokenColumns = Awaited<ReturnType<TokenStore['columns']>>;

async function measure(question: string, ask: () => Promise<unknown>, scan: () => unknown): Promise<Measured> {
  const median = async (work: () => unknown): Promise<number> => {
    const seconds: number[] = [];
    for (let run = 0; run < RUNS; run++) seconds.push(await timed(() => Promise.resolve(work())));
    return seconds.sort((a, b) => a - b)[RUNS >> 1]!;
  };
  const seconds = await median(ask);
  const scanSeconds = await median(scan);
  return { question, seconds: round(seconds), scanSeconds: round(scanSeconds), ratio: round(seconds / scanSeconds) };
}

function countByDocument({ documents, terms }: TokenColumns, term: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < terms.length; i++) if (terms[i] === term) counts.set(documents[i]!, (counts.get(documents[i]!) ?? 0) + 1);
  return counts;
}

function countForms({ terms, forms }: TokenColumns): [string, number][] {
  const counts = new Int32Array(forms.length);
  for (let i = 0; i < terms.length; i++) counts[terms[i]!]!++;
  const ranked = [...counts].map((count, term): [string, number] => [forms[term]!, count]);
  return ranked.sort((a, b) => b[1] - a[1]).slice(0, 100);
}

function countPairs({ documents, sentences, terms, forms }: TokenColumns, wanted: ReadonlySet<number>): Map<number, number> {
  const pairs = new Map<number, number>();
  let held: number[] = [];
  for (let i = 0; i <= terms.length; i++) {
    if (i === terms.length || (i > 0 && (documents[i] !== documents[i - 1] || sentences[i] !== sentences[i - 1]))) {
      for (const a of held)
        for (const b of held) if (a < b) pairs.set(a * forms.length + b, (pairs.get(a * forms.length + b) ?? 0) + 1);
      held = [];
    }
    if (i < terms.length && wanted.has(terms[i]!) && !held.includes(terms[i]!)) held.push(terms[i]!);
  }
  return pairs;
}

function places({ terms }: TokenColumns, term: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < terms.length; i++) if (terms[i] === term) found.push(i);
  return found;
}
