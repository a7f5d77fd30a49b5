import { Injectable, computed, inject, signal } from '@angular/core';
import { Choices } from '../question/choices.js';
import type { Dictionary } from '../words/dictionary.js';
import type { LanguageCode } from '../words/figures.js';
import { Language } from '../words/language.js';
import { Appearance } from './appearance.js';
import type { Inks } from './palette.js';

/** What every drawing depends on besides its answer: colours, language, the names and places of themes, the room there is. */
export interface Frame {
  inks: Inks;
  code: LanguageCode;
  words: Dictionary;
  /** True on a telephone. */
  narrow: boolean;
  themeLabel: (id: string) => string;
  /** Place of a theme in the codebook, which is its colour. */
  themeOrder: (id: string) => number;
  /** ISO day, for exports. */
  today: string;
}

/** The frame as it stands; drawings computed from it follow language, light and window. */
@Injectable({ providedIn: 'root' })
export class Framing {
  private readonly language = inject(Language);
  private readonly appearance = inject(Appearance);
  private readonly choices = inject(Choices);
  private readonly telephone = matchMedia('(max-width: 640px)');
  private readonly narrow = signal(this.telephone.matches);

  readonly frame = computed<Frame>(() => {
    this.choices.themes();
    return {
      inks: this.appearance.inks(),
      code: this.language.code(),
      words: this.language.words(),
      narrow: this.narrow(),
      themeLabel: id => this.choices.themeLabel(id),
      themeOrder: id => this.choices.themeOrder(id),
      today: new Date().toISOString().slice(0, 10),
    };
  });

  constructor() {
    this.telephone.addEventListener('change', event => this.narrow.set(event.matches));
  }
}
