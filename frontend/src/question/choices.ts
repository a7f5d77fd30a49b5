import { Injectable, computed, inject } from '@angular/core';
import type { DocumentsAnswer, Period, ThemeDefinition, ThemesAnswer, TrendAnswer } from '@cimai/analysis/answers';
import { Language } from '../words/language.js';
import { ask } from './ask.js';

/** What there is to filter by: the codebook's themes, the library's places and people, and how many speeches each year holds. */
@Injectable({ providedIn: 'root' })
export class Choices {
  private readonly language = inject(Language);
  private readonly themesAsked = ask<ThemesAnswer>(() => ({ url: '/api/themes', params: { by: 'none' } }));
  private readonly libraryAsked = ask<DocumentsAnswer>(() => ({ url: '/api/documents', params: { page: 1, size: 1 } }));
  private readonly yearsAsked = ask<TrendAnswer>(() => ({ url: '/api/trend', params: { by: 'year', dates: 'spread' } }));

  readonly themes = computed<ThemeDefinition[]>(() => this.themesAsked.answer()?.themes ?? []);
  readonly facets = computed(() => this.libraryAsked.answer()?.facets ?? null);
  readonly demonstration = computed(() => this.libraryAsked.answer()?.demonstration ?? 'none');
  /** Documents in the whole library; null while unknown. */
  readonly documents = computed(() => this.libraryAsked.answer()?.total ?? null);
  /** Copies of speeches in the whole library: what is not counted unless all are asked for. */
  readonly copies = computed(() => this.libraryAsked.answer()?.subcorpus.copies ?? 0);
  /** The library by year, from the first year that holds at least half a document to the last. */
  readonly years = computed(() => {
    const periods = this.yearsAsked.answer()?.periods ?? [];
    const solid = (period: Period) => period.documents >= 0.5;
    return periods.slice(Math.max(0, periods.findIndex(solid)), periods.findLastIndex(solid) + 1);
  });

  private readonly order = computed(() => new Map(this.themes().map((theme, index) => [theme.id, index])));

  /** The name of a theme in the page's language; its id where the codebook does not know it. */
  themeLabel(id: string): string {
    return this.theme(id)?.label[this.language.code()] ?? id;
  }

  theme(id: string): ThemeDefinition | null {
    return this.themes().find(theme => theme.id === id) ?? null;
  }

  /** The place of a theme in the codebook: its colour on every page. */
  themeOrder(id: string): number {
    return this.order().get(id) ?? this.order().size;
  }

  /** Call after an upload or a correction. */
  again(): void {
    this.themesAsked.again();
    this.libraryAsked.again();
    this.yearsAsked.again();
  }
}
