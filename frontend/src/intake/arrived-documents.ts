import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DocumentsAnswer } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { hueOf } from '../chart/palette.js';
import { State } from '../chart/state.js';
import { ask } from '../question/ask.js';
import { ViewUrl } from '../question/view-url.js';
import { interval, share } from '../words/figures.js';

/** More ids than an address should carry; the whole list of documents is shown then, in order of arrival. */
const mostIds = 200;
const shown = 30;

/** What an intake brought: its documents as they were read, and the ways on to them. */
@Component({
  selector: 'cimai-arrived-documents',
  imports: [RouterLink, State],
  templateUrl: './arrived-documents.html',
  styleUrl: './arrived-documents.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ArrivedDocuments {
  readonly ids = input.required<readonly number[]>();
  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words);

  protected readonly asked = ask<DocumentsAnswer>(() => ({
    url: '/api/documents',
    params: { document: this.ids().slice(0, mostIds).map(String), sort: 'id', page: 1, size: mostIds },
  }));

  protected readonly rows = computed(() => {
    const frame = this.framing.frame();
    return (this.asked.answer()?.documents ?? []).slice(0, shown).map(document => {
      const { earliest, latest, basis } = document.date;
      const undated = earliest === null && latest === null;
      return {
        ...document,
        undated,
        when: undated ? frame.words.concordance.undated : interval(earliest, latest, frame.code),
        inferred: basis === 'inferred',
        copy: document.copyOf !== null,
        shares: Object.entries(document.themes)
          .sort(([, a], [, b]) => b - a)
          .map(([theme, value]) => ({
            label: frame.themeLabel(theme),
            hue: hueOf(frame.inks, frame.themeOrder(theme)),
            share: share(value, frame.code),
          })),
      };
    });
  });

  /** The way to what was read with doubt; empty where nothing was. */
  protected readonly doubtful = computed(() => {
    const { intake } = this.words();
    const documents = (this.asked.answer()?.documents ?? []).filter(
      ({ doubts, copyOf, corrected }) => doubts.length > 0 || (copyOf !== null && !corrected.includes('copy')),
    );
    if (!documents.length) return '';
    return this.few() ? intake.doubtful(documents.length) : intake.someDoubtful;
  });

  /** How many came in, and how many of them count where some are copies of others. */
  protected readonly heading = computed(() => {
    const { intake } = this.words();
    const copies = (this.asked.answer()?.documents ?? []).filter(({ copyOf }) => copyOf !== null).length;
    const came = this.ids().length;
    return copies && this.few() ? intake.cameInCounted(came, came - copies) : intake.cameIn(came);
  });

  protected readonly few = computed(() => this.ids().length <= mostIds);

  /** To the library: just these documents, or all in order of arrival when they are too many for an address. */
  protected readonly toLibrary = computed(() => {
    const lang = this.url.one('lang');
    const language = lang ? { lang } : {};
    return this.few() ? { ...language, document: this.ids().map(String) } : { ...language, sort: 'id' };
  });
}
