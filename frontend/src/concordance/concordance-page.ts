import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { NzPaginationModule } from 'ng-zorro-antd/pagination';
import type { ConcordanceAnswer, ConcordanceLine, ConcordanceQuestion, CooccurrenceUnit, Within } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { hueOf } from '../chart/palette.js';
import { filtersInWords, provenance, versionsInWords } from '../chart/provenance.js';
import { State } from '../chart/state.js';
import { TakeMenu, type Take } from '../chart/take-menu.js';
import { tableFormats, takeTable, type TableFormat } from '../chart/take-table.js';
import { ThemeKey } from '../chart/theme-key.js';
import { decimals } from '../chart/validity-said.js';
import { Choices } from '../question/choices.js';
import { problemOf, type Problem } from '../question/problem.js';
import { filterNames, reachesOut, readOutside, type Query } from '../question/filters.js';
import { ViewUrl } from '../question/view-url.js';
import type { ConcordanceAsked } from './concordance-asked.js';
import { ConcordanceClient, askConcordance } from './concordance-client.js';
import { aroundNode, askedInWords, concordanceTable, whenOf } from './concordance-table.js';

type Sort = ConcordanceQuestion['sort'];
const sorts = ['date', 'left', 'right'] as const;
/** The passages of a theme also have a score to go by. */
const sortsOfThemes = [...sorts, 'score'] as const;
const units = ['sentence', 'passage', 'document'] as const satisfies readonly CooccurrenceUnit[];
const withins = ['whole-words', 'longer-words'] as const satisfies readonly Within[];
const size = 50;

/** The hit in its line: where every number of the house leads, and from where every line leads to its text. */
@Component({
  selector: 'cimai-concordance-page',
  imports: [RouterLink, NzPaginationModule, State, TakeMenu, ThemeKey],
  templateUrl: './concordance-page.html',
  styleUrls: ['./concordance-page.css', './concordance-narrow.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown)': 'move($event)' },
})
export class ConcordancePage {
  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  private readonly choices = inject(Choices);
  private readonly client = inject(ConcordanceClient);
  private readonly router = inject(Router);
  private readonly box = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly words = computed(() => this.framing.frame().words);

  protected readonly units = units;
  protected readonly size = size;
  protected readonly query = computed(() => this.url.one('query') ?? '');
  protected readonly beside = computed(() => this.url.one('with') ?? '');
  private readonly withTheme = computed(() => this.url.one('withTheme'));
  protected readonly sorts = computed<readonly [Sort, ...Sort[]]>(() =>
    this.query() === '' && this.url.filters().theme.length > 0 ? sortsOfThemes : sorts,
  );
  protected readonly sort = computed(() => this.url.choice('sort', this.sorts()));
  protected readonly unit = computed(() => this.url.choice('unit', units));
  /** Whether places inside longer words are shown too; what does not ask for a word has none. */
  protected readonly within = computed(() => this.url.choice('within', withins));
  protected readonly longer = computed(() => this.within() === 'longer-words');
  protected readonly page = computed(() => Math.max(1, Math.trunc(Number(this.url.one('page') ?? 1)) || 1));
  /** The side of a comparison that the lines must not lie in. */
  private readonly outside = computed(() => readOutside(this.url.address()));
  protected readonly outsideNamed = computed(() => {
    const outside = this.outside();
    const { words, code } = this.framing.frame();
    return outside && words.concordance.outsideOf(filtersInWords(outside, words, code, false));
  });
  /** Without a word and without a theme there is nothing to look for. */
  protected readonly asking = computed(() => this.query() !== '' || this.url.filters().theme.length > 0);
  /** How near the second word must stand, when a collocate led here. */
  protected readonly window = computed(() => {
    const window = Number(this.url.one('window'));
    return this.beside() !== '' && this.query() !== '' && Number.isInteger(window) && window > 0 ? Math.min(window, 20) : null;
  });
  /** True where the unit matters: something is asked beside the node, however near. */
  protected readonly together = computed(
    () => this.window() === null && ((this.beside() !== '' && this.query() !== '') || this.withTheme() !== null),
  );

  private readonly question = computed<ConcordanceAsked>(() => ({
    ...{ filters: this.url.filters(), query: this.query() || null, with: this.beside() || null, withTheme: this.withTheme() },
    outside: this.outside(),
    ...{ within: this.within(), unit: this.unit(), window: this.window(), sort: this.sort(), page: this.page(), size },
  }));
  protected readonly asked = askConcordance(() => (this.asking() ? this.question() : undefined));
  protected readonly answer = computed(() => (this.asking() ? this.asked.answer() : null));

  protected readonly reading = computed(() => {
    const answer = this.answer();
    const words = this.words().concordance;
    return answer
      ? words.reading(askedInWords(answer.question, this.framing.frame()), answer.total, answer.documents, this.unitsOf(answer))
      : words.start;
  });

  /** What the lines rest on: how the question was understood, ground, versions. */
  protected readonly ground = computed(() => {
    const answer = this.answer();
    const { question, concordance } = this.words();
    if (!answer) return null;
    const { documents, tokens, undated, copies } = answer.subcorpus;
    return {
      said: `${concordance.understood[answer.understood]} ${question.ground(documents, tokens, undated, copies)}`,
      versions: versionsInWords(answer.versions),
    };
  });

  /** A second theme in the address, removable. */
  protected readonly theme = computed(() => {
    const theme = this.withTheme();
    return theme && this.framing.frame().themeLabel(theme);
  });

  /** Where to begin when nothing is asked yet: the passages of each theme. */
  protected readonly beginnings = computed(() => {
    const { inks, code } = this.framing.frame();
    return this.choices.themes().map((theme, at) => ({ id: theme.id, label: theme.label[code], hue: hueOf(inks, at) }));
  });

  protected readonly lines = computed(() => (this.answer()?.lines ?? []).map(line => this.shown(line)));

  /** True where speeches stand here that only may lie in the period asked for: a chart counts them in it with a share. */
  protected readonly spread = computed(() => {
    const { question, lines } = this.answer() ?? {};
    return question?.dates === 'spread' && (lines ?? []).some(line => reachesOut(line.date, question));
  });

  /** The node's column is as wide as the longest node of the page, within reason. */
  protected readonly nodeWidth = computed(() => {
    const longest = Math.max(2, ...this.lines().map(line => line.node.length));
    return Math.min(longest, 8) * 16 + 14;
  });

  protected readonly taking = signal<TableFormat | null>(null);
  protected readonly takes = computed<Take[]>(() =>
    tableFormats.map(format => ({ label: this.words().chart[format], take: () => this.take(format) })),
  );
  protected readonly takeProblem = signal<{ format: TableFormat; problem: Problem } | null>(null);

  protected search(query: string, beside: string): void {
    this.url.set({ query: query.trim() || null, with: beside.trim() || null, page: null });
  }

  protected lookInside(longer: boolean): void {
    this.url.set({ within: longer ? 'longer-words' : null, page: null });
  }

  protected clearOutside(): void {
    this.url.set({ ...Object.fromEntries(filterNames.map(name => [`outside.${name}`, null])), page: null });
  }

  protected turn(page: number): void {
    this.url.set({ page: page > 1 ? String(page) : null });
    scrollTo({ top: 0 });
  }

  /** A click anywhere on a line opens it, unless words are being selected or a link was meant. */
  protected open(event: MouseEvent, line: { path: unknown[]; query: Query }): void {
    if ((event.target as Element).closest('a') || getSelection()?.toString()) return;
    void this.router.navigate(line.path, { queryParams: line.query });
  }

  /** Up and down go from line to line. */
  protected move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...this.box.nativeElement.querySelectorAll<HTMLElement>('a.node')];
    const here = links.indexOf(document.activeElement as HTMLElement);
    const next = step && here >= 0 ? links[here + step] : undefined;
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  /** Every line, page after page, as a file. */
  protected take(format: TableFormat): void {
    this.taking.set(format);
    this.takeProblem.set(null);
    this.client.whole(this.question()).subscribe({
      next: answer => {
        const frame = this.framing.frame();
        const title = askedInWords(answer.question, frame);
        const notes = provenance(answer, title, frame.words, frame.code, frame.today);
        void takeTable(format, title, concordanceTable(answer, frame), notes, frame.words).then(
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

  /** An edge of the network counts units, so the units are said beside the places in them. */
  private unitsOf({ units, question, total }: ConcordanceAnswer): { count: number; unit: CooccurrenceUnit } | null {
    return this.together() && question.unit !== 'document' && units !== total ? { count: units, unit: question.unit } : null;
  }

  private shown(line: ConcordanceLine) {
    const frame = this.framing.frame();
    return {
      ...line,
      ...aroundNode(line),
      when: whenOf(line, frame),
      inferred: line.date.basis === 'inferred',
      undated: line.date.earliest === null && line.date.latest === null,
      marks: line.themes.map(theme => ({ label: frame.themeLabel(theme), hue: hueOf(frame.inks, frame.themeOrder(theme)) })),
      weight: line.passage && line.score !== null ? decimals(line.score) : null,
      path: ['/reading', line.document],
      query: this.url.with({ at: `${line.hit.start}-${line.hit.end}` }),
    };
  }
}
