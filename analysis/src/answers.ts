/**
 * Everything that crosses the wire, as plain JSON: the questions a browser or a script may ask and the answers it gets.
 * Types only; dates are ISO strings, absence is null, nothing is undefined in an answer. Counts are raw; a rate names its base.
 */
export type { Dating, DatingAlternative, DatingBasis, DatingEvidence, DatingSummary } from './corpus/dating.js';
export type {
  Doubt,
  DoubtKind,
  Dropped,
  Quote,
  Repair,
  SplitProposal,
  SplitReason,
  Tag,
  ThemeEvidence,
} from './corpus/document.js';
export type { Span } from './corpus/span.js';

export type * from './answers/asking.js';
export type * from './answers/trend.js';
export type * from './answers/frequency.js';
export type * from './answers/cooccurrence.js';
export type * from './answers/keyness.js';
export type * from './answers/collocation.js';
export type * from './answers/concordance.js';
export type * from './answers/theme.js';
export type * from './answers/codebook.js';
export type * from './answers/audit.js';
export type * from './answers/library.js';
export type * from './answers/review.js';
export type * from './answers/intake.js';
