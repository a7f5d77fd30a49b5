import type { Tag, ThemeEvidence } from '../corpus/document.js';
import type { Bilingual, Codebook } from '../theme/codebook.js';
import type { Answer, Filters } from './asking.js';

export type {
  Bilingual,
  Codebook,
  Condition,
  FormGroup,
  FormSet,
  Reading,
  Rule,
  Theme,
  ThemeReading,
} from '../theme/codebook.js';

/** Ways to write a codebook down: all of it (`json`), a table of forms (`csv`), or a quanteda dictionary (`yaml`). */
export type CodebookFormat = 'json' | 'csv' | 'yaml';

/** One version of a codebook as it is kept. `version` is raised with every change and never given twice. */
export interface CodebookVersion {
  codebook: string;
  version: string;
  /** ISO date and time. */
  when: string;
  by: string;
  note: string | null;
  /** `shipped` with the program, made by a `person` in the editor, or `imported` from a file. */
  origin: 'shipped' | 'person' | 'imported';
  /** The version of this codebook that holds; an older one after a roll-back. */
  current: boolean;
  /** Whether speeches are read with it. Exactly one version of one codebook is in force. */
  inForce: boolean;
  themes: number;
  forms: number;
}

/** A codebook of the library, with every version, the newest first. */
export interface CodebookCard {
  id: string;
  label: Bilingual;
  description: Bilingual;
  current: string;
  inForce: boolean;
  /** Of the current version, in its order. */
  themes: { id: string; label: Bilingual; forms: number; children: string[] }[];
  versions: CodebookVersion[];
}

/** How far tags are from the codebook in force after a change. */
export interface RetaggingProgress {
  codebook: string;
  version: string;
  state: 'running' | 'done' | 'failed';
  /** Documents that had to be looked at, and those that were. */
  documents: number;
  documentsDone: number;
  /** Passages whose tags are different now. */
  passages: number;
  seconds: number;
  secondsLeft: number | null;
}

export interface CodebooksAnswer {
  inForce: { codebook: string; version: string };
  codebooks: CodebookCard[];
  /** The last recomputing since the server started; null where there was none. */
  retagging: RetaggingProgress | null;
}

/** One version of a codebook, whole. */
export interface CodebookAnswer {
  version: CodebookVersion;
  codebook: Codebook;
}

/** A codebook as a text: `id` and `label` name it where the format cannot. */
export interface CodebookText {
  as: CodebookFormat;
  text: string;
  id?: string;
  label?: Bilingual;
}

/** Something wrong with a draft, and where. An `error` keeps it from coming into force; a `warning` does not. */
export interface CodebookProblem {
  /** The place as in the JSON: `themes[2].rules[0].when`; empty for the whole file. */
  path: string;
  /** The line of a CSV or YAML text, from 1; null for JSON. */
  line: number | null;
  /** The theme, rule and form at this place, where there is one. */
  theme: string | null;
  rule: string | null;
  form: string | null;
  severity: 'error' | 'warning';
  words: Bilingual;
}

/** What is wrong with a draft, and the codebook it was understood as; null where it could not be. */
export interface CodebookCheck {
  problems: CodebookProblem[];
  codebook: Codebook | null;
  themes: number;
  forms: number;
  /** What the format could not say and was left out or filled in, in words. */
  notes: Bilingual[];
}

/** A written-down codebook to take away; `notes` name what the format could not carry. */
export interface CodebookExport {
  as: CodebookFormat;
  /** A name for the file. */
  name: string;
  text: string;
  notes: Bilingual[];
}

/** One difference between two versions of a codebook. */
export interface CodebookChange {
  what: 'theme' | 'form' | 'exclusion' | 'rule' | 'child' | 'reading' | 'set' | 'words';
  change: 'added' | 'removed' | 'changed';
  /** Null for what belongs to the codebook as a whole. */
  theme: string | null;
  /** The form, rule, child or setting it is about. */
  name: string;
  before: string | null;
  after: string | null;
}

/** A passage whose tags a draft changes. `start` and `end` of evidence count in the document's text, as does `start` of the passage. */
export interface PreviewExample {
  document: number;
  title: string;
  /** Counted from 0 through the document. */
  passage: number;
  start: number;
  text: string;
  before: Tag[];
  after: Tag[];
  gained: string[];
  lost: string[];
}

/** What a draft would change; nothing is changed yet. */
export interface CodebookPreview {
  codebook: string;
  /** The version the draft is compared with, null for a new codebook; and that under which it would be kept. */
  from: string | null;
  to: string;
  changes: CodebookChange[];
  /** Passages that gain or lose a theme, and in how many documents. */
  passages: number;
  documents: number;
  byTheme: { theme: string; gained: number; lost: number; before: number; after: number }[];
  /** How many documents had to be looked at to know, of how many there are. */
  examined: { documents: number; of: number; seconds: number };
  /** Such as a theme that would be on nearly every passage. */
  warnings: CodebookProblem[];
  examples: PreviewExample[];
  page: number;
  size: number;
}

/** What is sent to change a codebook. */
export interface CodebookDraft {
  draft: Codebook;
  note?: string;
  by?: string;
}

/** A codebook as it is kept after a change, and how far the documents are brought into line with it. */
export interface CodebookChanged {
  version: CodebookVersion;
  /** What went beside: forms that a format could not say, and the like. */
  notes: Bilingual[];
  retagging: RetaggingProgress | null;
}

/** A form that marks a theme's passages against all others and is not in the theme yet: a word, or the phrase it is nearly always part of. */
export interface FormSuggestion {
  form: string;
  /** Passages of the theme that hold it, and other passages. */
  inTheme: { frequency: number; documents: number };
  elsewhere: { frequency: number; documents: number };
  gSquared: number;
  logRatio: { value: number; low: number; high: number };
  /** p after Benjamini–Hochberg over all forms tested. */
  q: number;
  examples: PassageQuote[];
}

/** A passage with the words that speak for a theme. */
export interface PassageQuote {
  document: number;
  title: string;
  passage: number;
  start: number;
  text: string;
  evidence: ThemeEvidence[];
}

/** A passage that carries part of what a theme asks for, but not enough. */
export interface NearPassage extends PassageQuote {
  /** 0 to 0.5; a tag begins at 0.5. */
  score: number;
}

export interface SuggestionsAnswer {
  codebook: string;
  version: string;
  theme: string;
  forms: FormSuggestion[];
  /** Why there are no forms: too few documents on one side. */
  insufficient: { needed: number; found: number } | null;
  near: NearPassage[];
  /** Passages that come near, those that are not shown among them. */
  examined: number;
  /** What a person put away: forms, and passages that are near still. */
  dismissed: string[];
  dismissedNear: { document: number; title: string; passage: number }[];
}

/** A person's word on a suggestion: on a form, or on a passage of a document. `open` takes an earlier word back. */
export interface SuggestionVerdict {
  theme: string;
  form?: string;
  document?: number;
  passage?: number;
  verdict: 'accepted' | 'dismissed' | 'open';
  by?: string;
}

/** Of which theme's passages the words are asked; it is the one in `theme`. */
export interface ThemeWordsQuestion extends Filters {
  top: number;
}

/** What words carry a theme: its passages against all other passages of the subcorpus, the strongest evidence first. */
export interface ThemeWordsAnswer extends Answer<ThemeWordsQuestion> {
  codebook: string;
  version: string;
  theme: string;
  target: { tokens: number; passages: number; documents: number };
  reference: { tokens: number; passages: number; documents: number };
  rows: ThemeWord[];
  /** Forms that were compared. */
  forms: number;
  insufficient: { needed: number; found: number } | null;
}

export interface ThemeWord {
  form: string;
  target: { frequency: number; documents: number; perMillion: number };
  reference: { frequency: number; documents: number; perMillion: number };
  gSquared: number;
  q: number;
  logRatio: { value: number; low: number; high: number };
  /** Whether evidence and size both pass the usual cuts. */
  key: boolean;
  /** Whether the theme names it among its forms. */
  listed: boolean;
}
