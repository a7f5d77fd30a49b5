import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { NzDrawerModule } from 'ng-zorro-antd/drawer';
import { Appearance, type AppearanceChoice } from './chart/appearance.js';
import type { ReviewAnswer } from '@cimai/analysis/answers';
import { ask } from './question/ask.js';
import { Choices } from './question/choices.js';
import { FilterBar } from './question/filter-bar.js';
import { ViewUrl } from './question/view-url.js';
import type { Dictionary } from './words/dictionary.js';
import { Language } from './words/language.js';

interface Door {
  path: string;
  word: keyof Dictionary['shell']['pages'];
}

const see: Door[] = [
  { path: '/', word: 'overview' },
  { path: '/theme', word: 'themes' },
  { path: '/trend', word: 'trend' },
  { path: '/frequency', word: 'frequency' },
  { path: '/keyness', word: 'keyness' },
  { path: '/collocation', word: 'collocation' },
  { path: '/cooccurrence', word: 'cooccurrence' },
];
const read: Door[] = [
  { path: '/concordance', word: 'concordance' },
  { path: '/library', word: 'library' },
];
const gather: Door[] = [
  { path: '/intake', word: 'intake' },
  { path: '/review', word: 'review' },
  { path: '/codebook', word: 'codebook' },
];

/** Pages that ask about one text or bring texts in, where filters would change nothing. */
const unfiltered = /^\/(reading|intake|review|codebook)(\/|$)/;

/** The frame of the house: the doors to all rooms, the filters, language and light. */
@Component({
  selector: 'cimai-app',
  imports: [RouterOutlet, RouterLink, RouterLinkActive, NzDrawerModule, FilterBar],
  templateUrl: './app.html',
  styleUrl: './app.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  protected readonly language = inject(Language);
  protected readonly appearance = inject(Appearance);
  protected readonly choices = inject(Choices);
  protected readonly url = inject(ViewUrl);
  private readonly title = inject(Title);

  protected readonly groups = [
    { word: 'see' as const, doors: see },
    { word: 'read' as const, doors: read },
    { word: 'gather' as const, doors: gather },
  ];
  /** What a thumb reaches on a telephone; the rest stands in the drawer. */
  protected readonly thumb: Door[] = [see[0]!, see[1]!, see[3]!, read[0]!];
  protected readonly light: readonly AppearanceChoice[] = ['auto', 'light', 'dark'];
  protected readonly opened = signal(false);
  private readonly content = viewChild<ElementRef<HTMLElement>>('content');
  private pageBefore: string | null = null;
  protected readonly filtered = computed(() => !unfiltered.test(this.url.path()));

  /** How many items wait for review; asked again whenever the library may have changed. */
  private readonly review = ask<ReviewAnswer>(() => ({ url: '/api/review', params: { page: 1, size: 1 } }));
  protected readonly waiting = computed(() => this.review.answer()?.total ?? 0);

  constructor() {
    effect(() => {
      if (this.choices.facets()) untracked(() => this.review.again());
    });
    effect(() => {
      const page = [...see, ...read, ...gather].find(door =>
        door.path === '/' ? this.url.path() === '/' : this.url.path().startsWith(door.path),
      );
      const words = this.language.words().shell;
      this.title.setTitle(page ? `${words.pages[page.word]} · Cimai 词脉` : 'Cimai 词脉');
    });
    effect(() => this.beginPage(this.url.path()));
    effect(() => {
      if (this.url.settled()) this.followAddress(this.url.one('lang'));
    });
  }

  protected switchLanguage(): void {
    const code = this.language.code() === 'zh' ? 'en' : 'zh';
    this.language.choose(code);
    this.url.set({ lang: code === 'en' ? 'en' : null }, true);
  }

  /** A new page begins at its beginning also for those who listen to it: the focus goes there, but not on the first page. */
  private beginPage(path: string): void {
    if (this.pageBefore !== null && this.pageBefore !== path) this.content()?.nativeElement.focus({ preventScroll: true });
    this.pageBefore = path;
  }

  /** An address that names a language wins; a remembered English is written into the address, so that a copied link shows it. */
  private followAddress(named: string | null): void {
    untracked(() => {
      if (named === 'zh' || named === 'en') this.language.code.set(named);
      else if (this.language.code() === 'en') this.url.set({ lang: 'en' }, true);
    });
  }
}
