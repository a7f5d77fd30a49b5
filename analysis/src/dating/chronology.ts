import type { Days } from './calendar.js';
import { dayOf, parseIso, yearOf } from './calendar.js';
import { DEIXIS_WORDS } from './deixis.js';
import type { DeixisWord } from './deixis.js';
import { PhraseMatcher } from './matcher.js';

/**
 * What a fact is, and so how a mention of it bounds a speech.
 * - `plan`: a five-year plan, `from` and `to` its period
 * - `meeting`: known beforehand, held from `from` to `to`
 * - `event`: not known before `from`
 * - `formulation`, `document`, `law`: first public use, issue or adoption at `from`; `to` the end of its common use, if it had one
 * - `campaign`, `institution`, `term`: current from `from` to `to`
 * - `anniversary`: `from` is the day N 周年 counts from
 * - `season`: a turn of phrase that belongs to a part of every year; `from` and `to` are `MM-DD`
 * - `statistics`: figures that become known at `from` (`MM-DD`) of the same year and are old by `to`
 */
export type FactKind =
  | 'plan'
  | 'meeting'
  | 'event'
  | 'formulation'
  | 'document'
  | 'law'
  | 'campaign'
  | 'institution'
  | 'term'
  | 'anniversary'
  | 'season'
  | 'statistics';

/** One fact as it stands in `data/chronology`. */
export interface ChronologyFact {
  id: string;
  kind: FactKind;
  /** The phrases by which texts mention it. */
  forms: string[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (of `season` and `statistics`: `MM-DD`). */
  from: string;
  to?: string | null;
  /** Longer phrases that hold one of the forms and mean something else. */
  not?: string[];
  /** For a `meeting` known years ahead (games, fairs): since when it was. */
  announced?: string;
  /** Where it is recorded. */
  reference: string;
  /** Meetings of one kind (`npc-session`), which rules about that kind look up. */
  series?: string;
  /** The province a fact belongs to, where several provinces use the same phrase. */
  place?: string;
  /** The share (0 to 1) of mentions that would mislead; each kind has its own default. */
  doubt?: number;
}

/** One file of `data/chronology`. */
export interface ChronologyFile {
  version: string;
  about: string;
  facts: ChronologyFact[];
}

/** A fact with its dates as days. `to` is null where it has no end. */
export interface KnownFact {
  id: string;
  kind: FactKind;
  from: number;
  to: number | null;
  series: string | null;
  place: string | null;
  doubt: number | null;
  announced: number | null;
}

/** What dates are read around: years, months, anniversaries, spans, and the bracket in the number of a document. */
const MARKS = ['年', '月', '周年', '年头', '〔', '［', '['] as const;
type Mark = (typeof MARKS)[number];

/** What a phrase of the compiled chronology stands for: a known fact, or a mark around which dates are read. */
export type Phrase = { mark: Mark } | { deixis: DeixisWord } | { decoy: true } | { fact: KnownFact };

/** All facts, ready to be found in a text in one pass. Build it once. */
export interface Chronology {
  /** Names the facts this dating rests on. */
  version: string;
  /** The days between which a speech without a stated date can lie at all. */
  horizon: Days;
  phrases: PhraseMatcher<Phrase>;
  /** Meetings by series, in order of time. */
  series: Map<string, Days[]>;
}

/** A fact that cannot be used, named with its fault. */
export class ChronologyError extends Error {}

const RECURRING: ReadonlySet<FactKind> = new Set<FactKind>(['season', 'statistics']);
/** Speeches may be younger than the youngest fact by about this much. */
const YEARS_BEYOND = 1;

/** Turns the files of `data/chronology` into a `Chronology`; throws a `ChronologyError` naming the first fact that is broken. */
export function compileChronology(files: ChronologyFile[]): Chronology {
  const phrases = new PhraseMatcher<Phrase>();
  for (const mark of MARKS) phrases.add(mark, { mark });
  for (const deixis of DEIXIS_WORDS) phrases.add(deixis, { deixis });
  const series = new Map<string, Days[]>();
  const seen = new Set<string>();
  let latest = dayOf(1950, 1, 1);
  for (const fact of files.flatMap(file => file.facts)) {
    if (seen.has(fact.id)) throw new ChronologyError(`${fact.id}: two facts bear this id`);
    seen.add(fact.id);
    const known = knownFact(fact);
    for (const form of fact.forms) phrases.add(form, { fact: known });
    for (const form of fact.not ?? []) phrases.add(form, { decoy: true });
    if (!RECURRING.has(fact.kind)) latest = Math.max(latest, known.from);
    if (known.series) keepInSeries(series, known.series, { from: known.from, to: known.to ?? known.from });
  }
  for (const meetings of series.values()) meetings.sort((a, b) => a.from - b.from);
  const horizon = { from: dayOf(1949, 1, 1), to: dayOf(yearOf(latest) + YEARS_BEYOND, 12, 31) };
  return { version: files.map(file => file.version).join('+'), horizon, phrases, series };
}

function keepInSeries(series: Map<string, Days[]>, name: string, days: Days): void {
  const meetings = series.get(name);
  if (meetings) meetings.push(days);
  else series.set(name, [days]);
}

function knownFact(fact: ChronologyFact): KnownFact {
  if (fact.forms.length === 0 || fact.forms.some(form => form.length < 2)) {
    throw new ChronologyError(`${fact.id}: a fact needs forms of at least two characters`);
  }
  if (fact.forms.some(form => form.startsWith('年') || form.startsWith('月'))) {
    throw new ChronologyError(`${fact.id}: a form must not begin with 年 or 月, where dates are read`);
  }
  if (!fact.reference) throw new ChronologyError(`${fact.id}: a fact needs a reference`);
  const { id, kind } = fact;
  // Recurring facts are kept as days of a leap year, so that 02-29 exists.
  const stamp = (date: string) => parseIso(RECURRING.has(kind) ? `2000-${date}` : date);
  const from = stamp(fact.from);
  const to = fact.to ? stamp(fact.to) : null;
  if (!from || (fact.to && !to)) throw new ChronologyError(`${id}: "${from ? fact.to : fact.from}" is no date`);
  // A meeting or an event given by one date lasts as long as that date (a day, a month, a year).
  const end = to ? to.to : kind === 'meeting' ? from.to : null;
  if (end !== null && end < from.from && !RECURRING.has(kind)) throw new ChronologyError(`${id}: it ends before it begins`);
  const announced = fact.announced ? (stamp(fact.announced)?.from ?? null) : null;
  const { series = null, place = null, doubt = null } = fact;
  return { id, kind, from: from.from, to: end, series, place, doubt, announced };
}
