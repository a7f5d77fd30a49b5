import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CollocationAnswer } from '@cimai/analysis/answers';
import { ChartFigure } from '../chart/chart-figure.js';
import { Framing } from '../chart/frame.js';
import { provenance } from '../chart/provenance.js';
import { rankedHeight } from '../chart/ranked.js';
import { ask } from '../question/ask.js';
import { askFilters } from '../question/filters.js';
import { askFrequency } from '../question/frequency-client.js';
import { ViewUrl } from '../question/view-url.js';
import { count, list } from '../words/figures.js';
import { collocatesChart, collocatesTable, measures, mostBars } from './collocation-chart.js';

const windows = ['5', '2', '3', '10'] as const;
const top = 300;

/** Which words keep a word's company, how near, and by which measure. */
@Component({
  selector: 'cimai-collocation-page',
  imports: [RouterLink, ChartFigure],
  templateUrl: './collocation-page.html',
  styleUrl: './collocation-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CollocationPage {
  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words);

  protected readonly measures = measures;
  protected readonly windows = [...windows].sort((a, b) => Number(a) - Number(b));
  protected readonly node = computed(() => this.url.one('node')?.trim() ?? '');
  protected readonly window = computed(() => this.url.choice('window', windows));
  protected readonly measure = computed(() => this.url.choice('measure', measures));

  protected readonly asked = ask<CollocationAnswer>(() => {
    const node = this.node();
    const params = { node, window: this.window(), measure: this.measure(), top };
    return node ? { url: '/api/collocation', params: { ...askFilters(this.url.filters()), ...params } } : undefined;
  });
  /** Where to begin when nothing is asked yet. */
  private readonly frequent = askFrequency(() => (this.node() ? undefined : { filters: this.url.filters(), top: 24, forms: [] }));
  protected readonly beginnings = computed(() => (this.frequent.answer()?.rows ?? []).map(row => row.form));

  private readonly answer = computed(() => (this.node() ? this.asked.answer() : null));

  protected readonly reading = computed(() => {
    const answer = this.answer();
    const { words, code } = this.framing.frame();
    if (!answer) return words.collocation.standfirst;
    const { node, minimum } = answer.question;
    const { frequency, documents } = answer.node;
    if (frequency === 0) return words.collocation.readingNone(node);
    const first = answer.rows.filter(row => row[answer.question.measure] > 0).slice(0, 3);
    if (!first.length) return words.collocation.readingFew(node, count(frequency, code), minimum);
    const forms = list(
      first.map(({ form }) => (code === 'zh' ? `“${form}”` : form)),
      code,
    );
    return words.collocation.reading(node, count(frequency, code), count(documents, code), forms);
  });

  protected readonly drawn = computed(() => {
    const answer = this.answer();
    if (!answer) return null;
    const frame = this.framing.frame();
    const words = frame.words.collocation;
    const title = words.collocates(answer.question.node);
    const { minimum, measure } = answer.question;
    return {
      title: `${title} · ${words.measures[measure]}`,
      reading: words.helps[measure],
      option: collocatesChart(answer, frame),
      table: collocatesTable(answer, frame),
      height: rankedHeight(Math.max(4, Math.min(answer.rows.length, mostBars))),
      notes: provenance(answer, title, frame.words, frame.code, frame.today),
      foot: words.foot(
        count(answer.collocates, frame.code),
        minimum,
        count(answer.node.positions, frame.code),
        answer.stopped.size,
      ),
    };
  });

  protected search(typed: string): void {
    this.url.set({ node: typed.trim() || null });
  }
}
