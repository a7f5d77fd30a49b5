import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, ElementRef, afterRenderEffect, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DocumentDetail } from '@cimai/analysis/answers';
import { versionsInWords } from '../chart/provenance.js';
import { Framing } from '../chart/frame.js';
import { hueOf } from '../chart/palette.js';
import { State } from '../chart/state.js';
import { ask } from '../question/ask.js';
import { ViewUrl } from '../question/view-url.js';
import { day, interval, share } from '../words/figures.js';
import { EvidenceCards } from './evidence-cards.js';
import { markedRuns, passageAt, readHit } from './marked-text.js';
import { SourceView } from './source-view.js';

/** One document as it was read: its passages, the marks on them, what its date and speaker rest on, and the way to the source. */
@Component({
  selector: 'cimai-reading-page',
  imports: [RouterLink, State, SourceView, EvidenceCards],
  templateUrl: './reading-page.html',
  styleUrl: './reading-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReadingPage {
  /** From the address: `/reading/12`. */
  readonly id = input.required<string>();

  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  private readonly location = inject(Location);
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
  protected readonly sourceShown = computed(() => this.url.one('source') === 'shown');

  protected readonly when = computed(() => {
    const document = this.document();
    const { code, words } = this.framing.frame();
    if (!document) return '';
    return document.date.earliest === null && document.date.latest === null
      ? words.concordance.undated
      : interval(document.date.earliest, document.date.latest, code);
  });

  protected readonly passages = computed(() => {
    const document = this.document();
    const frame = this.framing.frame();
    const hit = this.hit();
    const chosen = this.chosen();
    const seen = (theme: string) => chosen === null || chosen === theme;
    return (document?.passagesRead ?? []).map(passage => ({
      heading: passage.heading,
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

  /** The passage the source view opens at: the hit's, or the first. */
  protected readonly place = computed(() => {
    const document = this.document();
    if (!document) return null;
    const at = passageAt(document.passagesRead, this.hit()?.start ?? 0) ?? 0;
    const passage = document.passagesRead[at];
    return passage ? { span: passage.source, text: document.text.slice(passage.start, passage.end) } : null;
  });

  protected readonly versions = computed(() => (this.document() ? versionsInWords(this.document()!.versions) : ''));

  private scrolledTo = '';

  constructor() {
    afterRenderEffect(() => {
      const key = `${this.document()?.id}@${this.url.one('at')}`;
      if (!this.document() || !this.hit() || this.scrolledTo === key) return;
      this.scrolledTo = key;
      this.box.nativeElement.querySelector('.hit')?.scrollIntoView({ block: 'center' });
    });
  }

  protected back(): void {
    this.location.back();
  }

  protected best(document: DocumentDetail): string {
    return day(document.date.best, this.framing.frame().code);
  }

  private hue(theme: string): string {
    const frame = this.framing.frame();
    return hueOf(frame.inks, frame.themeOrder(theme));
  }
}
