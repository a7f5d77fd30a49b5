import type { Span } from './span.js';

/**
 * The way back from a derived text to the text it was made from, as runs of three numbers: where the run starts in the
 * derived text, where it starts in the original, and how far the two then go hand in hand. What stands between runs was
 * changed, inserted or left out.
 */
export class OffsetMap {
  private constructor(
    private readonly runs: Int32Array,
    private readonly untouched = false,
  ) {}

  /** The map of a text onto itself. */
  static identity(length: number): OffsetMap {
    return new OffsetMap(Int32Array.of(0, 0, length), true);
  }

  /** True for the map of a text onto itself: one whose runs merely look like it may still end before the text does. */
  isIdentity(): boolean {
    return this.untouched;
  }

  /** A map from `[derived, original, length]` triples, ascending in both texts. */
  static fromRuns(runs: Int32Array): OffsetMap {
    return new OffsetMap(runs);
  }

  /**
   * The map of a text changed twice: `later` leads from the last text to the one between, `earlier` from there to the
   * original. One walk over both, so that reading a text in several steps stays linear in its length.
   */
  static compose(later: OffsetMap, earlier: OffsetMap): OffsetMap {
    if (earlier.isIdentity()) return later;
    const runs: number[] = [];
    const below = earlier.runs;
    let at = 0;
    for (let i = 0; i < later.runs.length; i += 3) {
      const derived = later.runs[i]!;
      const from = later.runs[i + 1]!;
      const to = from + later.runs[i + 2]!;
      while (at > 0 && below[at]! > from) at -= 3;
      while (at < below.length && below[at]! + below[at + 2]! <= from) at += 3;
      for (let j = at; j < below.length && below[j]! < to; j += 3) {
        const start = Math.max(from, below[j]!);
        const end = Math.min(to, below[j]! + below[j + 2]!);
        if (end > start) runs.push(derived + start - from, below[j + 1]! + start - below[j]!, end - start);
      }
    }
    return new OffsetMap(new Int32Array(runs));
  }

  /** The triples, for keeping the map at rest. */
  toRuns(): Int32Array {
    return this.runs;
  }

  /**
   * The original offset of the code unit at a derived offset. A unit without a counterpart (inserted by a repair) answers
   * with the end of the run before it.
   */
  toOriginal(offset: number): number {
    const run = this.runAt(offset);
    if (run < 0) return this.runs.length ? Math.min(this.runs[1]!, offset) : 0;
    const at = run * 3;
    return this.runs[at + 1]! + Math.min(offset - this.runs[at]!, this.runs[at + 2]!);
  }

  /** The other way: the first derived offset that does not come before an original one. Where the original was left out, the next that stayed. */
  fromOriginal(offset: number): number {
    let low = 0;
    let high = this.runs.length / 3;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.runs[middle * 3 + 1]! + this.runs[middle * 3 + 2]! > offset) high = middle;
      else low = middle + 1;
    }
    const at = low * 3;
    const behind = at === 0 ? 0 : this.runs[at - 3]! + this.runs[at - 1]!;
    if (at === this.runs.length) return behind;
    if (this.runs[at + 1]! <= offset) return this.runs[at]! + offset - this.runs[at + 1]!;
    const endsBefore = at === 0 ? 0 : this.runs[at - 2]! + this.runs[at - 1]!;
    return at > 0 && endsBefore === offset ? behind : this.runs[at]!;
  }

  /** True when the unit at a derived offset has a counterpart in the original; false for what a repair put in. */
  covers(offset: number): boolean {
    const run = this.runAt(offset);
    return run >= 0 && offset - this.runs[run * 3]! < this.runs[run * 3 + 2]!;
  }

  /** The original stretch under a derived one: from its first unit's place to just behind its last unit's. */
  spanToOriginal(span: Span): Span {
    const start = this.startToOriginal(span.start);
    if (span.end <= span.start) return { start, end: start };
    return { start, end: Math.max(start, this.endToOriginal(span.end)) };
  }

  /** The map of `derived.slice(start, end)`. */
  slice(start: number, end: number): OffsetMap {
    const kept: number[] = [];
    for (let at = 0; at < this.runs.length; at += 3) {
      const from = Math.max(this.runs[at]!, start);
      const to = Math.min(this.runs[at]! + this.runs[at + 2]!, end);
      if (to > from) kept.push(from - start, this.runs[at + 1]! + from - this.runs[at]!, to - from);
    }
    return new OffsetMap(new Int32Array(kept));
  }

  /** Where a derived stretch begins: a start inside a repaired stretch moves to the beginning of what was repaired. */
  private startToOriginal(offset: number): number {
    return this.toOriginal(offset);
  }

  /** Where a derived stretch ends: an end inside a repaired stretch moves behind what was repaired. */
  private endToOriginal(offset: number): number {
    const run = this.runAt(offset - 1);
    if (run < 0) return this.toOriginal(offset);
    const at = run * 3;
    const into = offset - this.runs[at]!;
    if (into <= this.runs[at + 2]!) return this.runs[at + 1]! + into;
    const next = at + 3;
    return next < this.runs.length ? this.runs[next + 1]! : this.runs[at + 1]! + this.runs[at + 2]!;
  }

  /** The last run that starts at or before the offset; −1 before the first. */
  private runAt(offset: number): number {
    let low = 0;
    let high = this.runs.length / 3 - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (this.runs[middle * 3]! <= offset) low = middle + 1;
      else high = middle - 1;
    }
    return high;
  }
}
