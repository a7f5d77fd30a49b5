import type { Answer, Filters } from './asking.js';

export type ThemeGrouping = 'none' | 'place' | 'level' | 'speaker' | 'role' | 'document' | 'year';

export interface ThemesQuestion extends Filters {
  by: ThemeGrouping;
}

/** A theme of the codebook, as the page explains it. */
export interface ThemeDefinition {
  id: string;
  label: { zh: string; en: string };
  definition: { zh: string; en: string };
  forms: number;
}

export interface ThemeCell {
  theme: string;
  passages: number;
  documents: number;
  characters: number;
  /** Share of the group's characters in passages with this theme, 0 to 1. */
  share: number | null;
}

export interface ThemeGroup {
  /** The place, speaker …; null for documents that name none, or for the whole with `by=none`. */
  group: string | null;
  documents: number;
  passages: number;
  characters: number;
  themes: ThemeCell[];
}

export interface ThemesAnswer extends Answer<ThemesQuestion> {
  themes: ThemeDefinition[];
  groups: ThemeGroup[];
}
