import type { Stratum } from '../answers.js';
import { seededRandom, seedFor, type Random } from '../statistics/seeded-random.js';

/**
 * The passages to draw from, each a number from 0: which carry the theme, which come near it, how many there are, and which of them
 * cannot be coded: what is not drawn is of no stratum.
 */
export interface AuditGround {
  theme: string;
  passages: number;
  without: readonly number[];
  tagged: readonly number[];
  near: readonly number[];
}

/** What was drawn of one stratum. */
export interface DrawnStratum {
  theme: string;
  stratum: Stratum;
  /** How many passages stand in it. */
  passages: number;
  drawn: number[];
}

/** How a sample is shared out: precision rests on the tagged, recall on the rest, most of which is missed where it is near. */
const SHARES: readonly [Stratum, number][] = [
  ['tagged', 0.4],
  ['near', 0.3],
  ['rest', 0.3],
];

/**
 * Draws passages for coding by lot, so many of each stratum: the same seed draws the same. A stratum with less than its share gives
 * all it has, and the others make up for it. Cost: the tagged and the near ones, and what is drawn.
 */
export function drawAudit({ theme, passages, without, tagged, near }: AuditGround, size: number, seed: number): DrawnStratum[] {
  const taken = new Set(without);
  const untaken = (some: readonly number[]) => some.filter(passage => !taken.has(passage) && taken.add(passage));
  const strata = { tagged: untaken(tagged), near: untaken(near) };
  const sizes: Record<Stratum, number> = {
    ...{ tagged: strata.tagged.length, near: strata.near.length },
    rest: passages - taken.size,
  };
  const wanted = shareOut(size, sizes);
  return SHARES.map(([stratum]) => {
    const random = seededRandom(seedFor(seed, `${theme}/${stratum}`));
    const drawn =
      stratum === 'rest' ? drawOthers(passages, taken, wanted.rest, random) : drawSome(strata[stratum], wanted[stratum], random);
    return { theme, stratum, passages: sizes[stratum], drawn: drawn.sort((a, b) => a - b) };
  });
}

/** The same things in an order by lot. */
export function byLot<Thing>(things: readonly Thing[], seed: number): Thing[] {
  return drawSome(things, things.length, seededRandom(seedFor(seed, 'order')));
}

function shareOut(size: number, sizes: Record<Stratum, number>): Record<Stratum, number> {
  const wanted = { tagged: 0, near: 0, rest: 0 };
  for (let left = Math.min(size, sizes.tagged + sizes.near + sizes.rest); left > 0;) {
    const open = SHARES.filter(([stratum]) => wanted[stratum] < sizes[stratum]);
    const all = open.reduce((sum, [, share]) => sum + share, 0);
    const round = left;
    for (const [stratum, share] of open) {
      const some = Math.min(left, sizes[stratum] - wanted[stratum], Math.max(1, Math.round((round * share) / all)));
      wanted[stratum] += some;
      left -= some;
    }
  }
  return wanted;
}

/** Some of a list, by lot (Fisher and Yates, as far as needed). */
function drawSome<Thing>(things: readonly Thing[], count: number, random: Random): Thing[] {
  const left = [...things];
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(random() * (left.length - at));
    [left[at], left[other]] = [left[other]!, left[at]!];
  }
  return left.slice(0, count);
}

/** Some of the numbers below `all` that are not taken, by lot. */
function drawOthers(all: number, taken: ReadonlySet<number>, count: number, random: Random): number[] {
  if (count * 2 > all - taken.size) {
    const others = Array.from({ length: all }, (_, number) => number).filter(number => !taken.has(number));
    return drawSome(others, count, random);
  }
  const drawn = new Set<number>();
  while (drawn.size < count) {
    const number = Math.floor(random() * all);
    if (!taken.has(number)) drawn.add(number);
  }
  return [...drawn];
}
