import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { NzDrawerModule } from 'ng-zorro-antd/drawer';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { NzTooltipModule } from 'ng-zorro-antd/tooltip';
import type { Copies, DateMode } from '@cimai/analysis/answers';
import { interval } from '../words/figures.js';
import { Language } from '../words/language.js';
import { levelName } from '../words/question-words.js';
import { Choices } from './choices.js';
import { CoverageStrip } from './coverage-strip.js';
import {
  countFilters,
  defaultDates,
  isPeriodEdge,
  manyValued,
  runsBackwards,
  type FilterName,
  type ManyValued,
} from './filters.js';
import { ViewUrl } from './view-url.js';

/** More single documents than this share one chip. */
const mostDocumentChips = 3;

type Edge = 'from' | 'to';
/** The word that says what is wrong with an edge. */
type Why = 'dateWrong' | 'dateBackwards';

interface Chip {
  name: string;
  label: string;
  remove: () => void;
}

/** The filters, the same on every page: what they are is in the address and nowhere else. */
@Component({
  selector: 'cimai-filter-bar',
  imports: [NgTemplateOutlet, FormsModule, NzSelectModule, NzDrawerModule, NzTooltipModule, CoverageStrip],
  templateUrl: './filter-bar.html',
  styleUrl: './filter-bar.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FilterBar {
  protected readonly language = inject(Language);
  protected readonly url = inject(ViewUrl);
  protected readonly choices = inject(Choices);

  protected readonly opened = signal(false);
  /** What was typed and not asked for, since it cannot be asked. */
  private readonly mistyped = signal<{ edge: Edge; why: Why; value: string } | null>(null);
  /** The edge of the period that is wrong as it stands, and why: as it was typed, or as the address has it. */
  protected readonly wrong = computed<{ edge: Edge; why: Why } | null>(() => {
    const { from, to } = this.url.filters();
    return this.mistyped() ?? (runsBackwards(from, to) ? { edge: 'to', why: 'dateBackwards' } : null);
  });
  protected readonly modes: readonly DateMode[] = ['spread', 'best', 'exclude'];
  protected readonly copyModes: readonly Copies[] = ['once', 'all'];
  protected readonly names = manyValued;
  protected readonly edges = ['from', 'to'] as const;
  protected readonly howMany = computed(() => countFilters(this.url.filters()));

  /** What each many-valued filter can take, ready for a select; a value in the address that the library lacks stays choosable. */
  protected readonly options = computed(() => {
    const code = this.language.code();
    const facets = this.choices.facets();
    const options = {} as Record<ManyValued, { label: string; value: string }[]>;
    for (const name of manyValued) {
      const known =
        name === 'theme'
          ? this.choices.themes().map(theme => ({ value: theme.id, label: theme.label[code] }))
          : (facets?.[name] ?? []).map(each => ({
              value: each.value,
              label: `${this.shown(name, each.value)} · ${each.documents}`,
            }));
      const missing = this.url.filters()[name].filter(value => !known.some(each => each.value === value));
      options[name] = [...known, ...missing.map(value => ({ value, label: value }))];
    }
    return options;
  });

  protected readonly chips = computed<Chip[]>(() => {
    const filters = this.url.filters();
    const words = this.language.words().question;
    const chips: Chip[] = [];
    if (filters.from || filters.to) {
      const label = interval(filters.from, filters.to, this.language.code());
      chips.push({ name: words.period, label, remove: () => this.url.filterBy({ from: null, to: null }) });
    }
    for (const name of manyValued) {
      for (const value of filters[name]) {
        chips.push({ name: words[name], label: this.shown(name, value), remove: () => this.without(name, filters[name], value) });
      }
    }
    for (const basis of filters.basis) {
      chips.push({ name: words.basis, label: words.bases[basis], remove: () => this.without('basis', filters.basis, basis) });
    }
    if (filters.copies === 'all') {
      chips.push({ name: words.copies, label: words.copyModes.all, remove: () => this.chooseCopies('once') });
    }
    if (filters.document.length > mostDocumentChips) {
      const label = words.documentsOf(filters.document.length);
      chips.push({ name: words.document, label, remove: () => this.url.filterBy({ document: null }) });
      return chips;
    }
    for (const id of filters.document) {
      chips.push({
        name: words.document,
        label: `#${id}`,
        remove: () => this.without('document', filters.document.map(String), String(id)),
      });
    }
    return chips;
  });

  protected choose(name: ManyValued, values: string[]): void {
    this.url.filterBy({ [name]: values.length ? values : null });
  }

  protected chooseDates(mode: DateMode): void {
    this.url.filterBy({ dates: mode === defaultDates ? null : mode });
  }

  protected chooseCopies(mode: Copies): void {
    this.url.filterBy({ copies: mode === 'all' ? 'all' : null });
  }

  protected chooseEdge(edge: Edge, typed: string): void {
    const value = typed.trim() || null;
    const before = this.mistyped();
    // The other edge was in order but for this one: it still stands in its field, and is asked for with it.
    const waiting = before?.why === 'dateBackwards' ? { [before.edge]: before.value } : {};
    const asked = { ...this.url.filters(), ...waiting, [edge]: value };
    const malformed = value !== null && !isPeriodEdge(value);
    const why = malformed ? 'dateWrong' : runsBackwards(asked.from, asked.to) ? 'dateBackwards' : null;
    this.mistyped.set(value !== null && why ? { edge, why, value } : null);
    if (!why) this.url.filterBy({ from: asked.from, to: asked.to });
  }

  protected choosePeriod(period: { from: string; to: string }): void {
    this.mistyped.set(null);
    this.url.filterBy(period);
  }

  private without(name: FilterName, values: readonly string[], value: string): void {
    const rest = values.filter(each => each !== value);
    this.url.filterBy({ [name]: rest.length ? rest : null });
  }

  private shown(name: ManyValued, value: string): string {
    if (name === 'theme') return this.choices.themeLabel(value);
    return name === 'level' ? levelName(value, this.language.code()) : value;
  }
}
