import type { Answer, Filters, SubcorpusSummary } from './asking.js';
import type { ThemeValidityStatus } from './audit.js';

export type ThemeGrouping = 'none' | 'place' | 'level' | 'speaker' | 'role' | 'document' | 'year';

export interface ThemesQuestion extends Filters {
  by: ThemeGrouping;
  /** A second subcorpus to lay beside the first: any filter behind `reference.`; null for none. */
  reference: Filters | null;
}

/** A theme of the codebook, as the page explains it. */
export interface ThemeDefinition {
  id: string;
  label: { zh: string; en: string };
  definition: { zh: string; en: string };
  forms: number;
  /** Themes of the same codebook that this one is made of. */
  children: string[];
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
  /** The same for the second subcorpus, by the same grouping; null where none was asked for. */
  reference: { subcorpus: SubcorpusSummary; groups: ThemeGroup[] } | null;
  /** How far each theme's tags can be trusted, in the order of `themes`. */
  validity: ThemeValidityStatus[];
}
