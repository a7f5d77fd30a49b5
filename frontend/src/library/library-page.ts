import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NzPaginationModule } from 'ng-zorro-antd/pagination';
import type { DocumentSummary, DocumentsAnswer } from '@cimai/analysis/answers';
import { csvOf } from '../chart/csv.js';
import { Framing } from '../chart/frame.js';
import { hueOf } from '../chart/palette.js';
import { State } from '../chart/state.js';
import { takeAway } from '../chart/take-away.js';
import { ask } from '../question/ask.js';
import { Choices } from '../question/choices.js';
import { askFilters } from '../question/filters.js';
import { ViewUrl } from '../question/view-url.js';
import { count, interval, share } from '../words/figures.js';
import { libraryTable } from './library-table.js';

const sorts = ['date', '-date', 'title', 'place', 'speaker', '-characters', 'id'] as const;
const size = 50;

/** The documents of the corpus, filtered and sorted; each opens in the reader. */
@Component({
  selector: 'cimai-library-page',
  imports: [RouterLink, NzPaginationModule, State],
  templateUrl: './library-page.html',
  styleUrl: './library-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LibraryPage {
  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  private readonly choices = inject(Choices);
  protected readonly words = computed(() => this.framing.frame().words);

  protected readonly sorts = sorts;
  protected readonly size = size;
  protected readonly sort = computed(() => this.url.choice('sort', sorts));
  protected readonly page = computed(() => Math.max(1, Math.trunc(Number(this.url.one('page') ?? 1)) || 1));
  protected readonly title = computed(() => this.url.one('title') ?? '');

  protected readonly asked = ask<DocumentsAnswer>(() => ({
    url: '/api/documents',
    params: {
      ...askFilters(this.url.filters()),
      ...(this.title() ? { title: this.title() } : {}),
      sort: this.sort(),
      page: this.page(),
      size,
    },
  }));

  protected readonly reading = computed(() => {
    const answer = this.asked.answer();
    return answer ? this.words().library.reading(answer.total, answer.subcorpus.undated) : '';
  });

  protected readonly rows = computed(() => (this.asked.answer()?.documents ?? []).map(document => this.shown(document)));

  protected find(typed: string): void {
    this.url.set({ title: typed.trim() || null, page: null });
  }

  protected turn(page: number): void {
    this.url.set({ page: page > 1 ? String(page) : null });
    scrollTo({ top: 0 });
  }

  protected take(): void {
    const answer = this.asked.answer();
    if (!answer) return;
    const frame = this.framing.frame();
    const themes = this.choices.themes().map(theme => theme.id);
    const ground = frame.words.question.ground(answer.subcorpus.documents, answer.subcorpus.tokens, answer.subcorpus.undated);
    takeAway(
      `cimai ${frame.words.library.title}.csv`,
      csvOf(libraryTable(answer, themes, frame), [[frame.words.chart.ground, ground]]),
      'text/csv',
    );
  }

  private shown(document: DocumentSummary) {
    const frame = this.framing.frame();
    const { earliest, latest } = document.date;
    return {
      ...document,
      when: earliest === null && latest === null ? frame.words.library.undated : interval(earliest, latest, frame.code),
      dated: earliest !== null || latest !== null,
      length: count(document.characters, frame.code),
      bars: Object.entries(document.themes)
        .sort(([a], [b]) => frame.themeOrder(a) - frame.themeOrder(b))
        .map(([theme, value]) => ({
          theme,
          value,
          hue: hueOf(frame.inks, frame.themeOrder(theme)),
          title: `${frame.themeLabel(theme)} ${share(value, frame.code)}`,
        })),
    };
  }
}
