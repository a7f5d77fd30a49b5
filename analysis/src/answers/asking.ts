import type { DatingBasis } from '../corpus/dating.js';

/**
 * What to do with a speech whose date is an interval. `exclude` leaves out a speech whose interval does not fit the period
 * asked about, `spread` lays it over its interval in proportion to days, `best` puts it where it most likely belongs.
 */
export type DateMode = 'exclude' | 'spread' | 'best';

/** A subcorpus, by what its documents (and for `theme`, its passages) are. Several values of one filter mean any of them. */
export interface Filters {
  /** ISO `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, inclusive. */
  from: string | null;
  to: string | null;
  dates: DateMode;
  /** Only the passages that carry one of these themes. */
  theme: string[];
  place: string[];
  level: string[];
  speaker: string[];
  role: string[];
  document: number[];
  /** On what their dates rest; `none` are the undated ones. */
  basis: DatingBasis[];
  /** `once`: of a speech that the library holds several times, one counts. Documents asked for by id always count. */
  copies: Copies;
}

/** Whether the same speech, found again on another page, counts `once` or as often as it stands in the library. */
export type Copies = 'once' | 'all';

/** How many speeches an answer rests on. `undated` are among `documents` unless a period was asked for. */
export interface SubcorpusSummary {
  documents: number;
  tokens: number;
  characters: number;
  undated: number;
  /** Copies of these speeches that were left out of the count. */
  copies: number;
}

/** What the numbers were made with; each part changes when its rules or word lists change. */
export interface Versions {
  cleaner: string;
  segmenter: string;
  dictionary: string;
  codebook: string;
  chronology: string;
}

/** What every answer carries: the question as understood with its defaults filled in, its ground, and its versions. */
export interface Answer<Question> {
  question: Question;
  subcorpus: SubcorpusSummary;
  versions: Versions;
}

/** Not enough to say anything: what a measure would have needed, and what there was. */
export interface Insufficient {
  kind: 'insufficient';
  needed: number;
  found: number;
}

/** A number with its 95 % interval. */
export interface Estimate {
  kind: 'estimate';
  value: number;
  low: number;
  high: number;
}
