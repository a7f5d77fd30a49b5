import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CooccurrenceAnswer, Filters, ThemeGrouping } from '@cimai/analysis/answers';
import { ChartFigure } from '../chart/chart-figure.js';
import { Framing } from '../chart/frame.js';
import { formsChart, formsTable } from '../chart/frequency-chart.js';
import { hueOf } from '../chart/palette.js';
import { provenance } from '../chart/provenance.js';
import { rankedHeight } from '../chart/ranked.js';
import { TrendFigure } from '../chart/trend-figure.js';
import { ask } from '../question/ask.js';
import { Choices } from '../question/choices.js';
import { askFilters } from '../question/filters.js';
import { askFrequency } from '../question/frequency-client.js';
import { askThemes } from '../question/themes-client.js';
import { askTrend } from '../question/trend-client.js';
import { ViewUrl } from '../question/view-url.js';
import { count, rate, share } from '../words/figures.js';
import { byShare, companyChart, companyOf, companyTable, groupName, groupsShown, shareChart, shareTable } from './theme-chart.js';

const groupings = ['place', 'level', 'role', 'speaker'] as const satisfies readonly ThemeGrouping[];

/** One theme: its course, where it weighs most, its words, its company. */
@Component({
  selector: 'cimai-theme-page',
  imports: [RouterLink, ChartFigure, TrendFigure],
  templateUrl: './theme-page.html',
  styleUrl: './theme-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemePage {
  /** From the address: `/theme/民生`. */
  readonly id = input.required<string>();

  protected readonly url = inject(ViewUrl);
  private readonly choices = inject(Choices);
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words);
  protected readonly groupings = groupings;
  protected readonly by = computed(() => this.url.choice('by', groupings));

  private readonly own = computed<Filters>(() => ({ ...this.url.filters(), theme: [this.id()] }));
  private readonly around = computed<Filters>(() => ({ ...this.url.filters(), theme: [] }));
  protected readonly trend = askTrend(() => ({ filters: this.own(), by: 'year', forms: [] }));
  protected readonly forms = askFrequency(() => ({ filters: this.own(), top: 15, forms: [] }));
  protected readonly across = askThemes(() => ({ filters: this.around(), by: this.by() }));
  protected readonly whole = askThemes(() => ({ filters: this.around(), by: 'none' }));
  protected readonly together = ask<CooccurrenceAnswer>(() => ({
    url: '/api/cooccurrence',
    params: { ...askFilters(this.around()), of: 'themes', unit: 'passage', measure: 'jaccard', top: 60 },
  }));

  protected readonly theme = computed(() => this.choices.theme(this.id()));
  protected readonly label = computed(() => this.choices.themeLabel(this.id()));
  protected readonly definition = computed(() => this.theme()?.definition[this.framing.frame().code] ?? '');
  protected readonly hue = computed(() => hueOf(this.framing.frame().inks, this.choices.themeOrder(this.id())));
  protected readonly unknown = computed(() => this.choices.themes().length > 0 && this.theme() === null);

  protected readonly reading = computed(() => {
    const cell = this.whole.answer()?.groups[0]?.themes.find(each => each.theme === this.id());
    const { code } = this.framing.frame();
    const top = this.places()?.top;
    if (!cell) return '';
    return this.words().theme.readingOne(
      this.label(),
      share(cell.share, code),
      count(cell.documents, code),
      top?.name ?? null,
      top?.share ?? '',
    );
  });

  protected readonly places = computed(() => {
    const answer = this.across.answer();
    if (!answer) return null;
    const frame = this.framing.frame();
    const groups = groupsShown(answer, 16);
    const solid = byShare(groups, this.id()).find(each => each.group.group !== null && each.group.documents >= 2);
    const heading = frame.words.theme.shareBy(frame.words.theme.groupings[answer.question.by]);
    const drawn = byShare(groups, this.id()).length;
    return {
      heading,
      option: drawn ? shareChart(answer, this.id(), groups, frame) : null,
      table: shareTable(answer, this.id(), frame),
      height: rankedHeight(drawn),
      notes: provenance(answer, `${this.label()} · ${heading}`, frame.words, frame.code, frame.today),
      top: solid ? { name: groupName(solid.group, answer.question.by, frame), share: share(solid.cell.share, frame.code) } : null,
    };
  });

  protected readonly vocabulary = computed(() => {
    const answer = this.forms.answer();
    const first = answer?.rows[0];
    if (!answer || !first) return null;
    const frame = this.framing.frame();
    return {
      option: formsChart(answer.rows, frame, this.hue(), this.id()),
      table: formsTable(answer, frame, this.id()),
      height: rankedHeight(answer.rows.length),
      reading: frame.words.theme.wordsReading(first.form, rate(first.perMillion.value, frame.code)),
      notes: provenance(answer, `${this.label()} · ${frame.words.theme.words}`, frame.words, frame.code, frame.today),
    };
  });

  protected readonly company = computed(() => {
    const answer = this.together.answer();
    if (!answer) return null;
    const frame = this.framing.frame();
    const company = companyOf(answer, this.id());
    const first = company[0];
    return {
      option: first ? companyChart(company, this.id(), frame) : null,
      table: companyTable(company, this.id(), frame),
      height: Math.max(160, rankedHeight(company.length)),
      reading: first
        ? frame.words.theme.companyReading(frame.themeLabel(first.theme), count(first.joint, frame.code))
        : frame.words.theme.companyNone,
      notes: provenance(answer, `${this.label()} · ${frame.words.theme.company}`, frame.words, frame.code, frame.today),
    };
  });
}
