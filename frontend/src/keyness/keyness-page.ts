import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { Filters, SubcorpusSummary } from '@cimai/analysis/answers';
import { ChartFigure } from '../chart/chart-figure.js';
import { Framing } from '../chart/frame.js';
import { filtersInWords, provenance } from '../chart/provenance.js';
import { rankedHeight } from '../chart/ranked.js';
import { Choices } from '../question/choices.js';
import { askThemes } from '../question/themes-client.js';
import { ViewUrl } from '../question/view-url.js';
import { count, list } from '../words/figures.js';
import { MOST_BEGINNINGS, themesToBeginWith } from './beginnings.js';
import { keynessTable, keyRows, keyWordsChart, themesOfBoth, type Ground } from './keyness-chart.js';
import { askKeyness } from './keyness-client.js';
import { SideCard } from './side-card.js';
import { isNamed, overlaid, ownFilters, sideInAddress, type Side, type SideFilter } from './sides.js';

const sides = ['target', 'reference'] as const satisfies readonly Side[];
/** Forms asked for each side. */
const top = 200;
/** A library must reach over so many years before late and early are worth comparing. */
const yearsForPeriods = 4;

/** Two subcorpora against each other: the words that mark each, and the room each gives the themes. */
@Component({
  selector: 'cimai-keyness-page',
  imports: [ChartFigure, SideCard],
  templateUrl: './keyness-page.html',
  styleUrl: './keyness-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KeynessPage {
  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  private readonly choices = inject(Choices);
  protected readonly words = computed(() => this.framing.frame().words);
  protected readonly sides = sides;

  protected readonly own = computed<Record<Side, Filters>>(() => ({
    target: ownFilters(this.url.address(), 'target'),
    reference: ownFilters(this.url.address(), 'reference'),
  }));
  /** What each side holds once the filters of the page are under its own. */
  private readonly whole = computed<Record<Side, Filters>>(() => ({
    target: overlaid(this.url.filters(), this.own().target),
    reference: overlaid(this.url.filters(), this.own().reference),
  }));
  /** A reference without a name is what lies outside the target. */
  private readonly ground = computed<Record<Side, Ground>>(() => ({
    target: { filters: this.whole().target, outside: null },
    reference: { filters: this.whole().reference, outside: isNamed(this.own().reference) ? null : this.whole().target },
  }));
  /** Two sides that are alike have nothing to tell: at least one must be named. */
  protected readonly asking = computed(() => sides.some(side => isNamed(this.own()[side])));

  protected readonly keyness = askKeyness(() => (this.asking() ? { common: this.url.filters(), ...this.own(), top } : undefined));
  protected readonly target = askThemes(() => (this.asking() ? { filters: this.whole().target, by: 'none' } : undefined));
  protected readonly reference = askThemes(() => (this.asking() ? { filters: this.whole().reference, by: 'none' } : undefined));
  protected readonly answer = computed(() => (this.asking() ? this.keyness.answer() : null));
  protected readonly insufficient = computed(() => {
    const result = this.answer()?.result;
    return result?.kind === 'insufficient' ? result : null;
  });

  protected readonly said = computed<Record<Side, string>>(() => {
    const { words, code } = this.framing.frame();
    const name = (side: Side) => filtersInWords(this.own()[side], words, code, false);
    return {
      target: name('target') || words.keyness.all,
      reference: name('reference') || (isNamed(this.own().target) ? words.keyness.rest : words.keyness.all),
    };
  });

  protected readonly grounds = computed<Record<Side, string>>(() => {
    const answer = this.answer();
    const { words, code } = this.framing.frame();
    const ground = (side: Side, { documents, tokens }: SubcorpusSummary) =>
      words.keyness.ground(words.keyness.sides[side], count(documents, code), count(tokens, code));
    if (!answer) return { target: '', reference: '' };
    return { target: ground('target', answer.subcorpus), reference: ground('reference', answer.reference) };
  });

  /** Where to begin: each theme against the rest, and the later half of the years against the earlier. */
  protected readonly beginnings = computed(() => {
    const { words } = this.framing.frame();
    const years = this.choices.years().map(({ id }) => Number(id));
    const enoughYears = years.length >= yearsForPeriods;
    const themes = themesToBeginWith(this.choices.themes(), MOST_BEGINNINGS - (enoughYears ? 1 : 0)).map(({ id }) => ({
      label: words.keyness.themeAgainstRest(this.choices.themeLabel(id)),
      address: { ...sideInAddress('target', { theme: id }), ...sideInAddress('reference', {}) },
    }));
    if (!enoughYears) return themes;
    const middle = years[Math.floor(years.length / 2)]!;
    const address = {
      ...sideInAddress('target', { from: String(middle) }),
      ...sideInAddress('reference', { to: String(middle - 1) }),
    };
    return [...themes, { label: words.keyness.lateAgainstEarly(String(middle)), address }];
  });

  protected readonly reading = computed(() => {
    const answer = this.answer();
    const { words, code } = this.framing.frame();
    if (!answer || answer.result.kind !== 'keyness') return words.keyness.standfirst;
    const forms = (side: Side) =>
      keyRows(answer, side)
        .slice(0, 3)
        .map(row => (code === 'zh' ? `“${row.form}”` : row.form));
    const [mine, theirs] = [forms('target'), forms('reference')];
    if (mine.length && theirs.length) return words.keyness.reading(list(mine, code), list(theirs, code));
    if (!mine.length && !theirs.length) return words.keyness.readingNone;
    const side = mine.length ? 'target' : 'reference';
    return words.keyness.readingOne(words.keyness.sides[side], list(forms(side), code));
  });

  protected readonly foot = computed(() => {
    const answer = this.answer();
    const { words, code } = this.framing.frame();
    if (!answer || answer.result.kind !== 'keyness') return [];
    const { tested, key } = answer.result;
    return [
      ...(key.target + key.reference > 0 ? [words.keyness.order] : []),
      words.keyness.tested(
        count(tested, code),
        answer.settings.minimumDocuments,
        count(key.target, code),
        count(key.reference, code),
      ),
      ...(answer.overlap ? [words.keyness.overlap(answer.overlap)] : []),
    ];
  });

  protected readonly drawn = computed(() => {
    const answer = this.answer();
    if (!answer || answer.result.kind !== 'keyness') return null;
    const frame = this.framing.frame();
    const rows = { target: keyRows(answer, 'target'), reference: keyRows(answer, 'reference') };
    const height = rankedHeight(Math.max(rows.target.length, rows.reference.length, 3));
    const title = `${this.said().target} / ${this.said().reference}`;
    const notes = provenance({ ...answer, question: this.whole().target }, title, frame.words, frame.code, frame.today);
    const chart = (side: Side) => (rows[side].length ? keyWordsChart(rows[side], side, this.ground()[side], frame) : null);
    return {
      options: { target: chart('target'), reference: chart('reference') },
      table: keynessTable(answer, this.ground(), frame),
      ...{ height, notes },
    };
  });

  protected readonly themes = computed(() => {
    const [target, reference] = [this.target.answer(), this.reference.answer()];
    if (!target || !reference || !this.asking()) return null;
    const frame = this.framing.frame();
    const { option, table, bars } = themesOfBoth({ target, reference }, this.ground(), frame);
    const notes = provenance(target, frame.words.keyness.themes, frame.words, frame.code, frame.today);
    return { option, table, height: rankedHeight(bars), notes };
  });

  protected choose(side: Side, filters: Partial<Record<SideFilter, string | string[] | null>>): void {
    const emptied = Object.entries(filters).map(([name, value]) => [name, Array.isArray(value) && !value.length ? null : value]);
    this.url.set(sideInAddress(side, Object.fromEntries(emptied) as typeof filters));
  }

  protected swap(): void {
    const { target, reference } = this.own();
    const pick = ({ theme, place, level, speaker, role, from, to }: Filters) => ({
      theme,
      place,
      level,
      speaker,
      role,
      from,
      to,
    });
    this.url.set({ ...sideInAddress('target', pick(reference)), ...sideInAddress('reference', pick(target)) });
  }
}
