import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FrequencyRow } from '@cimai/analysis/answers';
import { ChartFigure } from '../chart/chart-figure.js';
import { Framing } from '../chart/frame.js';
import { formsChart, formsTable, mostConcentrated } from '../chart/frequency-chart.js';
import { provenance } from '../chart/provenance.js';
import { rankedHeight } from '../chart/ranked.js';
import { TrendFigure } from '../chart/trend-figure.js';
import { askFrequency } from '../question/frequency-client.js';
import { askTrend } from '../question/trend-client.js';
import { ViewUrl } from '../question/view-url.js';
import { count, list, rate } from '../words/figures.js';

const tops = ['50', '20', '100', '500'] as const;
/** As many bars as a page can hold; the table has all of them. */
const mostBars = 50;

/** How often, how evenly, where: the ranking of forms, forms of one's own, and their course over time. */
@Component({
  selector: 'cimai-frequency-page',
  imports: [RouterLink, ChartFigure, TrendFigure],
  templateUrl: './frequency-page.html',
  styleUrl: './frequency-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FrequencyPage {
  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words);

  protected readonly tops = [...tops].sort((a, b) => Number(a) - Number(b));
  protected readonly top = computed(() => this.url.choice('top', tops));
  protected readonly forms = computed(() => this.url.many('form'), { equal: (a, b) => a.join() === b.join() });

  protected readonly ranking = askFrequency(() => ({ filters: this.url.filters(), top: Number(this.top()), forms: [] }));
  protected readonly chosen = askFrequency(() =>
    this.forms().length ? { filters: this.url.filters(), top: 0, forms: this.forms() } : undefined,
  );
  protected readonly trend = askTrend(() =>
    this.forms().length ? { filters: this.url.filters(), by: 'year', forms: this.forms() } : undefined,
  );

  protected readonly ranked = computed(() => {
    const answer = this.ranking.answer();
    if (!answer?.rows.length) return null;
    const frame = this.framing.frame();
    const bars = answer.rows.slice(0, mostBars);
    return {
      option: formsChart(bars, frame, frame.inks.accent),
      table: formsTable(answer, frame),
      height: rankedHeight(bars.length),
      notes: provenance(answer, frame.words.frequency.ranking, frame.words, frame.code, frame.today),
      stopped: frame.words.frequency.stopped(answer.stopped.list, answer.stopped.size, count(answer.forms, frame.code)),
    };
  });

  protected readonly compared = computed(() => {
    const answer = this.chosen.answer();
    if (!answer?.rows.length || !this.forms().length) return null;
    const frame = this.framing.frame();
    return {
      option: formsChart(answer.rows, frame, frame.inks.accent),
      table: formsTable(answer, frame),
      height: Math.max(120, rankedHeight(answer.rows.length)),
      notes: provenance(answer, frame.words.frequency.chosen, frame.words, frame.code, frame.today),
    };
  });

  protected readonly reading = computed(() => {
    const rows = this.ranking.answer()?.rows ?? [];
    const first: FrequencyRow | undefined = rows[0];
    if (!first) return '';
    const { code } = this.framing.frame();
    return this.words().frequency.reading(
      first.form,
      rate(first.perMillion.value, code),
      count(first.documents, code),
      mostConcentrated(rows)?.form ?? null,
    );
  });

  protected readonly trendHeading = computed(() => this.words().frequency.trendOf(list(this.forms(), this.framing.frame().code)));
  /** The words most often looked at next: the head of the ranking, to be drawn over time by a click. */
  protected readonly suggested = computed(() => (this.ranking.answer()?.rows ?? []).slice(0, 12).map(row => row.form));

  protected add(typed: HTMLInputElement): void {
    const form = typed.value.trim();
    typed.value = '';
    if (form) this.toggle(form, true);
  }

  protected toggle(form: string, keep = false): void {
    const forms = this.forms();
    const next = forms.includes(form) ? (keep ? forms : forms.filter(each => each !== form)) : [...forms, form];
    this.url.set({ form: next.length ? next : null }, true);
  }
}
