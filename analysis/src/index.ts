/** The door of the instrument, for values. A browser takes its types from `answers.ts` and nothing else. */
export type * from './answers.js';
export type { Document, Passage, TaggedPassage, Attribution } from './corpus/document.js';
export { UNDATED } from './corpus/dating.js';
export { OffsetMap } from './corpus/offset-map.js';
export { spansOverlap, textOf } from './corpus/span.js';
export type { Tokens } from './corpus/tokens.js';
export type { Segmenter } from './segment/segmenter.js';
export { tokenize } from './segment/tokenize.js';
export { isMask, isNumeral, isToken } from './segment/word.js';
