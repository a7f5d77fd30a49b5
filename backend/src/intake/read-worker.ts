import { tokenize } from '@cimai/analysis';
import type { IntakeProblem, SourceColumns } from '@cimai/analysis';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { spansOf, type Reading } from '../library/document-text.entity.js';
import { codebookOfText, instruments, instrumentVersions, putInForce } from '../library/instruments.js';
import type { KeptDocument, SourceRead } from '../library/kept-document.js';
import type { TokenizedDocument } from '../tokens/token-store.js';
import type { FileToRead } from './formats/extract.js';
import { FileProblem, problems } from './problems.js';
import { charactersOf, columnsOf, forKeeping, readFiles, type ReadFile } from './read-file.js';
import { Vocabulary, type Lesson } from './vocabulary.js';

/** Files for one worker; it answers for each, in their order. */
export interface ReadTask {
  kind: 'read';
  files: FileToRead[];
  /** The codebook in force, as `textOfCodebook` writes it. */
  codebook: string;
}

/** Documents of the library to be cut into words again, their passages and tags as they are kept. */
export interface SegmentTask {
  kind: 'segment';
  documents: { document: number; revision: number; text: string; reading: string }[];
}

/** Only to load the instruments, so that the first file does not wait for them. */
export interface WarmTask {
  kind: 'warm';
}

/** A file's documents, or why there are none; `columns` of a table that could not be read for want of knowing what they mean. */
export type ReadResult =
  { read: SourceRead; documents: KeptDocument[] } | { problem: IntakeProblem; columns: SourceColumns | null };

/** What a worker made of a task, with the forms it had not told of before. */
export interface Answer<Result> {
  results: Result[];
  lesson: Lesson;
}

const vocabulary = new Vocabulary();

/** What a worker does with a task. One worker is one thread with its own segmenter. */
export default async function work(task: ReadTask | SegmentTask | WarmTask): Promise<unknown> {
  if (task.kind === 'warm') {
    instruments();
    return null;
  }
  if (task.kind === 'segment') {
    const documents = task.documents.map(segment);
    return answer(documents, documents);
  }
  putInForce(codebookOfText(task.codebook));
  const results = await read(task.files);
  return answer(
    results,
    results.flatMap(result => ('documents' in result ? result.documents.map(({ tokens }) => tokens) : [])),
  );
}

/** Hands over the numbers of the tokens without copying them. */
function answer<Result>(
  results: Result[],
  tokens: readonly Pick<TokenizedDocument, 'terms' | 'starts' | 'passages' | 'sentences'>[],
): unknown {
  const answered: Answer<Result> = { results, lesson: vocabulary.lesson() };
  const buffers = new Set<ArrayBufferLike>();
  for (const { terms, starts, passages, sentences } of tokens) {
    for (const { buffer } of [terms, starts, passages, sentences]) buffers.add(buffer);
  }
  return move({ [transferableSymbol]: [...buffers], [valueSymbol]: answered });
}

/**
 * Reads files together, which is faster than one by one; where that breaks for a reason of ours, one by one, so that only the
 * file that breaks it is refused.
 */
async function read(files: readonly FileToRead[]): Promise<ReadResult[]> {
  try {
    const results = await readFiles(files, instruments());
    return results.map((result, i) =>
      result instanceof FileProblem
        ? { problem: result.of(files[i]!.name), columns: result.columns ?? null }
        : forTheLibrarian(result),
    );
  } catch (error) {
    if (files.length > 1) return (await Promise.all(files.map(file => read([file])))).flat();
    const reason = error instanceof Error ? error.message : String(error);
    return [{ problem: problems.broken(reason).of(files[0]!.name), columns: null }];
  }
}

function forTheLibrarian({ read, documents }: ReadFile): ReadResult {
  const versions = instrumentVersions();
  return { read, documents: documents.map(document => forKeeping(document, versions, vocabulary)) };
}

function segment({ document, revision, text, reading }: SegmentTask['documents'][number]): TokenizedDocument {
  const passages = (JSON.parse(reading) as Reading).passages.map(passage => ({
    ...passage,
    sentences: spansOf(passage.sentences),
  }));
  const tokens = tokenize(text, passages, instruments().segmenter);
  const characters = Int32Array.from(passages, passage => charactersOf(text, passage));
  const themes = passages.map(({ tags }) => tags.map(({ theme }) => theme));
  return { document, revision, ...columnsOf(tokens, vocabulary, characters, themes) };
}
