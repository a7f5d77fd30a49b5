import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import type { Period } from '@cimai/analysis/answers';
import { interval } from '../words/figures.js';
import { Language } from '../words/language.js';

/**
 * How many documents each year of the library holds, small; dragging over it chooses a period. With the keyboard the arrows move
 * the period by a year, with Shift its end alone; it is asked for when the key is let go. Fields for both ends stand beside it.
 */
@Component({
  selector: 'cimai-coverage-strip',
  template: `
    @if (years().length) {
      <svg
        preserveAspectRatio="none"
        [attr.viewBox]="'0 0 ' + years().length + ' 24'"
        tabindex="0"
        role="slider"
        [attr.aria-label]="language.words().question.coverage"
        [attr.aria-valuemin]="years()[0]!.id"
        [attr.aria-valuemax]="years()[years().length - 1]!.id"
        [attr.aria-valuenow]="years()[span()[1]]!.id"
        [attr.aria-valuetext]="said() || language.words().question.wholePeriod"
        (keydown)="step($event)"
        (keyup)="finish()"
        (blur)="finish()"
        (pointerdown)="begin($event)"
        (pointermove)="move($event)"
        (pointerup)="finish()"
        (pointercancel)="dragged.set(null)"
      >
        <title>{{ language.words().question.coverage }}</title>
        @for (bar of bars(); track $index) {
          <rect
            [class.off]="!bar.on"
            [attr.x]="$index + 0.14"
            [attr.y]="24 - bar.height"
            width="0.72"
            [attr.height]="bar.height"
          />
        }
        <line x1="0" [attr.x2]="years().length" y1="24" y2="24" />
      </svg>
      <div class="ends" aria-hidden="true">
        <span>{{ years()[0]?.id }}</span>
        @if (dragged()) {
          <b>{{ said() }}</b>
        }
        <span>{{ years()[years().length - 1]?.id }}</span>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      width: 100%;
      user-select: none;
    }
    svg {
      display: block;
      width: 100%;
      height: 24px;
      cursor: crosshair;
      touch-action: none;
    }
    svg:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 3px;
    }
    rect {
      fill: var(--accent);
    }
    rect.off {
      fill: var(--rule);
    }
    line {
      stroke: var(--faint);
      stroke-width: 1;
      vector-effect: non-scaling-stroke;
    }
    .ends {
      display: flex;
      justify-content: space-between;
      font-size: 10.5px;
      line-height: 1.3;
      color: var(--faint);
      margin-top: 2px;
    }
    .ends b {
      color: var(--accent);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoverageStrip {
  /** The library by year. */
  readonly years = input.required<Period[]>();
  readonly from = input<string | null>(null);
  readonly to = input<string | null>(null);
  /** First and last year chosen. */
  readonly chosen = output<{ from: string; to: string }>();

  protected readonly language = inject(Language);
  private readonly box = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly dragged = signal<[number, number] | null>(null);

  protected readonly bars = computed(() => {
    const years = this.years();
    const most = Math.max(...years.map(year => year.documents), 1);
    const drag = this.dragged();
    return years.map((year, at) => ({
      height: year.documents >= 0.5 ? Math.max(2, Math.sqrt(year.documents / most) * 23) : 0,
      on: drag ? at >= Math.min(...drag) && at <= Math.max(...drag) : this.inPeriod(year),
    }));
  });

  /** First and last year of the period, by their places: what is being chosen, else what was; all of them where nothing was. */
  protected readonly span = computed((): [number, number] => {
    const drag = this.dragged();
    if (drag) return [Math.min(...drag), Math.max(...drag)];
    const inside = this.years().map(year => this.inPeriod(year));
    return [Math.max(0, inside.indexOf(true)), Math.max(0, inside.lastIndexOf(true))];
  });

  /** The period in words; empty for the whole library. */
  protected readonly said = computed(() => {
    if (!this.dragged() && this.from() === null && this.to() === null) return '';
    const [first, last] = this.span().map(at => this.years()[at]?.id ?? null);
    return interval(first ?? null, last ?? null, this.language.code());
  });

  protected step(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const end = this.years().length - 1;
    const [first, last] = this.span();
    const nothing = !this.dragged() && this.from() === null && this.to() === null;
    if (nothing) this.dragged.set(by > 0 ? [0, 0] : [end, end]);
    else if (event.shiftKey) this.dragged.set([first, Math.min(end, Math.max(first, last + by))]);
    else if (first + by >= 0 && last + by <= end) this.dragged.set([first + by, last + by]);
  }

  protected begin(event: PointerEvent): void {
    (event.target as Element).setPointerCapture?.(event.pointerId);
    const at = this.yearAt(event);
    this.dragged.set([at, at]);
  }

  protected move(event: PointerEvent): void {
    this.dragged.update(drag => drag && [drag[0], this.yearAt(event)]);
  }

  protected finish(): void {
    const drag = this.dragged();
    this.dragged.set(null);
    const from = drag && this.years()[Math.min(...drag)];
    const to = drag && this.years()[Math.max(...drag)];
    if (from && to) this.chosen.emit({ from: from.id, to: to.id });
  }

  private inPeriod(year: Period): boolean {
    const from = this.from();
    const to = this.to();
    return (from === null || year.id >= from.slice(0, 4)) && (to === null || year.id <= to.slice(0, 4));
  }

  private yearAt(event: PointerEvent): number {
    const bounds = this.box.nativeElement.querySelector('svg')!.getBoundingClientRect();
    const share = (event.clientX - bounds.left) / Math.max(bounds.width, 1);
    return Math.min(this.years().length - 1, Math.max(0, Math.floor(share * this.years().length)));
  }
}
