import { tokenize, type Span } from '@cimai/analysis';
import type { IntakeProblem } from '@cimai/analysis';
import type { Reading } from '../library/document-text.entity.js';
import { instruments, instrumentVersions } from '../library/instruments.js';
import type { KeptDocument } from '../library/kept-document.js';
import type { TokenizedDocument } from '../tokens/token-store.js';
import type { FilePart } from './file-parts.js';
import { FileProblem, problems } from './problems.js';
import { charactersOf, columnsOf, forKeeping, readFile } from './read-file.js';

/** A file, or a part of one, to be read. */
export interface ReadTask extends FilePart {
  kind: 'read';
  name: string;
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

export type ReadResult = { encoding: string; documents: KeptDocument[] } | { problem: IntakeProblem };

/** What a worker does with a task. One worker is one thread with its own segmenter. */
export default function work(task: ReadTask | SegmentTask | WarmTask): ReadResult | TokenizedDocument[] | null {
  if (task.kind === 'warm') {
    instruments();
    return null;
  }
  return task.kind === 'read' ? read(task) : task.documents.map(segment);
}

function read({ name, bytes, ...at }: ReadTask): ReadResult {
  try {
    const { encoding, documents } = readFile(name, bytes, instruments(), at);
    const versions = instrumentVersions();
    return { encoding, documents: documents.map(document => forKeeping(document, versions)) };
  } catch (error) {
    const problem =
      error instanceof FileProblem ? error : problems.broken(error instanceof Error ? error.message : String(error));
    return { problem: problem.of(name) };
  }
}

function segment({ document, revision, text, reading }: SegmentTask['documents'][number]): TokenizedDocument {
  const passages = (JSON.parse(reading) as Reading).passages.map(passage => ({
    ...passage,
    sentences: spansOf(passage.sentences),
  }));
  const tokens = tokenize(text, passages, instruments().segmenter);
  const characters = Int32Array.from(passages, passage => charactersOf(text, passage));
  const themes = passages.map(({ tags }) => tags.map(({ theme }) => theme));
  return { document, revision, ...columnsOf(tokens, characters, themes) };
}

/** Flat start/end pairs as spans. */
function spansOf(pairs: readonly number[]): Span[] {
  return Array.from({ length: pairs.length / 2 }, (_, i) => ({ start: pairs[2 * i]!, end: pairs[2 * i + 1]! }));
}
