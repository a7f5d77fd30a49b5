import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CooccurrenceAnswer, Filters, ThemeGrouping } from '@cimai/analysis/answers';
import { ChartFigure } from '../chart/chart-figure.js';
import { Framing } from '../chart/frame.js';
import { hueOf } from '../chart/palette.js';
import { provenance } from '../chart/provenance.js';
import { rankedHeight } from '../chart/ranked.js';
import { TrendFigure } from '../chart/trend-figure.js';
import { ValidityLine } from '../chart/validity-line.js';
import { ask } from '../question/ask.js';
import { Choices } from '../question/choices.js';
import { askFilters } from '../question/filters.js';
import { askThemeWords, askThemes } from '../question/themes-client.js';
import { askTrend } from '../question/trend-client.js';
import { ViewUrl } from '../question/view-url.js';
import { count, share } from '../words/figures.js';
import { StrongestPassages } from './strongest-passages.js';
import { byShare, companyChart, companyOf, companyTable, groupName, groupsShown, shareChart, shareTable } from './theme-chart.js';
import { themeWordsChart, themeWordsTable, wordsShown } from './theme-words-chart.js';

const groupings = ['place', 'level', 'role', 'speaker'] as const satisfies readonly ThemeGrouping[];

/** Words that are asked for; the table holds them all. */
const topWords = 60;
/** A library must reach over so many years before late and early are worth comparing. */
const yearsForPeriods = 4;

/** One theme: its course, where it weighs most, the words that carry it, its company, and what to hold it against. */
@Component({
  selector: 'cimai-theme-page',
  imports: [RouterLink, ChartFigure, StrongestPassages, TrendFigure, ValidityLine],
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

  protected readonly own = computed<Filters>(() => ({ ...this.url.filters(), theme: [this.id()] }));
  private readonly around = computed<Filters>(() => ({ ...this.url.filters(), theme: [] }));
  protected readonly trend = askTrend(() => ({ filters: this.own(), by: 'year', forms: [] }));
  protected readonly forms = askThemeWords(() => ({ theme: this.id(), filters: this.around(), top: topWords }));
  protected readonly across = askThemes(() => ({ filters: this.around(), by: this.by() }));
  protected readonly whole = askThemes(() => ({ filters: this.around(), by: 'none' }));
  protected readonly together = ask<CooccurrenceAnswer>(() => ({
    url: '/api/cooccurrence',
    params: { ...askFilters(this.around()), of: 'themes', unit: 'passage', measure: 'jaccard', top: 60 },
  }));

  protected readonly theme = computed(() => this.choices.theme(this.id()));
  protected readonly label = computed(() => this.choices.themeLabel(this.id()));
  /** Empty where nobody has written one: a new theme's is its name. */
  protected readonly definition = computed(() => {
    const theme = this.theme();
    const definition = theme?.definition[this.framing.frame().code].trim() ?? '';
    return theme && [theme.id, ...Object.values(theme.label)].includes(definition) ? '' : definition;
  });
  protected readonly hue = computed(() => hueOf(this.framing.frame().inks, this.choices.themeOrder(this.id())));
  protected readonly unknown = computed(() => this.choices.themes().length > 0 && this.theme() === null);

  /** How far this theme's tags can be trusted. */
  protected readonly validity = computed(() => (this.whole.answer()?.validity ?? []).filter(({ theme }) => theme === this.id()));

  /** What to hold the theme against: all other passages, another theme, or its own earlier years. */
  protected readonly comparisons = computed(() => {
    const words = this.words().theme;
    const id = this.id();
    const others = (this.companyIds().length ? this.companyIds() : this.choices.themes().map(theme => theme.id))
      .filter(other => other !== id)
      .slice(0, 3)
      .map(other => ({
        label: words.compareWith(this.choices.themeLabel(other)),
        query: { 'target.theme': id, 'reference.theme': other },
      }));
    const years = this.choices.years().map(year => Number(year.id));
    const middle = years[Math.floor(years.length / 2)] ?? 0;
    const before = { 'reference.theme': id, 'reference.to': String(middle - 1) };
    const periods = { 'target.theme': id, 'target.from': String(middle), ...before };
    return [
      { label: words.compareRest, query: { 'target.theme': id } },
      ...others,
      ...(years.length >= yearsForPeriods ? [{ label: words.comparePeriods(String(middle)), query: periods }] : []),
    ];
  });
  private readonly companyIds = computed(() => {
    const answer = this.together.answer();
    return answer ? companyOf(answer, this.id()).map(each => each.theme) : [];
  });

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
      notes: provenance(
        { ...answer, validity: this.validity() },
        `${this.label()} · ${heading}`,
        frame.words,
        frame.code,
        frame.today,
      ),
      top: solid ? { name: groupName(solid.group, answer.question.by, frame), share: share(solid.cell.share, frame.code) } : null,
    };
  });

  protected readonly vocabulary = computed(() => {
    const answer = this.forms.answer();
    const across = this.whole.answer();
    if (!answer || answer.theme !== this.id()) return null;
    const frame = this.framing.frame();
    const shown = wordsShown(answer);
    const listed = shown.filter(word => word.listed).length;
    const title = `${this.label()} · ${frame.words.theme.keyWords}`;
    return {
      option: shown.length ? themeWordsChart(answer, this.hue(), frame) : null,
      table: themeWordsTable(answer, frame),
      height: rankedHeight(shown.length),
      few: answer.insufficient && { kind: 'insufficient' as const, ...answer.insufficient },
      reading: shown[0] ? frame.words.theme.keyWordsReading(shown[0].form, listed, shown.length) : '',
      notes: across ? provenance({ ...across, validity: this.validity() }, title, frame.words, frame.code, frame.today) : [],
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
