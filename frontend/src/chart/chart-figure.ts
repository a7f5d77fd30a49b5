import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild, type ElementRef } from '@angular/core';
import { Router } from '@angular/router';
import type { Insufficient } from '@cimai/analysis/answers';
import type { Problem } from '../question/problem.js';
import { ViewUrl } from '../question/view-url.js';
import { Language } from '../words/language.js';
import { Appearance } from './appearance.js';
import { ChartHost } from './chart-host.js';
import type { Notes } from './csv.js';
import type { ChartOption, Way } from './option.js';
import { pngOf, svgOf, type Picture } from './picture.js';
import { State } from './state.js';
import { TableTwin } from './table-twin.js';
import { takeAway } from './take-away.js';
import { TakeMenu, type Take } from './take-menu.js';
import { tableFormats, takeTable } from './take-table.js';
import type { Table } from './table.js';

/**
 * One figure of the book: heading, a sentence that says what it shows, the chart or its table twin (in the address as
 * `table=<name>`), export, and what it rests on. Slots: `[controls]` beside the heading, `[foot]` below the chart.
 */
@Component({
  selector: 'cimai-figure',
  imports: [ChartHost, State, TableTwin, TakeMenu],
  templateUrl: './chart-figure.html',
  styleUrl: './chart-figure.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChartFigure {
  /** Names the figure in the address and in file names; unique on its page. */
  readonly name = input.required<string>();
  readonly heading = input.required<string>();
  /** What it shows, in one sentence; also read aloud in the chart's place. */
  readonly reading = input('');
  /** Null while there is nothing to draw. */
  readonly option = input<ChartOption | null>(null);
  readonly table = input<Table | null>(null);
  readonly notes = input<Notes>([]);
  readonly height = input(360);
  readonly loading = input(false);
  readonly problem = input<Problem | null>(null);
  readonly insufficient = input<Insufficient | null>(null);
  /** Further forms in which the figure can be taken away. */
  readonly takes = input<readonly Take[]>([]);
  readonly again = input<() => void>(() => undefined);
  /** True where the table is what people come for; the address then names the charts that are shown (`chart=<name>`). */
  readonly tableFirst = input(false);

  protected readonly language = inject(Language);
  protected readonly url = inject(ViewUrl);
  private readonly router = inject(Router);
  private readonly appearance = inject(Appearance);
  private readonly plate = viewChild<ElementRef<HTMLElement>>('plate');

  /** The parameter that lists the figures shown the other way round. */
  private readonly parameter = computed(() => (this.tableFirst() ? 'chart' : 'table'));
  protected readonly asTable = computed(() => this.url.many(this.parameter()).includes(this.name()) !== this.tableFirst());
  protected readonly ready = computed(() => {
    if (this.problem() || this.insufficient()) return false;
    return this.asTable() ? this.table() !== null : this.option() !== null;
  });

  /** The forms in which the figure can be taken away: pictures where there is a drawing, tables always. */
  protected readonly forms = computed<readonly Take[]>(() => {
    const words = this.language.words();
    const table = this.table();
    return [
      ...(this.option() ? [{ label: words.chart.png, take: () => void this.takePng() }] : []),
      ...(this.option() ? [{ label: words.chart.svg, take: () => this.takeSvg() }] : []),
      ...tableFormats.map(format => ({
        label: words.chart[format],
        take: () => void (table && takeTable(format, this.heading(), table, this.notes(), words)),
      })),
      ...this.takes(),
    ];
  });

  protected show(table: boolean): void {
    const others = this.url.many(this.parameter()).filter(name => name !== this.name());
    const names = table === this.tableFirst() ? others : [...others, this.name()];
    this.url.set({ [this.parameter()]: names.length ? names : null }, true);
  }

  protected follow(way: Way): void {
    void this.router.navigate([way.path], { queryParams: this.url.with(way.query) });
  }

  private takeSvg(): void {
    const picture = this.picture();
    if (picture) takeAway(`cimai ${this.heading()}.svg`, svgOf(picture), 'image/svg+xml');
  }

  private async takePng(): Promise<void> {
    const picture = this.picture();
    if (picture) takeAway(`cimai ${this.heading()}.png`, await pngOf(picture));
  }

  private picture(): Picture | null {
    const option = this.option();
    const width = Math.max(this.plate()?.nativeElement.clientWidth ?? 0, 640);
    return (
      option && { option, title: this.heading(), notes: this.notes(), inks: this.appearance.inks(), width, height: this.height() }
    );
  }
}
