import {
  readSources,
  sketch,
  type Document,
  type Dropped,
  type Given,
  type Instruments,
  type Span,
  type TaggedPassage,
  type Tokens,
  type Versions,
} from '@cimai/analysis';
import type { Reading } from '../library/document-text.entity.js';
import type { KeptDocument, SourceRead } from '../library/kept-document.js';
import type { TokenizedDocument } from '../tokens/token-store.js';
import { extract, type FileToRead, type ReadOut } from './formats/extract.js';
import type { Extracted } from './formats/extracted.js';
import { FileProblem, problems } from './problems.js';
import type { Vocabulary } from './vocabulary.js';

/** A document of a file with its tokens; every source offset counts in the decoded file. */
export interface FileDocument {
  document: Document;
  tokens: Tokens;
}

/** What a file held. */
export interface ReadFile {
  read: SourceRead;
  documents: FileDocument[];
}

/**
 * Bytes → documents, without keeping anything: extract, then everything `readSources` does. A file that cannot be read is a
 * problem in its place; the others go on.
 */
export async function readFiles(files: readonly FileToRead[], instruments: Instruments): Promise<(ReadFile | FileProblem)[]> {
  const opened: (ReadOut | FileProblem)[] = [];
  for (const file of files) opened.push(await orProblem(() => extract(file)));
  const sources = opened.flatMap((file, i) =>
    file instanceof FileProblem
      ? []
      : file.extracted.map(part => ({ raw: part.text, given: withCuts(part, files[i]!.settings.cuts) })),
  );
  const read = readSources(sources, instruments);
  let part = 0;
  return opened.map(file => {
    if (file instanceof FileProblem) return file;
    const documents = file.extracted.flatMap(extracted =>
      withDropped(
        read[part++]!.map(found => inFile(found, extracted)),
        extracted,
      ),
    );
    return documents.length ? { read: file.read, documents } : problems.noText();
  });
}

/** What a file says of a text, with the cuts that a person decided inside it; these count in the source. */
function withCuts({ text, offsets, given }: Extracted, cuts: FileToRead['settings']['cuts']): Given {
  if (cuts.length === 0) return given;
  const place = offsets.spanToOriginal({ start: 0, end: text.length });
  const mine = cuts.filter(({ at }) => at >= place.start && at < place.end);
  return { ...given, cuts: mine.map(({ at, made }) => ({ at: offsets.fromOriginal(at), made })) };
}

async function orProblem<Result>(work: () => Promise<Result>): Promise<Result | FileProblem> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
}

/** What a format left out goes to the document that it stands in or behind; what stands before the first, to the first. */
function withDropped(documents: FileDocument[], { dropped }: Extracted): FileDocument[] {
  if (dropped.length === 0 || documents.length === 0) return documents;
  const shares = documents.map((): Dropped[] => []);
  for (const piece of dropped) {
    const behind = documents.findLastIndex(({ document }) => document.source.start <= piece.start);
    shares[Math.max(0, behind)]!.push(piece);
  }
  return documents.map(({ document, tokens }, i) => {
    const all = [...document.dropped, ...shares[i]!].sort((a, b) => a.start - b.start || a.end - b.end);
    return { document: { ...document, dropped: all }, tokens };
  });
}

/** Moves every source offset of a document from the extracted text to the file it was extracted from. */
function inFile({ document, tokens }: FileDocument, { offsets, dateField }: Extracted): FileDocument {
  const move = <Placed extends Span>(placed: Placed): Placed =>
    offsets.isIdentity() ? placed : { ...placed, ...offsets.spanToOriginal(placed) };
  const evidence = Object.entries(document.evidence).map(([field, quotes]) => [field, quotes.map(move)]);
  const dating = { ...document.dating, evidence: dateField ? [dateField] : document.dating.evidence.map(move) };
  const moved: Document = {
    ...document,
    dating,
    source: move(document.source),
    evidence: Object.fromEntries(evidence) as Document['evidence'],
    passages: document.passages.map(passage => ({ ...passage, source: move(passage.source) })),
    repairs: document.repairs.map(move),
    dropped: document.dropped.map(move),
    proposals: document.proposals.map(proposal => ({ ...proposal, at: move({ start: proposal.at, end: proposal.at }).start })),
    doubts: document.doubts.map(move),
  };
  return { document: moved, tokens };
}

/** A document as the librarian keeps it. */
export function forKeeping({ document, tokens }: FileDocument, versions: Versions, vocabulary: Vocabulary): KeptDocument {
  const { evidence: datingEvidence, alternatives: datingAlternatives, ...dating } = document.dating;
  const { title, speaker, role, place, level, occasion, heading, text, passages } = document;
  const passageCharacters = Int32Array.from(passages, passage => charactersOf(text, passage));
  const reading: Reading = {
    passages: passages.map(({ start, end, source, heading, sentences, tags }) => ({
      start,
      end,
      source,
      heading,
      sentences: pairsOf(sentences),
      tags,
    })),
    datingEvidence,
    datingAlternatives,
    attributionEvidence: document.evidence,
    repairs: document.repairs,
    dropped: document.dropped,
    proposals: document.proposals,
    doubts: document.doubts,
  };
  return {
    ...{ title, speaker, role, place, level, occasion, heading, text, dating, versions },
    doubts: [...new Set(document.doubts.map(({ kind }) => kind))],
    sourceStart: document.source.start,
    sourceEnd: document.source.end,
    characters: passageCharacters.reduce((sum, characters) => sum + characters, 0),
    passages: passages.length,
    themes: themeShares(document, passageCharacters),
    reading: JSON.stringify(reading),
    sketch: sketch(text),
    tokens: columnsOf(
      tokens,
      vocabulary,
      passageCharacters,
      passages.map(({ tags }) => tags.map(({ theme }) => theme)),
    ),
  };
}

/** Tokens as the store takes them: every token a number of the worker's vocabulary, which stays behind until the pool adds it. */
export function columnsOf(
  tokens: Tokens,
  vocabulary: Vocabulary,
  passageCharacters: Int32Array,
  passageThemes: string[][],
): Omit<TokenizedDocument, 'document' | 'revision'> {
  const { forms, starts, passages, sentences } = tokens;
  const terms = new Int32Array(forms.length);
  for (let i = 0; i < forms.length; i++) terms[i] = vocabulary.numberOf(forms[i]!);
  return { vocabulary: [], terms, starts, passages, sentences, passageCharacters, passageThemes };
}

/** Spans as flat start/end pairs. */
function pairsOf(spans: readonly Span[]): number[] {
  const pairs: number[] = [];
  for (const { start, end } of spans) pairs.push(start, end);
  return pairs;
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
export function themeShares(
  { passages }: { passages: readonly Pick<TaggedPassage, 'tags'>[] },
  characters: Int32Array,
): Record<string, number> {
  const total = characters.reduce((sum, count) => sum + count, 0);
  const held: Record<string, number> = {};
  passages.forEach(({ tags }, i) => {
    for (const { theme } of tags) held[theme] = (held[theme] ?? 0) + characters[i]!;
  });
  for (const theme of Object.keys(held)) held[theme] = held[theme]! / Math.max(1, total);
  return held;
}
