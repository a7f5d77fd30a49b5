/**
 * Cuts running text into words. The contract every engine keeps: the pieces joined give back the text, character for
 * character, no word goes on over a line break, and the same text always gives the same pieces.
 */
export interface Segmenter {
  /** Engine and version, as it appears under an answer: `nodejieba 3.5.8`. */
  readonly version: string;
  /** The word list it was loaded with, by content: two dictionaries with one version hold the same words. */
  readonly dictionary: string;
  cut(text: string): string[];
}
