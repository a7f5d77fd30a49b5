import {
  readSource,
  type Document,
  type Instruments,
  type OffsetMap,
  type Span,
  type Tokens,
  type Versions,
} from '@cimai/analysis';
import type { Reading } from '../library/document-text.entity.js';
import type { KeptDocument } from '../library/kept-document.js';
import type { TokenizedDocument } from '../tokens/token-store.js';
import { extract } from './formats/extract.js';
import { WHOLE_FILE } from './formats/extracted.js';
import { problems } from './problems.js';

/** A document of a file with its tokens; every source offset counts in the decoded file. */
export interface FileDocument {
  document: Document;
  tokens: Tokens;
}

/**
 * Bytes → documents, without keeping anything: extract, then everything `readSource` does.
 * @throws FileProblem that names what is wrong with the file
 */
export function readFile(
  name: string,
  bytes: Uint8Array,
  instruments: Instruments,
  at = WHOLE_FILE,
): { encoding: string; documents: FileDocument[] } {
  const { encoding, extracted } = extract(name, bytes, at);
  const documents = extracted.flatMap(({ text, offsets, given }) =>
    readSource(text, instruments, given).map(({ document, tokens }) => ({ document: inFile(document, offsets), tokens })),
  );
  if (documents.length === 0) throw problems.noText();
  return { encoding, documents };
}

/** Moves every source offset of a document from the extracted text to the file it was extracted from. */
function inFile(document: Document, offsets: OffsetMap): Document {
  if (offsets.isIdentity()) return document;
  const move = <Placed extends Span>(placed: Placed): Placed => ({ ...placed, ...offsets.spanToOriginal(placed) });
  const evidence = Object.entries(document.evidence).map(([field, quotes]) => [field, quotes.map(move)]);
  return {
    ...document,
    source: move(document.source),
    evidence: Object.fromEntries(evidence) as Document['evidence'],
    dating: { ...document.dating, evidence: document.dating.evidence.map(move) },
    passages: document.passages.map(passage => ({ ...passage, source: move(passage.source) })),
    repairs: document.repairs.map(move),
    dropped: document.dropped.map(move),
  };
}

/** A document as the librarian keeps it. */
export function forKeeping({ document, tokens }: FileDocument, versions: Versions): KeptDocument {
  const { evidence: datingEvidence, ...dating } = document.dating;
  const { title, speaker, role, place, level, occasion, heading, text, passages } = document;
  const passageCharacters = Int32Array.from(passages, passage => charactersOf(text, passage));
  const reading: Reading = {
    passages: passages.map(({ sentences, ...passage }) => ({
      ...passage,
      sentences: sentences.flatMap(({ start, end }) => [start, end]),
    })),
    datingEvidence,
    attributionEvidence: document.evidence,
    repairs: document.repairs,
    dropped: document.dropped,
  };
  return {
    ...{ title, speaker, role, place, level, occasion, heading, text, dating, versions },
    sourceStart: document.source.start,
    sourceEnd: document.source.end,
    characters: passageCharacters.reduce((sum, characters) => sum + characters, 0),
    passages: passages.length,
    themes: themeShares(document, passageCharacters),
    reading: JSON.stringify(reading),
    tokens: columnsOf(
      tokens,
      passageCharacters,
      passages.map(({ tags }) => tags.map(({ theme }) => theme)),
    ),
  };
}

/** Tokens as the store takes them: distinct forms once, every token an index into them. */
export function columnsOf(
  tokens: Tokens,
  passageCharacters: Int32Array,
  passageThemes: string[][],
): Omit<TokenizedDocument, 'document' | 'revision'> {
  const index = new Map<string, number>();
  const terms = new Int32Array(tokens.forms.length);
  tokens.forms.forEach((form, i) => {
    let term = index.get(form);
    if (term === undefined) index.set(form, (term = index.size));
    terms[i] = term;
  });
  const { starts, passages, sentences } = tokens;
  return { vocabulary: [...index.keys()], terms, starts, passages, sentences, passageCharacters, passageThemes };
}

/** Characters that are not white space: what 万字 counts. */
export function charactersOf(text: string, { start, end }: Span): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 32 && unit !== 0x3000 && unit !== 0xa0) count++;
  }
  return count;
}

/** The share of a document's characters that stand in passages with each theme. A passage with two themes counts for both. */
function themeShares(document: Document, characters: Int32Array): Record<string, number> {
  const total = characters.reduce((sum, count) => sum + count, 0);
  const held: Record<string, number> = {};
  document.passages.forEach(({ tags }, i) => {
    for (const { theme } of tags) held[theme] = (held[theme] ?? 0) + characters[i]!;
  });
  for (const theme of Object.keys(held)) held[theme] = held[theme]! / Math.max(1, total);
  return held;
}
