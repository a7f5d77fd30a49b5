import type { Dropped, Repair } from '../corpus/document.js';
import { OffsetMap } from '../corpus/offset-map.js';
import type { Span } from '../corpus/span.js';
import { signsOf } from './signs.js';

/**
 * One change to a draft. `repair` and `drop` are recorded with what stood there; `space` only moves white space and is
 * not, since the offsets alone tell it. Offsets count in the draft the edit is applied to.
 */
export interface Edit extends Span {
  after: string;
  as: 'repair' | 'drop' | 'space';
  kind: string;
}

/** A stretch read again from its bytes: what it says, and for each code unit of that the unit of the draft it begins in. */
export interface Recoded extends Span {
  after: string;
  units: readonly number[];
}

/**
 * A text on its way from raw to clean: what it reads now, the way back to the raw text, and all that was done to it.
 * Every step takes a draft and returns a draft; a step that changes nothing returns the same one.
 */
export class Draft {
  private signs: number | undefined;

  private constructor(
    readonly raw: string,
    readonly text: string,
    readonly offsets: OffsetMap,
    readonly repairs: readonly Repair[],
    readonly dropped: readonly Dropped[],
  ) {}

  /** The draft of an untouched text. */
  static of(raw: string): Draft {
    return new Draft(raw, raw, OffsetMap.identity(raw.length), [], []);
  }

  /** True when the text as it stands has a sign of a fault; the text is looked over once for all of them. */
  has(sign: number): boolean {
    this.signs ??= signsOf(this.text);
    return (this.signs & sign) !== 0;
  }

  /** Applies edits that are ascending and do not overlap. */
  apply(edits: readonly Edit[]): Draft {
    if (edits.length === 0) return this;
    const pieces: string[] = [];
    const runs: number[] = [];
    let at = 0;
    let length = 0;
    const keep = (end: number): void => {
      if (end <= at) return;
      runs.push(length, at, end - at);
      pieces.push(this.text.slice(at, end));
      length += end - at;
    };
    for (const edit of edits) {
      keep(edit.start);
      pieces.push(edit.after);
      length += edit.after.length;
      at = edit.end;
    }
    keep(this.text.length);
    const offsets = OffsetMap.compose(OffsetMap.fromRuns(new Int32Array(runs)), this.offsets);
    return new Draft(this.raw, pieces.join(''), offsets, this.withRepairs(edits), this.withDropped(edits));
  }

  /**
   * Replaces the text by one of the same length, code unit for code unit, so that every offset stays; `changed` are the
   * stretches that read differently, recorded as repairs of that kind.
   */
  rewrite(text: string, changed: readonly Span[], kind: string): Draft {
    if (text.length !== this.text.length) throw new RangeError('a rewrite keeps the length of the text');
    const edits = changed
      .flatMap(span => this.unbroken(span))
      .map(span => ({ ...span, after: text.slice(span.start, span.end), as: 'repair' as const, kind }));
    return new Draft(this.raw, text, this.offsets, this.withRepairs(edits), this.dropped);
  }

  /** Replaces stretches by what their bytes say in another encoding; ascending, none overlapping. Each keeps the way back of its every unit. */
  recode(stretches: readonly Recoded[], kind: string): Draft {
    if (stretches.length === 0) return this;
    const pieces: string[] = [];
    const runs: number[] = [];
    let at = 0;
    let length = 0;
    const keep = (end: number): void => {
      if (end > at) runs.push(length, at, end - at);
      pieces.push(this.text.slice(at, end));
      length += end - at;
    };
    for (const { start, end, after, units } of stretches) {
      keep(start);
      units.forEach((unit, i) => {
        // The last of them stands for the end of the stretch, so that a span up to it takes the stretch in whole.
        if (unit !== units[i - 1]) runs.push(length + i, i === units.length - 1 ? end - 1 : unit, 1);
      });
      pieces.push(after);
      length += after.length;
      at = end;
    }
    keep(this.text.length);
    const offsets = OffsetMap.compose(OffsetMap.fromRuns(new Int32Array(runs)), this.offsets);
    const edits = stretches.map(({ start, end, after }) => ({ start, end, after, as: 'repair' as const, kind }));
    return new Draft(this.raw, pieces.join(''), offsets, this.withRepairs(edits), this.dropped);
  }

  /**
   * A span in pieces that each lie unbroken in the raw text, so that no piece takes in what an earlier step removed there. What an
   * earlier repair put in has no place of its own in the raw text and is left to that repair's record.
   */
  private unbroken({ start, end }: Span): Span[] {
    if (this.offsets.isIdentity()) return [{ start, end }];
    const pieces: Span[] = [];
    let before = -2;
    for (let i = start; i < end; i++) {
      if (!this.offsets.covers(i)) continue;
      const place = this.offsets.toOriginal(i);
      if (place === before + 1) pieces[pieces.length - 1]!.end = i + 1;
      else pieces.push({ start: i, end: i + 1 });
      before = place;
    }
    return pieces;
  }

  private withRepairs(edits: readonly Edit[]): readonly Repair[] {
    const made = edits.filter(edit => edit.as === 'repair');
    if (made.length === 0) return this.repairs;
    const repairs = made.map(edit => {
      const span = this.offsets.spanToOriginal(edit);
      return { kind: edit.kind, ...span, before: this.raw.slice(span.start, span.end), after: edit.after };
    });
    return [...this.repairs, ...repairs];
  }

  private withDropped(edits: readonly Edit[]): readonly Dropped[] {
    const made = edits.filter(edit => edit.as === 'drop');
    if (made.length === 0) return this.dropped;
    const dropped = made.map(edit => {
      const span = this.offsets.spanToOriginal(edit);
      return { kind: edit.kind, ...span, text: this.raw.slice(span.start, span.end) };
    });
    return [...this.dropped, ...dropped];
  }
}
