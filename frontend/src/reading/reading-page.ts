import { Location } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import type { DocumentDetail, Quote, Span } from '@cimai/analysis/answers';
import { versionsInWords } from '../chart/provenance.js';
import { Framing } from '../chart/frame.js';
import { hueOf } from '../chart/palette.js';
import { State } from '../chart/state.js';
import { ask } from '../question/ask.js';
import { Choices } from '../question/choices.js';
import { ViewUrl } from '../question/view-url.js';
import { interval, share } from '../words/figures.js';
import { EvidenceCards } from './evidence-cards.js';
import { isPlaceInferred } from './inferred-place.js';
import { markedRuns, passageAt, quoteInText, readHit, writeHit } from './marked-text.js';
import { SourceView } from './source-view.js';

/** One document as it was read: its passages, the marks on them, what its date and speaker rest on, and the way to the source. */
@Component({
  selector: 'cimai-reading-page',
  imports: [RouterLink, State, SourceView, EvidenceCards],
  templateUrl: './reading-page.html',
  styleUrls: ['./reading-page.css', './reading-narrow.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReadingPage {
  /** From the address: `/reading/12`. */
  readonly id = input.required<string>();

  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  private readonly choices = inject(Choices);
  private readonly location = inject(Location);
  private readonly tab = inject(Title);
  private readonly box = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly words = computed(() => this.framing.frame().words);

  protected readonly asked = ask<DocumentDetail>(() => ({ url: `/api/documents/${encodeURIComponent(this.id())}`, params: {} }));
  /** Only the document asked for: the one before it is not shown under a new address. */
  protected readonly document = computed(() => {
    const document = this.asked.answer();
    return document && String(document.id) === this.id() ? document : null;
  });
  protected readonly hit = computed(() => readHit(this.url.one('at')));
  protected readonly chosen = computed(() => this.url.one('mark'));
  /** `source=shown` opens the source at the passage in question, `source=12-18` at that place of it. */
  private readonly source = computed(() => this.url.one('source'));
  protected readonly sourceShown = computed(() => this.source() !== null);

  protected readonly standfirst = computed(() => {
    const document = this.document();
    const { code, words } = this.framing.frame();
    if (!document) return '';
    const { earliest, latest, basis } = document.date;
    const lies = earliest === null && latest === null ? words.concordance.undated : interval(earliest, latest, code);
    const when = basis === 'inferred' ? `${lies} ${words.library.inferred}` : lies;
    const place = isPlaceInferred(document) ? `${document.place} ${words.library.inferred}` : document.place;
    return [when, place, document.role, document.speaker].filter(Boolean).join(' · ');
  });

  protected readonly passages = computed(() => {
    const document = this.document();
    const frame = this.framing.frame();
    const hit = this.hit();
    const chosen = this.chosen();
    const seen = (theme: string) => chosen === null || chosen === theme;
    return (document?.passagesRead ?? []).map(passage => ({
      heading: passage.heading,
      address: isAddress(document!.text.slice(passage.start, passage.end)),
      source: writeHit(passage.source),
      marks: passage.tags
        .filter(tag => seen(tag.theme))
        .map(tag => ({
          theme: tag.theme,
          hue: this.hue(tag.theme),
          label: frame.themeLabel(tag.theme),
          title: frame.words.reading.mark(frame.themeLabel(tag.theme), share(tag.score, frame.code)),
        })),
      runs: markedRuns(document!.text, passage, hit).map(run => {
        const themes = run.themes.filter(seen);
        return { ...run, hue: themes[0] ? this.hue(themes[0]) : null, title: themes.map(frame.themeLabel).join(' · ') };
      }),
    }));
  });

  /** The themes of the document with the number of their passages. */
  protected readonly themes = computed(() => {
    const document = this.document();
    const frame = this.framing.frame();
    const ids = Object.keys(document?.themes ?? {}).sort((a, b) => frame.themeOrder(a) - frame.themeOrder(b));
    return ids.map(id => ({
      id,
      label: frame.themeLabel(id),
      hue: this.hue(id),
      share: share(document?.themes[id] ?? null, frame.code),
      passages: frame.words.reading.passagesWith(
        (document?.passagesRead ?? []).filter(passage => passage.tags.some(tag => tag.theme === id)).length,
      ),
    }));
  });

  /** Where the source view opens: the place in the address, else the hit's passage, else the document's beginning. */
  protected readonly place = computed(() => {
    const document = this.document();
    if (!document) return null;
    const named = readHit(this.source());
    const at = passageAt(document.passagesRead, this.hit()?.start ?? 0) ?? 0;
    const hit = document.passagesRead[at];
    if (!named && !hit) return { span: document.span, text: '' };
    const passage = named ? document.passagesRead.find(each => writeHit(each.source) === writeHit(named)) : hit;
    return { span: named ?? hit!.source, text: passage ? document.text.slice(passage.start, passage.end) : '' };
  });

  protected readonly versions = computed(() => (this.document() ? versionsInWords(this.document()!.versions) : ''));

  /** How often a place was asked for, so that one asked for again is shown again. */
  protected readonly wishes = signal(0);
  private scrolledTo = '';

  constructor() {
    effect(() => {
      const title = this.document()?.title;
      if (title) this.tab.setTitle(`${title} · Cimai 词脉`);
    });
    afterRenderEffect(() => {
      const key = `${this.document()?.id}@${this.url.one('at')}:${this.sourceShown()}:${this.wishes()}`;
      if (!this.document() || !this.hit() || this.sourceShown() || this.scrolledTo === key) return;
      this.scrolledTo = key;
      this.box.nativeElement.querySelector('.hit')?.scrollIntoView({ block: 'center' });
    });
  }

  protected back(): void {
    this.location.back();
  }

  /** To where the text says so; to the source where it is open, and where the text did not take the words in. */
  protected toQuote(quote: Quote): void {
    const document = this.document();
    const inText = this.sourceShown() ? null : document && quoteInText(document, quote.quote, quote);
    if (!inText) return this.toSource(quote);
    this.wishes.update(wishes => wishes + 1);
    this.url.set({ at: writeHit(inText), source: null });
  }

  protected toSource(span: Span): void {
    this.wishes.update(wishes => wishes + 1);
    this.url.set({ source: writeHit(span) });
  }

  protected afterCorrection(): void {
    this.asked.again();
    this.choices.again();
  }

  private hue(theme: string): string {
    const frame = this.framing.frame();
    return hueOf(frame.inks, frame.themeOrder(theme));
  }
}

/** A salutation such as 同志们： stands at the margin, as in a printed speech. */
function isAddress(text: string): boolean {
  return text.length <= 24 && /[:：]$/.test(text);
}
