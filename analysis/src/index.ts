/** The door of the instrument, for values. A browser takes its types from `answers.ts` and nothing else. */
export type * from './answers.js';

export { UNDATED } from './corpus/dating.js';
export type { Attribution, Document, Passage, TaggedPassage } from './corpus/document.js';
export { OffsetMap } from './corpus/offset-map.js';
export { spansOverlap, textOf } from './corpus/span.js';
export type { Tokens } from './corpus/tokens.js';

export { readSource, readSources, type Given, type Instruments, type RawSource, type ReadDocument } from './read-document.js';
export { doubtsOf, lostCharacters, type PlacesInSource, type UndoubtedDocument } from './doubts.js';
export { CLEANER_VERSION, clean, type CleanText } from './clean/clean.js';
export { simplifyText } from './clean/simplify-text.js';
export { splitCompilation, type DecidedCut, type SpeechSpan, type SplitOptions } from './compilation/split-compilation.js';
export { containment, resemblance } from './copies/compare.js';
export { COPIES_VERSION, CopyLinks, type CopyChange, type CopyLink, type CopyWord } from './copies/copy-links.js';
export { sameSpeech, type SketchedSpeech } from './copies/same-speech.js';
export { sketch } from './copies/sketch.js';
export { attribute, compileGazetteer, type Gazetteer } from './attribution/attribute.js';
export { isBareSurname } from './attribution/speaker.js';
export { compileChronology, type Chronology, type ChronologyFile } from './dating/chronology.js';
export { DATING_VERSION, dateDocument, type DatableText } from './dating/date-document.js';
export { divide } from './passage/divide.js';
export type { Segmenter } from './segment/segmenter.js';
export { tokenize } from './segment/tokenize.js';
export { isMask, isNumeral, isToken } from './segment/word.js';
export { auditFigures, verdictOn, type AuditedPassage, type StratumSize } from './theme/audit-figures.js';
export { canBeCoded } from './theme/audit-ground.js';
export { headingAbove } from './theme/audit-heading.js';
export { byLot, drawAudit, type DrawnStratum } from './theme/audit-sample.js';
export { checkCodebook } from './theme/check-codebook.js';
export {
  codebookFromDictionary,
  dictionaryOf,
  type Dictionary,
  type Entry as DictionaryEntry,
} from './theme/codebook-dictionary.js';
export { codebookDifference, type CodebookDifference } from './theme/codebook-difference.js';
export { codebookProblems, countForms, problemAt } from './theme/codebook-problems.js';
export { CODEBOOK_COLUMNS, codebookFromRows, codebookRows, rowAt } from './theme/codebook-rows.js';
export type { Codebook } from './theme/codebook.js';
export { CodebookError } from './theme/codebook-error.js';
export { readCodedTexts, type CodedText } from './theme/coded-text.js';
export { nearTags } from './theme/near-tags.js';
export { compileCodebook, tagPassages, type CompiledCodebook } from './theme/tag.js';
export { formWeights, mostTelling } from './theme/telling.js';
export { evaluateThemes, type CodedPassage, type ThemeValidity, type Validity } from './theme/evaluate.js';
export { examinePassages, type Examined } from './theme/examine.js';

export { COLLOCATION_DEFAULTS, collocateRows, type CollocateCounts, type NodeCounts } from './collocation/collocate-rows.js';
export { KEYNESS_DEFAULTS, keynessRows, type KeynessCounts, type KeynessSizes } from './keyness/keyness-rows.js';
export { compareLines } from './concordance/compare-lines.js';
export { concordanceLine } from './concordance/line.js';
export { cooccurrenceNetwork, type PairCounts } from './cooccurrence/cooccurrence-network.js';
export { deviationOfProportions } from './dispersion/dp.js';
export { juillandD } from './dispersion/juilland.js';
export { frequencyRows, type FormCounts } from './frequency/frequency-rows.js';
export { cohenKappa } from './statistics/cohen-kappa.js';
export { stratifiedValidity } from './statistics/stratified-validity.js';
export { wilson } from './statistics/wilson.js';
export { bestYear, liesIn } from './trend/lies-in.js';
export { TooManyPeriods } from './trend/too-many-periods.js';
export { trend, type TrendOptions } from './trend/trend.js';
export type { DatedDocument } from './trend/place-documents.js';
export type { SeriesCounts } from './trend/series-columns.js';
