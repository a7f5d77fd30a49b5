import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { TrendAnswer } from '@cimai/analysis/answers';
import { RouterLink } from '@angular/router';
import type { Asked } from '../question/ask.js';
import { ViewUrl } from '../question/view-url.js';
import { ChartFigure } from './chart-figure.js';
import type { Notes } from './csv.js';
import { Framing } from './frame.js';
import type { Drawing } from './drawing.js';
import { panelsHeight } from './panels.js';
import { provenance } from './provenance.js';
import { defaultSmoothing } from './smooth.js';
import { ValidityLine } from './validity-line.js';
import {
  drawable,
  ofKind,
  smoothingSaid,
  trendChart,
  trendFoot,
  trendReading,
  trendTable,
  type SeriesKind,
} from './trend-chart.js';

/** A trend as a figure: chart, table, sentence, and the undated speeches that no axis can hold, always in sight. */
@Component({
  selector: 'cimai-trend-figure',
  imports: [ChartFigure, RouterLink, ValidityLine],
  template: `
    <cimai-figure
      [name]="name()"
      [heading]="heading()"
      [reading]="said() ? (drawn()?.reading ?? '') : ''"
      [option]="drawn()?.option ?? null"
      [table]="drawn()?.table ?? null"
      [notes]="drawn()?.notes ?? []"
      [height]="drawn()?.height ?? height()"
      [loading]="asked().loading()"
      [problem]="asked().problem()"
      [again]="asked().again"
    >
      <ng-content select="[controls]" ngProjectAs="[controls]" />
      <div foot>
        @if (drawn(); as drawn) {
          <p class="undated">
            <span class="box" aria-hidden="true"></span>
            @if (asked().answer()?.placed?.undated) {
              <a routerLink="/library" [queryParams]="url.with({ basis: 'none', from: null, to: null })">{{
                drawn.foot.undated
              }}</a>
            } @else {
              {{ drawn.foot.undated }}
            }
            @if (drawn.foot.inferred; as inferred) {
              · <a routerLink="/library" [queryParams]="url.with({ basis: 'inferred' })">{{ inferred }}</a>
            }
            @if (drawn.foot.long; as long) {
              · {{ long }}
            }
          </p>
          @if (kind() === 'theme') {
            <cimai-validity [validity]="asked().answer()?.validity ?? []" />
          }
          <p>{{ drawn.foot.notes.join(' · ') }}</p>
        }
      </div>
    </cimai-figure>
  `,
  styles: `
    .undated {
      color: var(--soft);
      font-size: 13px;
    }
    .box {
      display: inline-block;
      width: 10px;
      height: 10px;
      border: 1.5px dashed var(--faint);
      border-radius: 2px;
      margin-right: 8px;
      vertical-align: -1px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrendFigure {
  readonly name = input.required<string>();
  readonly heading = input.required<string>();
  readonly asked = input.required<Asked<TrendAnswer>>();
  readonly kind = input<SeriesKind>('theme');
  readonly drawing = input<Drawing>('lines');
  /** Periods of the moving average; null for the usual (none for short axes, else 3). */
  readonly smooth = input<number | null>(null);
  readonly height = input(420);
  /** False where the page says the sentence already. */
  readonly said = input(true);

  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  protected readonly drawn = computed(() => {
    const answer = this.asked().answer();
    const kind = this.kind();
    if (!answer || !drawable(answer, kind)) return null;
    const frame = this.framing.frame();
    const series = ofKind(answer, kind).length;
    const settings = { drawing: this.drawing(), smooth: this.smooth() ?? defaultSmoothing(answer.periods.length) };
    const smoothing = smoothingSaid(settings, frame);
    return {
      height: settings.drawing === 'panels' && series > 1 ? panelsHeight(series, frame.narrow) : this.height(),
      option: trendChart(answer, kind, settings, frame),
      table: trendTable(answer, kind, frame),
      reading: trendReading(answer, kind, frame),
      notes: [
        ...provenance(answer, this.heading(), frame.words, frame.code, frame.today),
        ...(smoothing ? [[frame.words.trend.smooth, smoothing] satisfies Notes[number]] : []),
      ],
      foot: trendFoot(answer, kind, settings, frame),
    };
  });
}
