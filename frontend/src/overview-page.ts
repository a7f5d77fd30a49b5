import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DocumentsAnswer, Period } from '@cimai/analysis/answers';
import { ChartFigure } from './chart/chart-figure.js';
import type { Drawing } from './chart/drawing.js';
import { Framing } from './chart/frame.js';
import { formsChart, formsTable } from './chart/frequency-chart.js';
import { hueOf } from './chart/palette.js';
import { provenance } from './chart/provenance.js';
import { rankedHeight } from './chart/ranked.js';
import { isThin } from './chart/thin.js';
import { State } from './chart/state.js';
import { TrendFigure } from './chart/trend-figure.js';
import { ask } from './question/ask.js';
import { Choices } from './question/choices.js';
import { askFilters } from './question/filters.js';
import { askFrequency } from './question/frequency-client.js';
import { askThemes } from './question/themes-client.js';
import { askTrend } from './question/trend-client.js';
import { ViewUrl } from './question/view-url.js';
import { count, rate, share, shortCount } from './words/figures.js';

const shownForms = 15;
/** Lines first: a passage can carry several themes, so shares laid on top of each other do not add up to the whole. */
const drawings = ['lines', 'area', 'bars'] as const;
/** More themes than this are no longer told apart in one pair of axes: each has a panel first. */
const mostTogether = 8;

/** The first page: what the corpus is, how its themes move, which words carry it. */
@Component({
  selector: 'cimai-overview-page',
  imports: [RouterLink, ChartFigure, TrendFigure, State],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OverviewPage {
  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  private readonly choices = inject(Choices);
  protected readonly words = computed(() => this.framing.frame().words);

  protected readonly trend = askTrend(() => ({ filters: this.url.filters(), by: 'year', forms: [] }));
  protected readonly frequency = askFrequency(() => ({ filters: this.url.filters(), top: shownForms, forms: [] }));
  protected readonly library = ask<DocumentsAnswer>(() => ({
    url: '/api/documents',
    params: { ...askFilters(this.url.filters()), page: 1, size: 1 },
  }));

  protected readonly drawings = computed((): readonly [Drawing, ...Drawing[]] =>
    this.choices.themes().length > mostTogether ? ['panels', ...drawings] : drawings,
  );
  protected readonly drawing = computed(() => this.url.choice('as', this.drawings()));
  private readonly whole = askThemes(() => ({ filters: this.url.filters(), by: 'none' }));
  private readonly places = askThemes(() => ({ filters: this.url.filters(), by: 'place' }));
  /** Nothing has come in yet; something else than filters that select nothing. */
  protected readonly empty = computed(() => this.choices.documents() === 0);
  protected readonly unmatched = computed(() => this.library.answer()?.total === 0 && !this.library.loading());

  private readonly facts = computed(() => {
    const library = this.library.answer();
    if (!library) return null;
    const themes = this.url.filters().theme;
    const years = this.yearsWith(themes.length > 0);
    const { documents, tokens, characters, undated } = library.subcorpus;
    const places = (this.places.answer()?.groups ?? []).filter(group => group.group !== null && group.documents > 0).length;
    return {
      documents,
      tokens,
      characters,
      undated,
      period: this.url.filters().from !== null || this.url.filters().to !== null,
      places,
      themes: themes.map(id => this.choices.themeLabel(id)),
      firstYear: years[0]?.id ?? null,
      lastYear: years[years.length - 1]?.id ?? null,
    };
  });

  /** The years with enough text; of chosen themes only those in which one of them occurs, since the axis holds all speeches. */
  private yearsWith(chosen: boolean): Period[] {
    const { periods = [], series = [] } = this.trend.answer() ?? {};
    const holds = (at: number) => !chosen || series.some(({ points }) => (points[at]?.documents ?? 0) > 0);
    return periods.filter((period, at) => !isThin(period) && holds(at));
  }

  protected readonly reading = computed(() => {
    const facts = this.facts();
    return facts ? this.words().overview.reading(facts) : '';
  });

  /** The corpus in numbers, each with the page that shows what it counts. */
  protected readonly numbers = computed(() => {
    const facts = this.facts();
    const { words, code } = this.framing.frame();
    if (!facts) return [];
    const short = (value: number) => shortCount(value, code);
    return [
      { label: words.overview.documents, value: count(facts.documents, code), path: '/library' },
      { label: words.overview.tokens, value: short(facts.tokens), path: '/frequency' },
      { label: words.overview.characters, value: short(facts.characters), path: '/library' },
      { label: words.overview.places, value: count(facts.places, code), path: '/theme' },
      { label: words.overview.years, value: facts.firstYear ? `${facts.firstYear}–${facts.lastYear}` : '–', path: '/trend' },
      { label: words.overview.undated, value: count(facts.undated, code), path: '/library', query: { basis: 'none' } },
    ];
  });

  /** How much of the text each theme takes, in the codebook's order. */
  protected readonly themes = computed(() => {
    const answer = this.whole.answer();
    const frame = this.framing.frame();
    return (answer?.themes ?? []).map(theme => {
      const value = answer?.groups[0]?.themes.find(cell => cell.theme === theme.id)?.share ?? null;
      const hue = hueOf(frame.inks, frame.themeOrder(theme.id));
      return { id: theme.id, label: theme.label[frame.code], value: value ?? 0, share: share(value, frame.code), hue };
    });
  });

  protected readonly forms = computed(() => {
    const answer = this.frequency.answer();
    const first = answer?.rows[0];
    if (!answer || !first) return null;
    const frame = this.framing.frame();
    return {
      option: formsChart(answer.rows, frame, frame.inks.accent),
      table: formsTable(answer, frame),
      reading: frame.words.overview.topFormsReading(
        first.form,
        rate(first.perMillion.value, frame.code),
        count(first.documents, frame.code),
      ),
      notes: provenance(answer, frame.words.overview.topForms, frame.words, frame.code, frame.today),
      height: rankedHeight(answer.rows.length),
    };
  });
}
