import { attribute, type Gazetteer } from './attribution/attribute.js';
import { clean } from './clean/clean.js';
import { splitCompilation } from './compilation/split-compilation.js';
import type { Dating } from './corpus/dating.js';
import type { Attribution, Document } from './corpus/document.js';
import type { Tokens } from './corpus/tokens.js';
import type { Chronology } from './dating/chronology.js';
import { dateDocument } from './dating/date-document.js';
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
  dating: Omit<Dating, 'evidence'> | null;
  /** True when the text is known to be one document: it is not split. */
  single: boolean;
}

/** A document with its running words. */
export interface ReadDocument {
  document: Document;
  tokens: Tokens;
}

const NOTHING_GIVEN: Given = { attribution: {}, dating: null, single: false };

/**
 * Reads one source: every speech in it, whole, attributed, dated, divided, segmented and tagged.
 *
 *     raw ──3 clean──▶ clean text ──4 split──▶ speeches ──5 attribute──▶ who, where, what ──6 date──▶ when
 *                                              └──7 divide──▶ passages ──8 segment──▶ tokens ──9 tag──▶ themes
 *
 * Offsets of a document's source, evidence, repairs and dropped parts count in `raw`; those of its passages in its text.
 */
export function readSource(raw: string, instruments: Instruments, given: Given = NOTHING_GIVEN): ReadDocument[] {
  const cleaned = clean(raw); // 3
  const speeches = splitCompilation(cleaned.text, given.single); // 4
  return speeches.map((speech, ordinal) => {
    const text = cleaned.text.slice(speech.start, speech.end);
    const back = new WayBack(raw, cleaned, speeches, ordinal);
    const attribution = { ...attribute({ ...speech, text }, instruments.gazetteer), ...given.attribution }; // 5
    const dating = dateDocument({ ...speech, title: attribution.title, text, stamps: back.stamps() }, instruments.chronology); // 6
    const passages = divide(text); // 7
    const tokens = tokenize(text, passages, instruments.segmenter); // 8
    const tags = tagPassages(text, passages, tokens, instruments.codebook); // 9
    const document: Document = {
      ...attribution,
      evidence: back.attributionEvidence(attribution.evidence),
      source: back.source(),
      heading: speech.heading,
      dating: { ...dating, ...given.dating, evidence: back.datingEvidence(dating.evidence) },
      text,
      passages: passages.map((passage, i) => ({ ...passage, source: back.spanOf(passage), tags: tags[i]! })),
      repairs: back.repairs(),
      dropped: back.dropped(),
    };
    return { document, tokens };
  });
}
