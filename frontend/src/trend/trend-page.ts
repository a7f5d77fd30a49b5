import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { Bin } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { TrendFigure } from '../chart/trend-figure.js';
import { ofKind, trendReading } from '../chart/trend-chart.js';
import { defaultSmoothing } from '../chart/smooth.js';
import { Choices } from '../question/choices.js';
import { askTrend } from '../question/trend-client.js';
import { ViewUrl } from '../question/view-url.js';

const bins = ['year', 'quarter', 'month', 'day', 'plan', 'term'] as const satisfies readonly Bin[];
const drawings = ['panels', 'lines', 'area', 'bars'] as const;
/** Years whose days fit on one axis. */
const mostYearsOfDays = 5;
const smoothings = [0, 3, 5] as const;

/** Themes and forms over time, in any bins, with their intervals. */
@Component({
  selector: 'cimai-trend-page',
  imports: [TrendFigure],
  templateUrl: './trend-page.html',
  styleUrl: './trend-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrendPage {
  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  private readonly choices = inject(Choices);
  protected readonly words = computed(() => this.framing.frame().words);

  protected readonly bins = bins;
  protected readonly drawings = drawings;
  protected readonly smoothings = smoothings;
  protected readonly by = computed(() => this.url.choice('by', bins));
  protected readonly drawing = computed(() => this.url.choice('as', drawings));
  protected readonly forms = computed(() => this.url.many('form'), { equal: (a, b) => a.join() === b.join() });

  protected readonly themesTrend = askTrend(() => ({ filters: this.url.filters(), by: this.by(), forms: [] }));
  protected readonly formsTrend = askTrend(() =>
    this.forms().length ? { filters: this.url.filters(), by: this.by(), forms: this.forms() } : undefined,
  );

  /** Days are offered for a period in which they can be told apart; a person who writes them into the address still gets them. */
  protected readonly daysOffered = computed(() => {
    const { from, to } = this.url.filters();
    const years = this.choices.years();
    const first = Number((from ?? years[0]?.id ?? '').slice(0, 4));
    const last = Number((to ?? years[years.length - 1]?.id ?? '').slice(0, 4));
    return last - first < mostYearsOfDays;
  });

  /** What was asked for, or what is usual for so many periods. */
  protected readonly smooth = computed(() => {
    const asked = Number(this.url.one('smooth') ?? Number.NaN);
    return smoothings.find(each => each === asked) ?? defaultSmoothing(this.themesTrend.answer()?.periods.length ?? 0);
  });

  protected readonly standfirst = computed(() => {
    const answer = this.themesTrend.answer();
    return answer && ofKind(answer, 'theme').length ? trendReading(answer, 'theme', this.framing.frame()) : '';
  });

  protected add(typed: HTMLInputElement): void {
    const form = typed.value.trim();
    typed.value = '';
    if (form && !this.forms().includes(form)) this.url.set({ form: [...this.forms(), form] });
  }

  protected remove(form: string): void {
    const rest = this.forms().filter(each => each !== form);
    this.url.set({ form: rest.length ? rest : null });
  }
}
