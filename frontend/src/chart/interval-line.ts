import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const yearMs = 365.2425 * 86_400_000;

/** Where something stands on a line of a hundred. */
export interface Bar {
  at: number;
  width: number;
}

/**
 * The place of an interval on a line of 100 that runs from the beginning of one year to the end of another. An open end runs to
 * the end of the line; a single day stays wide enough to be seen. Null when both ends are open.
 */
export function barOf(earliest: string | null, latest: string | null, from: number, to: number): Bar | null {
  if (earliest === null && latest === null) return null;
  const left = earliest === null ? 0 : share(Date.parse(earliest), from, to);
  const right = latest === null ? 100 : share(Date.parse(latest) + 86_400_000, from, to);
  const width = Math.max(right - left, 1.6);
  return { at: Math.max(0, Math.min(left, 100 - width)), width: Math.min(width, 100) };
}

/** The middle of a day, month or year on the same line, of the part of it that lies in the interval. */
export function markOf(
  best: string | null,
  earliest: string | null,
  latest: string | null,
  from: number,
  to: number,
): number | null {
  if (best === null) return null;
  const [year, month, day] = best.split('-').map(Number) as [number, number?, number?];
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const last = day ? first : Date.UTC(month ? year : year + 1, month ?? 0, 1);
  const start = Math.max(first, earliest === null ? first : Date.parse(earliest));
  const end = Math.min(last, latest === null ? last : Date.parse(latest));
  return share((start + Math.max(start, end)) / 2, from, to);
}

/** Years worth a name on the line: at most `most`, the first and last among them. */
export function yearsNamed(from: number, to: number, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 25, 50].find(each => (to - from) / each < most) ?? 100;
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return years.filter(year => (year - from) % step === 0);
}

function share(at: number, from: number, to: number): number {
  const start = Date.UTC(from, 0, 1);
  return Math.min(100, Math.max(0, ((at - start) / (yearMs * (to - from + 1))) * 100));
}

/** An interval drawn on a line of years: where the speech may lie, and where it most likely does. Its words stand beside it. */
@Component({
  selector: 'cimai-interval-line',
  template: `
    <div class="line" aria-hidden="true" [class.named]="named()">
      @for (tick of ticks(); track tick.year) {
        <i class="tick" [style.left.%]="tick.at"></i>
        @if (named()) {
          <small [class.last]="tick.at > 90" [style.left.%]="tick.at">{{ tick.year }}</small>
        }
      }
      @if (bar(); as bar) {
        <b [class.inferred]="inferred()" [style.left.%]="bar.at" [style.width.%]="bar.width"></b>
      }
      @if (inferred() && mark() !== null) {
        <u [style.left.%]="mark()"></u>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .line {
      position: relative;
      height: 9px;
      border-bottom: 1px solid var(--rule);
    }
    .line.named {
      height: 18px;
      margin-bottom: 18px;
    }
    .tick {
      position: absolute;
      bottom: 0;
      width: 1px;
      height: 4px;
      background: var(--rule);
    }
    small {
      position: absolute;
      top: 20px;
      font-size: 10.5px;
      line-height: 1.3;
      color: var(--faint);
      transform: translateX(-2px);
    }
    small.last {
      transform: translateX(calc(-100% + 8px));
    }
    b {
      position: absolute;
      bottom: 1px;
      height: 5px;
      border-radius: 1px;
      background: var(--accent);
    }
    .named b {
      bottom: 3px;
      height: 9px;
    }
    b.inferred {
      background: color-mix(in srgb, var(--accent) 34%, transparent);
      box-shadow: inset 0 0 0 1px var(--accent);
    }
    u {
      position: absolute;
      bottom: 0;
      width: 2px;
      height: 8px;
      margin-left: -1px;
      background: var(--seal);
    }
    .named u {
      bottom: 1px;
      height: 14px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IntervalLine {
  readonly earliest = input.required<string | null>();
  readonly latest = input.required<string | null>();
  readonly best = input<string | null>(null);
  readonly inferred = input(false);
  /** First and last year of the line. */
  readonly from = input.required<number>();
  readonly to = input.required<number>();
  /** Writes years under the line. */
  readonly named = input(false);

  protected readonly bar = computed(() => barOf(this.earliest(), this.latest(), this.from(), this.to()));
  protected readonly mark = computed(() => markOf(this.best(), this.earliest(), this.latest(), this.from(), this.to()));
  protected readonly ticks = computed(() =>
    yearsNamed(this.from(), this.to(), this.named() ? 6 : 9).map(year => ({
      year,
      at: share(Date.UTC(year, 0, 1), this.from(), this.to()),
    })),
  );
}
