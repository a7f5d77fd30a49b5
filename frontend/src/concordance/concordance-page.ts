import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { NzPaginationModule } from 'ng-zorro-antd/pagination';
import type { ConcordanceAnswer, ConcordanceLine, CooccurrenceUnit } from '@cimai/analysis/answers';
import { csvOf } from '../chart/csv.js';
import { Framing } from '../chart/frame.js';
import { hueOf } from '../chart/palette.js';
import { provenance } from '../chart/provenance.js';
import { State } from '../chart/state.js';
import { takeAway } from '../chart/take-away.js';
import { ask } from '../question/ask.js';
import { askFilters, type Query } from '../question/filters.js';
import { ViewUrl } from '../question/view-url.js';
import { day } from '../words/figures.js';
import { askedInWords, concordanceTable } from './concordance-table.js';

const sorts = ['date', 'left', 'right'] as const;
const units = ['sentence', 'passage', 'document'] as const satisfies readonly CooccurrenceUnit[];
const size = 50;

/** The hit in its line: where every number of the house leads, and from where every line leads to its text. */
@Component({
  selector: 'cimai-concordance-page',
  imports: [FormsModule, RouterLink, NzPaginationModule, State],
  templateUrl: './concordance-page.html',
  styleUrl: './concordance-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConcordancePage {
  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words);

  protected readonly sorts = sorts;
  protected readonly size = size;
  protected readonly query = computed(() => this.url.one('query') ?? '');
  protected readonly sort = computed(() => this.url.choice('sort', sorts));
  protected readonly page = computed(() => Math.max(1, Math.trunc(Number(this.url.one('page') ?? 1)) || 1));
  private readonly unit = computed(() => this.url.choice('unit', units));
  /** Without a word and without a theme there is nothing to look for. */
  protected readonly asking = computed(() => this.query() !== '' || this.url.filters().theme.length > 0);

  protected readonly asked = ask<ConcordanceAnswer>(() => {
    if (!this.asking()) return undefined;
    const company = { with: this.url.one('with'), withTheme: this.url.one('withTheme') };
    const named = Object.entries({ query: this.query() || null, ...company }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    );
    const params = {
      ...askFilters(this.url.filters()),
      ...Object.fromEntries(named),
      unit: this.unit(),
      sort: this.sort(),
      page: this.page(),
      size,
    };
    return { url: '/api/concordance', params };
  });
  protected readonly answer = computed(() => (this.asking() ? this.asked.answer() : null));
  /** A line of a theme has no word of one's own to align on; it reads as running text then. */
  protected readonly aligned = computed(() => this.answer()?.understood !== 'theme');

  protected readonly reading = computed(() => {
    const answer = this.answer();
    const words = this.words().concordance;
    return answer ? words.reading(askedInWords(answer, this.framing.frame()), answer.total, answer.documents) : words.start;
  });

  /** What the address asks beside the filters, each removable: the company of an edge. */
  protected readonly company = computed(() => {
    const frame = this.framing.frame();
    const beside = this.url.one('with');
    const theme = this.url.one('withTheme');
    return [
      ...(beside ? [{ name: 'with', label: `+ ${beside}` }] : []),
      ...(theme ? [{ name: 'withTheme', label: `+ ${frame.themeLabel(theme)}` }] : []),
    ];
  });

  protected readonly lines = computed(() => (this.answer()?.lines ?? []).map(line => this.shown(line)));

  /** Lets go of the company a word was asked in. */
  protected drop(name: string): void {
    this.url.set({ [name]: null, page: null });
  }

  protected search(typed: string): void {
    this.url.set({ query: typed.trim() || null, page: null });
  }

  protected turn(page: number): void {
    this.url.set({ page: page > 1 ? String(page) : null });
    scrollTo({ top: 0 });
  }

  protected take(): void {
    const answer = this.answer();
    if (!answer) return;
    const frame = this.framing.frame();
    const title = askedInWords(answer, frame);
    takeAway(
      `cimai ${title}.csv`,
      csvOf(concordanceTable(answer, frame), provenance(answer, title, frame.words, frame.code, frame.today)),
      'text/csv',
    );
  }

  private shown(line: ConcordanceLine) {
    const frame = this.framing.frame();
    const query: Query = { at: `${line.hit.start}-${line.hit.end}` };
    return {
      ...line,
      when: line.date.best === null ? frame.words.concordance.undated : day(line.date.best, frame.code),
      doubtful: line.date.basis === 'inferred',
      marks: [...line.themes]
        .sort((a, b) => frame.themeOrder(a) - frame.themeOrder(b))
        .map(theme => ({ label: frame.themeLabel(theme), hue: hueOf(frame.inks, frame.themeOrder(theme)) })),
      path: ['/reading', line.document],
      query: this.url.with(query),
    };
  }
}
