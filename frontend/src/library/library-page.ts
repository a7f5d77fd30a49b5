import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { NzPaginationModule } from 'ng-zorro-antd/pagination';
import type { DocumentSummary, ReviewAnswer } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { IntervalLine } from '../chart/interval-line.js';
import { hueOf } from '../chart/palette.js';
import { provenance } from '../chart/provenance.js';
import { State } from '../chart/state.js';
import { TakeMenu, type Take } from '../chart/take-menu.js';
import { tableFormats, takeTable, type TableFormat } from '../chart/take-table.js';
import { ThemeKey } from '../chart/theme-key.js';
import { ask } from '../question/ask.js';
import { Choices } from '../question/choices.js';
import { reachesOut } from '../question/filters.js';
import { problemOf, type Problem } from '../question/problem.js';
import { ViewUrl } from '../question/view-url.js';
import { unbroken } from '../words/dating-words.js';
import { count, interval, share } from '../words/figures.js';
import { levelName } from '../words/question-words.js';
import { ariaSort, sortAfter, sorts, type LibraryAsked } from './library-asked.js';
import { LibraryClient, askLibrary } from './library-client.js';
import { libraryTable } from './library-table.js';

const size = 50;
const columns = ['title', 'date', 'place', 'speaker', '-characters'] as const;

/** The documents of the corpus, filtered and sorted; each opens in the reader. */
@Component({
  selector: 'cimai-library-page',
  imports: [RouterLink, NzPaginationModule, State, IntervalLine, TakeMenu, ThemeKey],
  templateUrl: './library-page.html',
  styleUrl: './library-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LibraryPage {
  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  private readonly choices = inject(Choices);
  private readonly client = inject(LibraryClient);
  private readonly router = inject(Router);
  protected readonly words = computed(() => this.framing.frame().words);

  protected readonly sorts = sorts;
  protected readonly size = size;
  protected readonly sort = computed(() => this.url.choice('sort', sorts));
  protected readonly page = computed(() => Math.max(1, Math.trunc(Number(this.url.one('page') ?? 1)) || 1));
  protected readonly title = computed(() => this.url.one('title') ?? '');

  private readonly question = computed<LibraryAsked>(() => ({
    ...{ filters: this.url.filters(), title: this.title(), sort: this.sort(), page: this.page(), size },
  }));
  protected readonly asked = askLibrary(this.question);

  /** How much of the library waits for review, whatever the filters are. */
  private readonly review = ask<ReviewAnswer>(() => ({ url: '/api/review', params: { page: 1, size: 1 } }));
  protected readonly waiting = computed(() => this.review.answer()?.total ?? 0);

  protected readonly reading = computed(() => {
    const answer = this.asked.answer();
    return answer && !this.bare() ? this.words().library.reading(answer.total, this.title() ? 0 : answer.subcorpus.undated) : '';
  });
  /** True where speeches stand here that only may lie in the period asked for: a chart counts them in it with a share. */
  protected readonly spread = computed(() => {
    const { from, to, dates } = this.url.filters();
    return dates === 'spread' && (this.asked.answer()?.documents ?? []).some(({ date }) => reachesOut(date, { from, to }));
  });
  protected readonly total = computed(() => this.asked.answer()?.total ?? 0);
  /** True when the library itself is empty, not only what passes the filters. */
  protected readonly bare = computed(() => this.choices.documents() === 0);

  /** The years the interval lines run over: those of the whole library, so that lines can be compared between pages. */
  protected readonly years = computed(() => {
    const dated = this.choices.years().filter(period => period.documents > 0);
    const from = Number(dated[0]?.id ?? 1949);
    return { from, to: Math.max(from, Number(dated[dated.length - 1]?.id ?? from)) };
  });

  protected readonly heads = computed(() => {
    const words = this.words().library;
    const labels = [words.titleColumn, words.date, words.place, words.speaker, words.characters];
    return columns.map((column, i) => ({
      column,
      label: labels[i]!,
      sorted: ariaSort(column, this.sort()),
      sort: () => this.sortBy(sortAfter(column, this.sort())),
    }));
  });

  protected readonly rows = computed(() => (this.asked.answer()?.documents ?? []).map(document => this.shown(document)));

  protected readonly taking = signal<TableFormat | null>(null);
  protected readonly takes = computed<Take[]>(() =>
    tableFormats.map(format => ({ label: this.words().chart[format], take: () => this.take(format) })),
  );
  protected readonly takeProblem = signal<{ format: TableFormat; problem: Problem } | null>(null);

  protected find(typed: string): void {
    this.url.set({ title: typed.trim() || null, page: null });
  }

  protected sortBy(sort: string): void {
    this.url.set({ sort: sort === 'date' ? null : sort, page: null });
  }

  protected turn(page: number): void {
    this.url.set({ page: page > 1 ? String(page) : null });
    scrollTo({ top: 0 });
  }

  /** A click anywhere on a row opens the document, unless words are being selected or another link was meant. */
  protected open(event: MouseEvent, id: number): void {
    if ((event.target as Element).closest('a') || getSelection()?.toString()) return;
    void this.router.navigate(['/reading', id], { queryParams: this.url.kept() });
  }

  /** Every document that fits, page after page, as a file. */
  protected take(format: TableFormat): void {
    this.taking.set(format);
    this.takeProblem.set(null);
    this.client.whole(this.question()).subscribe({
      next: answer => {
        const frame = this.framing.frame();
        const { library } = frame.words;
        const themes = this.choices.themes().map(theme => theme.id);
        const asked = this.title() ? `${library.title}: ${library.find} ${this.title()}` : library.title;
        const { subcorpus, versions } = answer;
        const ground = { question: this.question().filters, subcorpus, versions };
        const notes = provenance(ground, asked, frame.words, frame.code, frame.today);
        void takeTable(format, library.title, libraryTable(answer, themes, frame), notes, frame.words).then(
          () => this.taking.set(null),
          () => this.notTaken(format, problemOf(0, null)),
        );
      },
      error: (error: { status?: number; error?: unknown }) => {
        this.notTaken(format, problemOf(error.status ?? 0, error.error));
      },
    });
  }

  private notTaken(format: TableFormat, problem: Problem): void {
    this.taking.set(null);
    this.takeProblem.set({ format, problem });
  }

  private shown(document: DocumentSummary) {
    const frame = this.framing.frame();
    const { earliest, latest } = document.date;
    return {
      ...document,
      when: earliest === null && latest === null ? frame.words.library.undated : unbroken(interval(earliest, latest, frame.code)),
      dated: earliest !== null || latest !== null,
      rank: document.level === null ? '' : levelName(document.level, frame.code),
      length: count(document.characters, frame.code),
      marks: this.marksOf(document),
      bars: Object.entries(document.themes)
        .sort(([a], [b]) => frame.themeOrder(a) - frame.themeOrder(b))
        .map(([theme, value]) => ({
          ...{ theme, value, hue: hueOf(frame.inks, frame.themeOrder(theme)) },
          title: `${frame.themeLabel(theme)} ${share(value, frame.code)}`,
        })),
    };
  }

  /** What is said of a document beside its title: a copy, one that has copies, what the reader is not sure of. */
  private marksOf({ copyOf, copies, doubts }: DocumentSummary): string[] {
    const { library, review } = this.words();
    return [
      ...(copyOf === null ? [] : [library.isCopy]),
      ...(copies ? [library.hasCopies(copies)] : []),
      ...(doubts.length ? [library.inDoubt(doubts.map(kind => review.kinds[kind]))] : []),
    ];
  }
}
