import type { CooccurrenceUnit, Span } from '@cimai/analysis';

/** One document as the token store takes it: its running words by column, the size of each passage, and the tags. */
export interface TokenizedDocument {
  document: number;
  /** Which reading of the document this is; the library knows the same number. */
  revision: number;
  /** Forms; `terms[i]` is the index of token i's form in it. Many documents may share one, which may hold more than theirs. */
  vocabulary: readonly string[];
  terms: Int32Array;
  starts: Int32Array;
  passages: Int32Array;
  sentences: Int32Array;
  /** Characters (without white space) of each passage. */
  passageCharacters: Int32Array;
  /** Themes of each passage. */
  passageThemes: string[][];
}

/** New tags for a document that is held already. */
export interface RetaggedDocument {
  document: number;
  /** The revision that is held, and that under which the new tags are known. */
  from: number;
  revision: number;
  /** Themes of each passage. */
  passageThemes: string[][];
}

/** The part of the corpus a count is asked of: documents (null: all), and in them only passages of these themes (empty: all). */
export interface Selection {
  documents: readonly number[] | null;
  themes: readonly string[];
}

/** How much text a document brings to a selection. */
export interface DocumentSize {
  document: number;
  tokens: number;
  characters: number;
  passages: number;
}

/** A count per document, documents ascending, none with zero. */
export interface CountsByDocument {
  documents: number[];
  counts: number[];
}

/** What a theme holds of each document: tagged passages and their characters. */
export interface ThemeCounts extends CountsByDocument {
  theme: string;
  characters: number[];
}

/** One place where a query matches. Offsets count in the document's text. */
export interface Hit {
  document: number;
  passage: number;
  sentence: number;
  start: number;
  end: number;
}

/** A place where a query stands inside longer words: where the word that holds it begins and ends, or those that do. */
export interface HitInside extends Hit {
  word: Span;
}

/** A passage that carries a theme; `sentences` where themes are asked to meet in sentences: how many of them it has. */
export interface TaggedPassage {
  document: number;
  passage: number;
  sentences?: number;
}

/** How a query is met: as one form of the index, or as a run of forms that touch each other. */
export type Understanding = 'form' | 'sequence';

/** Units that hold each of some things, and both of two. Indices count in `names`. */
export interface JointCounts {
  names: string[];
  units: number;
  frequency: number[];
  inUnits: number[];
  pairs: { source: number; target: number; joint: number }[];
}

/** Every word of two selections, with how often and in how many documents each side holds it. */
export type TwoSides = {
  form: string;
  target: { frequency: number; documents: number };
  reference: { frequency: number; documents: number };
}[];

/** What stands near a query. */
export interface WindowCounts {
  understood: Understanding;
  /** Occurrences of the query, the documents that hold it, and the running words it consists of. */
  frequency: number;
  documents: number;
  own: number;
  /** Running words inside its windows, each once. */
  positions: number;
  /** Words in the windows: in how many places and documents, and how often they occur anywhere in the selection outside the query. */
  collocates: { form: string; frequency: number; joint: number; documents: number }[];
}

/** A further condition on hits: the same unit also holds this form, or this theme. */
export interface Company {
  form: string | null;
  theme: string | null;
  unit: CooccurrenceUnit;
  /** So many running words to either side, inside the sentence, instead of the whole unit. */
  window?: number | null;
}

/**
 * Every running word of the library with its document, passage, sentence and place: derived, disposable, and the only place
 * where words are counted. An engine counts; it never measures.
 */
export abstract class TokenStore {
  abstract close(): Promise<void>;

  /** Adds documents in one transaction; a document already held is replaced. */
  abstract add(documents: readonly TokenizedDocument[]): Promise<void>;
  abstract remove(documents: readonly number[]): Promise<void>;
  /** Gives documents new tags in one transaction; one that is held in another revision, or not at all, is left for a recount. */
  abstract retag(documents: readonly RetaggedDocument[]): Promise<void>;
  /** Which reading of which document is held. */
  abstract held(): Promise<Map<number, number>>;
  /** Forgets everything and remembers with which word list it is filled from here on. */
  abstract clear(dictionary: string): Promise<void>;
  /** The word list the store was filled with; null for a new store. */
  abstract dictionary(): Promise<string | null>;

  /** The text each selected document brings. Documents without a selected passage are not in the list. */
  abstract sizes(selection: Selection): Promise<DocumentSize[]>;
  /** How a query would be met. A query that is no form and no run of known forms is an empty sequence. */
  abstract understand(query: string): Promise<Understanding>;
  /** Every place a query matches, in the order of documents and of their text; with `outside`, only those not in that selection. */
  abstract hits(query: string, selection: Selection, company?: Company, outside?: Selection): Promise<Hit[]>;
  /**
   * Every place where a query is no whole word but stands inside a longer one (就业 in 再就业); of a run of words, the first and the
   * last may be longer (安全隐患 in 安全/隐患排查). In the same order, and none of them among `hits`.
   */
  abstract hitsInside(query: string, selection: Selection, company?: Company, outside?: Selection): Promise<HitInside[]>;
  /** How many places `hitsInside` would list. */
  abstract countInside(query: string, selection: Selection, company?: Company, outside?: Selection): Promise<number>;
  /** How often a query matches in each document. */
  abstract counts(query: string, selection: Selection): Promise<CountsByDocument>;
  /** The most frequent words of a selection: no numerals, no masks, none of `stopped`; and how many distinct ones there are. */
  abstract top(selection: Selection, limit: number, stopped: readonly string[]): Promise<{ forms: string[]; distinct: number }>;
  /** Counts by document of several forms of the index at once, in the order asked. */
  abstract countsOfForms(forms: readonly string[], selection: Selection): Promise<CountsByDocument[]>;
  /** Every word but `stopped` ones in two selections; with `rest`, the second is what of it lies outside the first. */
  abstract twoSides(target: Selection, reference: Selection, rest: boolean, stopped: readonly string[]): Promise<TwoSides>;
  /** The words within `reach` running words of a query, inside its sentence. */
  abstract windows(query: string, reach: number, selection: Selection, stopped: readonly string[]): Promise<WindowCounts>;
  /** Tagged passages by theme and document. */
  abstract themes(selection: Selection): Promise<ThemeCounts[]>;
  /** The tagged passages of a selection, for one or several themes, in the order of the text. */
  abstract taggedPassages(selection: Selection, company?: Company, outside?: Selection): Promise<TaggedPassage[]>;
  /** In how many units forms occur, alone and two by two. */
  abstract jointForms(forms: readonly string[], unit: CooccurrenceUnit, selection: Selection): Promise<JointCounts>;
  /** The same for themes; a sentence carries the themes of its passage. */
  abstract jointThemes(unit: CooccurrenceUnit, selection: Selection): Promise<JointCounts>;
  /** Everything there is, for `bench` and its plain scan: documents, sentences and terms as bare columns. */
  abstract columns(): Promise<{ documents: Int32Array; sentences: Int32Array; terms: Int32Array; forms: string[] }>;
}
