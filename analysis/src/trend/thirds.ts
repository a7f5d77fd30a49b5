import type { TrendMovement, TrendThirds } from '../answers.js';
import { documentsByPeriod } from './period-members.js';
import type { DatedDocument, Placement } from './place-documents.js';
import type { SeriesColumn } from './series-columns.js';

/** The earliest and the latest third of the speeches: of each document the share that lies in either. */
export interface Thirds {
  until: string;
  since: string;
  before: Float64Array;
  after: Float64Array;
}

/**
 * Cuts off the earliest and the latest third of the speeches on an axis, at the ends of its periods: as few periods as hold a
 * third of them. Thirds of the speeches and not of the periods, since a speech of uncertain date can fill many periods and is
 * no more evidence for that. Null where the two would overlap.
 */
export function thirdsOf(placement: Placement, documents: number): Thirds | null {
  const members = documentsByPeriod(placement);
  const held = members.map(({ shares }) => shares.reduce((sum, share) => sum + share, 0));
  const third = held.reduce((sum, each) => sum + each, 0) / 3 - 1e-9;
  let last = -1;
  for (let sum = 0; last + 1 < held.length && sum < third;) sum += held[++last]!;
  let first = held.length;
  for (let sum = 0; first > 0 && sum < third;) sum += held[--first]!;
  if (last < 0 || first <= last) return null;
  const before = new Float64Array(documents);
  const after = new Float64Array(documents);
  members.forEach((each, at) => {
    const part = at <= last ? before : at >= first ? after : null;
    if (part) each.documents.forEach((document, slot) => (part[document]! += each.shares[slot]!));
  });
  return { until: placement.periods[last]!.end, since: placement.periods[first]!.start, before, after };
}

/**
 * What the thirds rest on: speeches, as the sum of their shares, and the degrees of freedom of a comparison between them, where
 * a third counts for no more speeches than it holds and for fewer where a long one outweighs the others (Kish's effective size).
 */
export function groundOfThirds({ until, since, before, after }: Thirds, documents: readonly DatedDocument[]): TrendThirds {
  const sizes = [before, after].map(shares => {
    let [speeches, text, squares] = [0, 0, 0];
    documents.forEach(({ characters }, at) => {
      speeches += shares[at]!;
      text += shares[at]! * characters;
      squares += (shares[at]! * characters) ** 2;
    });
    return { speeches, worth: squares > 0 ? Math.min(speeches, text ** 2 / squares) : 0 };
  });
  const [early, late] = [sizes[0]!, sizes[1]!];
  return { until, since, before: early.speeches, after: late.speeches, freedom: Math.max(0, early.worth + late.worth - 2) };
}

/**
 * How a series differs between the thirds, and the standard error of that difference over speeches: the linearised variance of a
 * difference of two ratios, each speech's part divided by what the others weigh (HC3), so that few speeches are not taken for
 * surer than they are. A speech that lies in both thirds counts in both. A third that holds none of it, or nothing else, is no
 * surer than the other and borrows its error. Null where either third has no text or hangs on one speech alone.
 */
export function movementOf(column: SeriesColumn, documents: readonly DatedDocument[], thirds: Thirds): TrendMovement | null {
  const bases = documents.map(document => (column.kind === 'form' ? document.tokens : document.characters));
  const before = ratioOf(column.amounts, bases, thirds.before);
  const after = ratioOf(column.amounts, bases, thirds.after);
  if (!before || !after) return null;
  let [early, late, both] = [0, 0, 0];
  bases.forEach((_, at) => {
    const [one, other] = [before.parts[at]!, after.parts[at]!];
    early += one ** 2;
    late += other ** 2;
    both += (other - one) ** 2;
  });
  const error = Math.sqrt(early > 0 && late > 0 ? both : 2 * Math.max(early, late));
  const scale = column.kind === 'form' ? 1e6 : 1;
  return { before: before.ratio * scale, after: after.ratio * scale, error: error * scale };
}

/** A ratio over weighed documents, and what each document adds to its error. */
function ratioOf(
  amounts: Float64Array,
  bases: readonly number[],
  shares: Float64Array,
): { ratio: number; parts: number[] } | null {
  const amount = bases.reduce((sum, _, at) => sum + shares[at]! * amounts[at]!, 0);
  const base = bases.reduce((sum, each, at) => sum + shares[at]! * each, 0);
  if (base <= 0 || bases.some((each, at) => shares[at]! * each > base * (1 - 1e-9))) return null;
  const ratio = amount / base;
  const parts = bases.map((each, at) => {
    const share = shares[at]!;
    return (share * (amounts[at]! - ratio * each)) / (base - share * each);
  });
  return { ratio, parts };
}
