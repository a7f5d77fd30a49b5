/** A text in both languages of the interface. */
export interface Bilingual {
  zh: string;
  en: string;
}

/**
 * Forms that speak for a theme with one weight. Weight 1 is enough by itself; two halves make a whole; a negative weight
 * speaks against the theme. `about` says which part of the definition the group covers.
 */
export interface FormGroup {
  about: string;
  weight: number;
  forms: string[];
  /** What the whole group may add at most, for words that accompany a theme but do not make it. */
  most?: number;
}

/** One form, several (any of them), or a named set of the codebook written as "@name". */
export type FormSet = string | string[];

/**
 * When a rule holds: a form or "@set" occurs; any or all of several conditions hold; one does not hold; or members of two
 * sets stand within `distance` words of each other, in either order and inside one sentence.
 */
export type Condition =
  string | { any: Condition[] } | { all: Condition[] } | { not: Condition } | { near: [FormSet, FormSet]; distance: number };

/** What has to come together, and where, for a rule to add its weight. */
export interface Rule {
  name: string;
  /** The unit in which the condition must hold; the rule counts once for each such unit, like a form. */
  within: 'sentence' | 'passage';
  when: Condition;
  weight: number;
}

/** One category: what it means to a reader, and what it looks like in a text. */
export interface Theme {
  id: string;
  label: Bilingual;
  definition: Bilingual;
  includes: string[];
  excludes: string[];
  examples: string[];
  forms: FormGroup[];
  /** Longer phrases inside which no form of this theme counts ("人民银行" is no word about 人民). */
  exclusions?: string[];
  rules?: Rule[];
  /** Themes of the same codebook that this one is made of: whatever carries a child carries the parent. */
  children?: string[];
  /** Corrections to the weights above, learned from coded passages: form or rule name → what is added to its weight. */
  learned?: Record<string, number>;
  /** Where this theme is read differently from the rest of the codebook. */
  reading?: Partial<ThemeReading>;
}

/** How weights become a decision. One set for a codebook; every number is explained where it is used. */
export interface Reading {
  /** The sum of weights from which a passage carries a theme. */
  threshold: number;
  /** What each hundred characters of a passage add to the threshold: a long passage mentions more in passing. */
  length: number;
  /** How steeply the score rises around the threshold. */
  steepness: number;
  /** What the second, third … occurrence of a form counts, relative to the one before. */
  repeat: number;
  /** What a form counts in an ordinary clause: 1, the measure of all the others. */
  plain: number;
  /** What a form counts that is a bare member of an enumeration ("教育、卫生、金融等"). */
  list: number;
  /** What a form counts in one item of a long enumeration. */
  enumeration: number;
  /** What a form counts in a clause that only sets the scene ("在城镇化进程中"), or as what something else is good for. */
  aside: number;
  /** What a form counts in a title or heading. */
  heading: number;
  /** What the nearest heading above adds, as a share of its own sum. */
  above: number;
  /** What the passages around add when they are about the theme without exception. */
  neighbours: number;
}

/** The part of a reading that a single theme may set for itself. */
export type ThemeReading = Pick<Reading, 'threshold' | 'length' | 'steepness' | 'above' | 'neighbours'>;

/** What counts as what: the themes a corpus is coded with. */
export interface Codebook {
  id: string;
  version: string;
  label: Bilingual;
  description: Bilingual;
  reading?: Partial<Reading>;
  /** Named sets of forms for use in rules. */
  sets?: Record<string, string[]>;
  themes: Theme[];
}

/** The reading of a codebook that does not say otherwise. */
export const DEFAULT_READING: Reading = {
  threshold: 1,
  length: 0,
  steepness: 3,
  repeat: 0.5,
  plain: 1,
  list: 0.5,
  enumeration: 0.8,
  aside: 0.6,
  heading: 1.5,
  above: 0,
  neighbours: 0,
};
