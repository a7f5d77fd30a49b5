import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import type { ECElementEvent, EChartsType } from 'echarts/core';
import { Appearance } from './appearance.js';
import { sans, type ChartOption, type Way } from './option.js';
import { init } from './parts.js';

/**
 * Draws one ECharts option and keeps it the size of its box. A click on a datum that has a `way` emits it; Enter asks for the
 * table, which is the keyboard's path to the same marks.
 */
@Component({
  selector: 'cimai-chart',
  template: '',
  styles: ':host { display: block; width: 100%; height: 100%; }',
  host: { role: 'img', tabindex: '0', '[attr.aria-label]': 'label()', '(keydown.enter)': 'table.emit()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChartHost {
  readonly option = input.required<ChartOption>();
  /** What the chart says, in words: read aloud in its place. */
  readonly label = input.required<string>();
  readonly mark = output<Way>();
  readonly table = output<void>();

  private readonly box: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly appearance = inject(Appearance);
  private readonly chart = signal<EChartsType | null>(null);

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const chart = init(this.box, null, { renderer: 'canvas' });
      chart.on('click', event => this.follow(event as ECElementEvent));
      const sized = new ResizeObserver(() => chart.resize());
      sized.observe(this.box);
      destroyed.onDestroy(() => {
        sized.disconnect();
        chart.dispose();
      });
      this.chart.set(chart);
    });
    effect(() => this.draw(this.chart(), this.option()));
  }

  private draw(chart: EChartsType | null, option: ChartOption): void {
    const motion = { animation: !this.appearance.still, animationDuration: 450, animationDurationUpdate: 300 };
    chart?.setOption({ ...motion, textStyle: { fontFamily: sans }, ...option }, { notMerge: true });
  }

  /** A click on a line or an area knows its series only; the period is then the one under the pointer. */
  private follow(event: ECElementEvent): void {
    const way = wayOf(event.data) ?? this.wayUnderPointer(event);
    if (way) this.mark.emit(way);
  }

  private wayUnderPointer(event: ECElementEvent): Way | null {
    const series = [this.option().series ?? []].flat()[event.seriesIndex ?? -1];
    const pointer = event.event;
    if (!series || !pointer || !Array.isArray(series.data)) return null;
    const at = this.chart()?.convertFromPixel({ seriesIndex: event.seriesIndex }, [pointer.offsetX, pointer.offsetY]);
    return Array.isArray(at) ? wayOf(series.data[at[0] ?? -1]) : null;
  }
}

function wayOf(datum: unknown): Way | null {
  return typeof datum === 'object' && datum !== null && 'way' in datum ? (datum.way as Way | null) : null;
}
