import type { Bin, DateMode, LongIntervals, Period, TrendAnswer, TrendPoint, TrendSeries } from '../answers.js';
import { BOOTSTRAP_DEFAULTS, bootstrapRatios } from '../statistics/bootstrap.js';
import { seedFor } from '../statistics/seeded-random.js';
import { documentsByPeriod, type PeriodMembers } from './period-members.js';
import { intervalOf } from './lies-in.js';
import { placeDocuments, type DatedDocument, type Placement } from './place-documents.js';
import { seriesColumn, type SeriesColumn, type SeriesCounts } from './series-columns.js';
import { isThin } from './thin.js';
import { groundOfThirds, movementOf, thirdsOf, type Thirds } from './thirds.js';

/** Under this many documents in a period no interval is given: resampling one or two speeches says nothing about others. */
const FEWEST_DOCUMENTS = 3;

const MILLION = 1e6;
const WAN = 1e4;
const DAYS_OF_YEAR = 365.25;
/** A dating interval of more years than this says little about any one of them. */
const LONG_YEARS = 5;

export interface TrendOptions {
  by: Bin;
  dates: DateMode;
  from: string | null;
  to: string | null;
  replicates?: number;
  seed?: number;
}

/**
 * How do themes and forms rise and fall over time? For every period of a continuous axis: the counts, the rate, and how far
 * that rate could move if other speeches like these had been collected (95 % bootstrap by document).
 *
 * A theme's rate is the share of the period's characters that stand in its passages; a form's is its running words per
 * million tokens. A period without text is a hole: `value` is null, never zero. Where dates are spread, a speech counts in
 * each period with its share, and so does the number of documents by which three are asked for an interval.
 * Where no speech of a period holds any of it, or all of them nothing else, every resample is like the first: that such a rate
 * cannot move is no finding, so there is no interval either.
 * What is drawn for one period depends on the seed and the period alone, not on the rest of the axis.
 * Cost: documents × series, plus replicates × series × (documents, at most 512 groups of them) for each period.
 *
 * @throws RangeError when a series does not fit the documents or a date is none; TooManyPeriods for an axis nobody can read.
 */
export function trend(
  documents: DatedDocument[],
  series: SeriesCounts[],
  options: TrendOptions,
): Pick<TrendAnswer, 'periods' | 'series' | 'placed' | 'long' | 'thirds' | 'settings'> {
  const settings = {
    replicates: options.replicates ?? BOOTSTRAP_DEFAULTS.replicates,
    seed: options.seed ?? BOOTSTRAP_DEFAULTS.seed,
    level: BOOTSTRAP_DEFAULTS.level,
  };
  const placement = placeDocuments(documents, options.by, options.dates, { from: options.from, to: options.to });
  const members = documentsByPeriod(placement);
  const columns = series.map(one => seriesColumn(one, documents.length));
  const periods = placement.periods.map((span, at) => {
    const totals = periodTotals(documents, members[at]!);
    return { ...span, ...totals, thin: isThin({ ...span, ...totals }) };
  });
  const thirds = thirdsByDate(documents, placement, options);
  const points = periods.map((period, at) => {
    const bounds = intervals(documents, columns, members[at]!, period, settings);
    return columns.map((column, index) => pointOf(column, members[at]!, period, bounds[index]!));
  });
  return {
    periods,
    series: columns.map((column, index) => ({
      ...seriesTotals(column, documents),
      points: points.map(ofPeriod => ofPeriod[index]!),
      movement: thirds && movementOf(column, documents, thirds),
    })),
    placed: {
      documents: placement.placed,
      inferred: inferredOnAxis(documents, placement),
      undated: placement.undated,
      excluded: placement.excluded,
    },
    long: longOnAxis(documents, placement),
    thirds: thirds && groundOfThirds(thirds, documents),
    settings,
  };
}

/** Thirds cut at months whatever the bins are; where dates are excluded the bins decide who counts, so they are cut there. */
function thirdsByDate(documents: DatedDocument[], placement: Placement, { dates, from, to }: TrendOptions): Thirds | null {
  const byMonth = dates === 'exclude' ? placement : placeDocuments(documents, 'month', dates, { from, to });
  return thirdsOf(byMonth, documents.length);
}

function isOnAxis({ starts }: Placement, at: number): boolean {
  return starts[at + 1]! > starts[at]!;
}

function longOnAxis(documents: DatedDocument[], placement: Placement): LongIntervals {
  const years = documents.flatMap((document, at) => {
    const days = isOnAxis(placement, at) ? intervalOf(document) : null;
    return days ? [(days.last - days.first + 1) / DAYS_OF_YEAR] : [];
  });
  // A day over, since five years hold one leap day or two.
  const long = years.filter(each => each > LONG_YEARS + 1 / DAYS_OF_YEAR);
  return { documents: long.length, years: Math.round(long.reduce((most, each) => Math.max(most, each), 0)) };
}

/** How many documents with a place on the axis have it by an inferred date. */
function inferredOnAxis(documents: DatedDocument[], placement: Placement): number {
  return documents.filter(({ basis }, at) => basis === 'inferred' && isOnAxis(placement, at)).length;
}

/** What stands in a period, whatever is asked about it. */
function periodTotals(documents: DatedDocument[], members: PeriodMembers): Omit<Period, 'id' | 'start' | 'end' | 'thin'> {
  const totals = { documents: 0, tokens: 0, characters: 0, inferred: 0 };
  for (let at = 0; at < members.documents.length; at++) {
    const document = documents[members.documents[at]!]!;
    const share = members.shares[at]!;
    totals.documents += share;
    totals.tokens += share * document.tokens;
    totals.characters += share * document.characters;
    if (document.basis === 'inferred') totals.inferred += share;
  }
  return { ...totals, inferred: totals.documents > 0 ? Math.min(1, totals.inferred / totals.documents) : 0 };
}

type Bounds = { low: number; high: number } | null;

/** For each series its interval as a plain ratio (of characters or of tokens), or null where the period holds too little. */
function intervals(
  documents: DatedDocument[],
  columns: SeriesColumn[],
  members: PeriodMembers,
  period: Period,
  settings: { replicates: number; seed: number; level: number },
): Bounds[] {
  // A hair under three, since shares of spread documents add up to whole ones only nearly.
  if (period.documents < FEWEST_DOCUMENTS - 1e-9) return columns.map(() => null);
  const width = 2 + columns.length;
  const rows = new Float64Array(members.documents.length * width);
  for (let at = 0; at < members.documents.length; at++) {
    const document = members.documents[at]!;
    const share = members.shares[at]!;
    rows[at * width] = share * documents[document]!.tokens;
    rows[at * width + 1] = share * documents[document]!.characters;
    for (let column = 0; column < columns.length; column++) {
      rows[at * width + 2 + column] = share * columns[column]!.amounts[document]!;
    }
  }
  const seed = seedFor(settings.seed, period.id);
  return bootstrapRatios(rows, 2, columns.map(baseColumn), { ...settings, seed });
}

/** Forms are measured against tokens, themes against characters. */
function baseColumn(column: SeriesColumn): 0 | 1 {
  return column.kind === 'form' ? 0 : 1;
}

function pointOf(column: SeriesColumn, members: PeriodMembers, period: Period, bounds: Bounds): TrendPoint {
  let count = 0;
  let amount = 0;
  let holding = 0;
  for (let at = 0; at < members.documents.length; at++) {
    const document = members.documents[at]!;
    const share = members.shares[at]!;
    count += share * column.counts[document]!;
    amount += share * column.amounts[document]!;
    if (column.counts[document]! > 0) holding += share;
  }
  const form = column.kind === 'form';
  const base = form ? period.tokens : period.characters;
  const scale = form ? MILLION : 1;
  const given = amount > 0 && amount < base ? bounds : null;
  return {
    period: period.id,
    count,
    documents: holding,
    value: base > 0 ? (amount / base) * scale : null,
    low: given && given.low * scale,
    high: given && given.high * scale,
    perWan: form && period.characters > 0 ? (count / period.characters) * WAN : null,
  };
}

/** Over the whole subcorpus, and what of it no axis can show. */
function seriesTotals({ id, kind, counts }: SeriesColumn, documents: DatedDocument[]): Omit<TrendSeries, 'points' | 'movement'> {
  let total = 0;
  const undated = { count: 0, documents: 0 };
  documents.forEach((document, at) => {
    const count = counts[at]!;
    total += count;
    if (count > 0 && !intervalOf(document)) {
      undated.count += count;
      undated.documents++;
    }
  });
  return { id, kind, measure: kind === 'form' ? 'per-million-tokens' : 'share-of-characters', total, undated };
}
