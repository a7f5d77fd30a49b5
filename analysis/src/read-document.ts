import { attribute, type Gazetteer } from './attribution/attribute.js';
import { clean, type CleanText } from './clean/clean.js';
import { splitCompilation, type DecidedCut, type SpeechSpan } from './compilation/split-compilation.js';
import type { DatingSummary } from './corpus/dating.js';
import type { Attribution, Document } from './corpus/document.js';
import type { Tokens } from './corpus/tokens.js';
import type { Chronology } from './dating/chronology.js';
import { dateDocument } from './dating/date-document.js';
import { doubtsOf, type UndoubtedDocument } from './doubts.js';
import { divide } from './passage/divide.js';
import type { Segmenter } from './segment/segmenter.js';
import { tokenize } from './segment/tokenize.js';
import { tagPassages, type CompiledCodebook } from './theme/tag.js';
import { WayBack } from './way-back.js';

/** What a text is read with. The same text and the same instruments always give the same documents. */
export interface Instruments {
  segmenter: Segmenter;
  gazetteer: Gazetteer;
  chronology: Chronology;
  codebook: CompiledCodebook;
}

/** What the file itself says of a document, in a column or a field: it wins over anything read from the text. */
export interface Given {
  attribution: Partial<Pick<Attribution, 'title' | 'speaker' | 'role' | 'place' | 'level' | 'occasion'>>;
  dating: DatingSummary | null;
  /** True when the text is known to be one document: it is not split. */
  single: boolean;
  /** What a person decided on where speeches begin: offsets count in the raw text. */
  cuts?: readonly DecidedCut[];
}

/** A document with its running words. */
export interface ReadDocument {
  document: Document;
  tokens: Tokens;
}

/** One source's text, and what its file says of the documents in it. */
export interface RawSource {
  raw: string;
  given?: Given;
}

const NOTHING_GIVEN: Given = { attribution: {}, dating: null, single: false };

/** Reads one source; see `readSources`. */
export function readSource(raw: string, instruments: Instruments, given: Given = NOTHING_GIVEN): ReadDocument[] {
  return readSources([{ raw, given }], instruments)[0]!;
}

/**
 * Reads sources: every speech in each, whole, attributed, dated, divided, segmented and tagged.
 *
 *     raw ──3 clean──▶ clean text ──4 split──▶ speeches ──5 attribute──▶ who, where, what ──6 date──▶ when
 *                                              └──7 divide──▶ passages ──8 segment──▶ tokens ──9 tag──▶ themes
 *
 * Each step is taken for all of them before the next: the word lists behind a step fill a processor's cache, and going back and
 * forth between them costs as much as a whole step. Offsets of a document's source, evidence, repairs and dropped parts count
 * in its `raw`; those of its passages in its text.
 */
export function readSources(sources: readonly RawSource[], instruments: Instruments): ReadDocument[][] {
  const cleaned = sources.map(({ raw }) => clean(raw)); // 3
  const speeches = sources.flatMap((source, i) => speechesOf(source, i, cleaned[i]!)); // 4
  const attributions = speeches.map(({ speech, text, given }) => ({
    ...attribute({ ...speech, text }, instruments.gazetteer), // 5
    ...given.attribution,
  }));
  const datings = speeches.map(({ speech, text, back, given }, i) => {
    const { title } = attributions[i]!;
    if (given.dating) return { ...given.dating, evidence: [], alternatives: [] };
    return dateDocument({ ...speech, title, text, stamps: back.stamps() }, instruments.chronology); // 6
  });
  const passages = speeches.map(({ text }) => divide(text)); // 7
  const tokens = speeches.map(({ text }, i) => tokenize(text, passages[i]!, instruments.segmenter)); // 8
  const tags = speeches.map(({ text }, i) => tagPassages(text, passages[i]!, tokens[i]!, instruments.codebook)); // 9
  const read: ReadDocument[][] = sources.map(() => []);
  speeches.forEach(({ source, speech, text, back, given }, i) => {
    const { unsure, ...attribution } = attributions[i]!;
    const undoubted: UndoubtedDocument = {
      ...attribution,
      evidence: back.attributionEvidence(attribution.evidence),
      source: back.source(),
      heading: speech.heading,
      dating: { ...datings[i]!, evidence: back.datingEvidence(datings[i]!.evidence) },
      text,
      passages: passages[i]!.map((passage, p) => ({ ...passage, source: back.spanOf(passage), tags: tags[i]![p]! })),
      repairs: back.repairs(),
      dropped: back.dropped(),
      proposals: back.proposals(),
    };
    const noticed = back.attributionDoubts(unsure.filter(({ field }) => given.attribution[field] === undefined));
    const document: Document = { ...undoubted, doubts: doubtsOf(undoubted, back, noticed) };
    read[source]!.push({ document, tokens: tokens[i]! });
  });
  return read;
}

/** A speech with the way back to its source, the number of which it keeps. */
interface FoundSpeech {
  source: number;
  given: Given;
  speech: SpeechSpan;
  text: string;
  back: WayBack;
}

function speechesOf({ raw, given = NOTHING_GIVEN }: RawSource, source: number, cleaned: CleanText): FoundSpeech[] {
  const cuts = given.cuts?.map(({ at, made }) => ({ at: cleaned.offsets.fromOriginal(at), made }));
  const spans = splitCompilation(cleaned.text, { single: given.single, ...(cuts && { cuts }) });
  return spans.map((speech, ordinal) => {
    const text = cleaned.text.slice(speech.start, speech.end);
    return { source, given, speech, text, back: new WayBack(raw, cleaned, spans, ordinal) };
  });
}
