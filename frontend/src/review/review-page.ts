import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  effect,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { NzPaginationModule } from 'ng-zorro-antd/pagination';
import type { ReviewAnswer, ReviewItem } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { State } from '../chart/state.js';
import { Choices } from '../question/choices.js';
import { ViewUrl } from '../question/view-url.js';
import { DocumentReview } from './document-review.js';
import { OlderReader } from './older-reader.js';
import { kinds, readItem, writeItem } from './review-asked.js';
import { askReview } from './review-client.js';
import { SourceReview } from './source-review.js';

const size = 50;

/** What the reader was not sure of: the queue, and beside it the item that is being looked at. */
@Component({
  selector: 'cimai-review-page',
  imports: [RouterLink, NzPaginationModule, State, DocumentReview, SourceReview, OlderReader],
  templateUrl: './review-page.html',
  styleUrl: './review-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'key($event)' },
})
export class ReviewPage {
  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  private readonly choices = inject(Choices);
  private readonly box = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly words = computed(() => this.framing.frame().words.review);

  protected readonly size = size;
  protected readonly kind = computed(() => kinds.find(kind => kind === this.url.one('kind')) ?? null);
  protected readonly page = computed(() => Math.max(1, Math.trunc(Number(this.url.one('page') ?? 1)) || 1));
  private readonly question = computed(() => ({ kind: this.kind(), page: this.page(), size }));
  protected readonly asked = askReview(this.question);
  protected readonly total = computed(() => this.asked.answer()?.total ?? 0);
  /** How many wait in all, whatever kind is looked at. */
  private readonly wait = askReview(() => ({ kind: null, page: 1, size: 1 }));
  protected readonly waiting = computed(() => this.wait.answer()?.total ?? null);

  private readonly wide = matchMedia('(min-width: 1101px)');
  private readonly beside = signal(this.wide.matches);
  protected readonly opened = computed(() => readItem(this.url.one('item')) ?? (this.beside() ? this.firstOne() : null));

  protected readonly chips = computed(() =>
    (this.asked.answer()?.counts ?? [])
      .filter(each => each.items > 0 || each.kind === this.kind())
      .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
      .map(each => ({ ...each, name: this.words().kinds[each.kind] })),
  );

  protected readonly items = computed(() => {
    const opened = this.opened();
    return (this.asked.answer()?.items ?? []).map(item => {
      const at = writeItem(item);
      return { ...this.inWords(item), at, here: opened !== null && at === `${opened.kind[0]}${opened.id}` };
    });
  });
  protected readonly at = computed(() => this.items().findIndex(item => item.here));

  protected readonly why = computed(() => this.asked.answer()?.items[this.at()]?.kinds ?? []);

  /** The item that a word was just said on, and the queue as it was then. */
  private leaving: { before: ReviewAnswer; item: string; title: string; index: number } | null = null;
  /** The item that was finished last, and how that is said. */
  private readonly left = signal<{ item: string; said: string; next: string | null } | null>(null);
  protected readonly finished = computed(() => (this.left()?.next === this.url.one('item') ? this.left() : null));
  private focused: unknown = null;
  /** The place in the list that the focus goes to, once the item is out of the address; null where it stays. */
  private leftFor: number | null = null;
  private readonly told = viewChild<ElementRef<HTMLElement>>('told');

  constructor() {
    effect(() => {
      const answer = this.asked.answer();
      untracked(() => this.goOn(answer));
    });
    this.wide.addEventListener('change', event => this.beside.set(event.matches));
    // The button that was pressed is gone with its item: the focus goes to the line that says so.
    afterRenderEffect(() => {
      const told = this.told();
      if (!told || this.left() === this.focused) return;
      this.focused = this.left();
      told.nativeElement.focus({ preventScroll: true });
    });
    // On a narrow page the list is shown only when the item is out of the address.
    afterRenderEffect(() => {
      if (this.url.one('item') !== null || this.leftFor === null) return;
      const link = this.box.nativeElement.querySelectorAll<HTMLElement>('.queue li a')[this.leftFor];
      this.leftFor = null;
      link?.focus();
    });
    // The item that is open stays in sight in the queue, without moving the page.
    afterRenderEffect(() => {
      this.at();
      const here = this.box.nativeElement.querySelector<HTMLElement>('.queue li a.here');
      const list = here?.closest('ul');
      if (!here || !list || list.scrollHeight <= list.clientHeight) return;
      const { top, bottom } = here.getBoundingClientRect();
      const box = list.getBoundingClientRect();
      if (top < box.top) list.scrollTop += top - box.top;
      else if (bottom > box.bottom) list.scrollTop += bottom - box.bottom;
    });
  }

  /** To the item before or after the one that is open; the first of the list where none is. */
  protected step(by: 1 | -1): void {
    const items = this.items();
    const to = items[this.at() < 0 ? 0 : this.at() + by];
    if (to) this.open(to.at);
  }

  protected open(item: string | null): void {
    this.url.set({ item, at: null, change: null }, this.opened() !== null && item !== null);
    if (item !== null && !this.beside()) scrollTo({ top: 0 });
  }

  /** Opens what has come into the place of an item that does not wait any more. */
  private goOn(answer: ReviewAnswer | null): void {
    const { leaving } = this;
    if (!answer || !leaving || answer === leaving.before) return;
    this.leaving = null;
    const left = answer.items.map(item => writeItem(item));
    if (left.includes(leaving.item)) return;
    const next = left[Math.min(leaving.index, left.length - 1)] ?? null;
    const { finished, finishedLast } = this.words();
    this.left.set({ item: leaving.item, said: (next ? finished : finishedLast)(leaving.title), next });
    this.url.set({ item: next, at: null, change: null }, true);
    scrollTo({ top: 0 });
  }

  protected choose(kind: string | null): void {
    this.url.set({ kind, page: null, item: null, at: null, change: null });
  }

  protected turn(page: number): void {
    this.url.set({ page: page > 1 ? String(page) : null, item: null, at: null, change: null });
  }

  /** A person had a word: the queue and every number may have changed. Where that was the last that was open, on to the next item. */
  protected judged(): void {
    const before = this.asked.answer();
    const item = this.items()[this.at()];
    // What became of a source is seen on the source itself.
    if (before && item?.at.startsWith('d')) this.leaving = { before, item: item.at, title: item.title, index: this.at() };
    this.asked.again();
    this.wait.again();
    this.choices.again();
  }

  protected key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('input, select, textarea, [role=dialog]')) return;
    if (event.key === 'j' || event.key === 'J') this.focusOn(1);
    else if (event.key === 'k' || event.key === 'K') this.focusOn(-1);
    else if (target?.closest('.queue') && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      this.focusOn(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') this.leave();
  }

  /** Moves the focus through the queue; it begins at the item that is open. */
  private focusOn(step: 1 | -1): void {
    const links = [...this.box.nativeElement.querySelectorAll<HTMLElement>('.queue li a')];
    const now = links.findIndex(link => link === document.activeElement);
    const from = now >= 0 ? now + step : Math.max(0, this.at() + (this.at() < 0 ? 0 : step));
    links[Math.max(0, Math.min(links.length - 1, from))]?.focus();
  }

  /**
   * Back to the list: the focus goes to where the item stands in it. Where list and item stand side by side the item stays open;
   * else it leaves the address.
   */
  protected leave(): void {
    const here = this.beside() ? this.box.nativeElement.querySelector<HTMLElement>('.queue li a.here') : null;
    if (here) return here.focus();
    this.leftFor = Math.max(0, this.at());
    this.url.set({ item: null, at: null, change: null }, true);
  }

  private firstOne() {
    const [first] = this.asked.answer()?.items ?? [];
    return first ? readItem(writeItem(first)) : null;
  }

  private inWords(item: ReviewItem) {
    const words = this.words();
    const names = item.kinds.map(kind => words.kinds[kind]);
    if (item.kind === 'source') {
      const { name, problem, encoding } = item.source;
      const lost = encoding?.lost ? words.lost(encoding.lost) : '';
      return { title: name, said: problem?.detail[this.framing.frame().code] ?? lost, quote: '', of: words.source, kinds: names };
    }
    const { document, doubts } = item;
    return {
      title: document.title,
      said: '',
      quote: doubts.find(doubt => doubt.quote && doubt.quote !== document.title)?.quote ?? '',
      of: document.source.name,
      kinds: names,
    };
  }
}
