import type { DocumentDetail } from '@cimai/analysis/answers';

/** A stretch of a passage; `own` where the other text does not have it. */
export interface OwnRun {
  text: string;
  own: boolean;
}

/** Passages that the two texts share, as many as follow each other; or one beside what stands in its place, null for nothing. */
export type ComparedPassages = { same: number } | { here: OwnRun[] | null; there: OwnRun[] | null };

/** Passages or signs compared cell by cell at most; what is larger is shown as differing as a whole. */
const mostCells = 1_500_000;
/** Share of signs that two passages must have in common to be the same passage, worded otherwise. */
const alike = 0.4;

/** The passages of a document as they were read. */
export function passagesOf({ text, passagesRead }: Pick<DocumentDetail, 'text' | 'passagesRead'>): string[] {
  return passagesRead.map(({ start, end }) => text.slice(start, end));
}

/** Two texts passage by passage: what they share is counted, what differs stands side by side, down to the sign. */
export function copyDifference(here: readonly string[], there: readonly string[]): ComparedPassages[] {
  const rows: ComparedPassages[] = [];
  const share = (passages: number) => {
    const last = rows.at(-1);
    if (passages && last && 'same' in last) last.same += passages;
    else if (passages) rows.push({ same: passages });
  };
  let [i, j] = [0, 0];
  for (const [atHere, atThere] of [...commonPairs(here, there), [here.length, there.length] as const]) {
    rows.push(...sideBySide(here.slice(i, atHere), there.slice(j, atThere)));
    if (atHere < here.length) share(1);
    [i, j] = [atHere + 1, atThere + 1];
  }
  return rows;
}

/** Passages between two shared ones: each beside the next that says much the same, the others beside nothing. */
function sideBySide(here: readonly string[], there: readonly string[]): ComparedPassages[] {
  const rows: ComparedPassages[] = [];
  let next = 0;
  for (const passage of here) {
    const at = there.findIndex((other, index) => index >= next && likeness(passage, other) >= alike);
    if (at < 0) {
      rows.push({ here: [{ text: passage, own: true }], there: null });
      continue;
    }
    for (const other of there.slice(next, at)) rows.push({ here: null, there: [{ text: other, own: true }] });
    rows.push({ here: ownRuns(passage, there[at]!), there: ownRuns(there[at]!, passage) });
    next = at + 1;
  }
  for (const other of there.slice(next)) rows.push({ here: null, there: [{ text: other, own: true }] });
  return rows;
}

/** A passage cut where it begins or ceases to be what the other one says. */
function ownRuns(passage: string, other: string): OwnRun[] {
  const shared = new Set(commonPairs([...passage], [...other]).map(([at]) => at));
  const runs: OwnRun[] = [];
  [...passage].forEach((sign, at) => {
    const own = !shared.has(at);
    const last = runs.at(-1);
    if (last?.own === own) last.text += sign;
    else runs.push({ text: sign, own });
  });
  return runs;
}

/** Share of the shorter passage's pairs of signs that the other has too, 0 to 1. */
function likeness(one: string, other: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
  const [a, b] = [pairs(one), pairs(other)];
  const shared = [...a].filter(pair => b.has(pair)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

/** Pairs of places, ascending, at which the two rows have the same in the longest row that they share (LCS by dynamic programming). */
function commonPairs(one: readonly string[], other: readonly string[]): [number, number][] {
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < Math.min(one.length, other.length) - head && one[one.length - 1 - tail] === other[other.length - 1 - tail])
    tail++;
  const pairs: [number, number][] = Array.from({ length: head }, (_, at) => [at, at]);
  const a = one.slice(head, one.length - tail);
  const b = other.slice(head, other.length - tail);
  if (a.length * b.length <= mostCells) for (const [i, j] of longestShared(a, b)) pairs.push([head + i, head + j]);
  for (let at = tail; at > 0; at--) pairs.push([one.length - at, other.length - at]);
  return pairs;
}

function longestShared(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const length = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const below = (i + 1) * width + j;
      length[i * width + j] = a[i] === b[j] ? length[below + 1]! + 1 : Math.max(length[below]!, length[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (length[(i + 1) * width + j]! >= length[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
