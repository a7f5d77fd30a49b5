import { compileCodebook, tagPassages, tokenize, type Tag } from '@cimai/analysis';
import { spansOf, type KeptPassage, type Reading } from '../library/document-text.entity.js';
import { codebookOfText, instruments } from '../library/instruments.js';
import type { TaggedAgain } from '../library/tagging.js';
import { charactersOf, themeShares } from './read-file.js';

/** Documents of the library whose passages are to be tagged by a codebook, without being cut or dated anew. */
export interface TagTask {
  /** As text: `textOfCodebook`. */
  codebook: string;
  /** The codebook to compare with; null: with the tags as they are kept; empty: with no tags at all. */
  against: string | null;
  /** Without one of these in its text a document carries the same tags as before; null: it may not. */
  forms: readonly string[] | null;
  documents: { document: number; revision: number; text: string; reading: string }[];
}

/** A passage that carries other themes than before. */
export interface ChangedPassage {
  passage: number;
  start: number;
  end: number;
  before: Tag[];
  after: Tag[];
}

/** What came of one document. */
export interface TagResult extends TaggedAgain {
  changed: ChangedPassage[];
  /** Whether it held one of the forms and was looked at. */
  examined: boolean;
  /** Passages with each theme, before and after, of a document that was looked at. */
  counts: Record<string, [before: number, after: number]>;
}

let compiled: { text: string; codebook: ReturnType<typeof compileCodebook> }[] = [];

/** The last few codebooks stay wired: a draft is tried again and again against the same one. */
function wired(text: string) {
  const known = compiled.find(one => one.text === text) ?? { text, codebook: compileCodebook(codebookOfText(text)) };
  compiled = [known, ...compiled.filter(one => one !== known)].slice(0, 3);
  return known.codebook;
}

/** What a worker does with such a task. */
export default function work({ codebook, against, forms, documents }: TagTask): TagResult[] {
  return documents.map(given => {
    const touched = !forms || forms.some(form => given.text.includes(form));
    return touched ? tagAgain(given, codebook, against) : asBefore(given);
  });
}

function tagAgain({ document, revision, text, reading }: TagTask['documents'][number], codebook: string, against: string | null) {
  const { segmenter } = instruments();
  const read = JSON.parse(reading) as Reading;
  const passages = read.passages.map(passage => ({ ...passage, sentences: spansOf(passage.sentences) }));
  const tokens = tokenize(text, passages, segmenter);
  const tags = tagPassages(text, passages, tokens, wired(codebook));
  const beforeIt = (): Tag[][] => {
    if (against === null) return read.passages.map(kept => kept.tags);
    return against === '' ? passages.map(() => []) : tagPassages(text, passages, tokens, wired(against));
  };
  const before = beforeIt();
  const tagged = read.passages.map((passage, i) => ({ ...passage, tags: tags[i]! }));
  const different = read.passages.some((passage, i) => JSON.stringify(passage.tags) !== JSON.stringify(tags[i]));
  return {
    ...{ document, revision, reading: different ? JSON.stringify({ ...read, passages: tagged }) : null },
    themes: themeShares(
      { passages: tagged },
      Int32Array.from(passages, passage => charactersOf(text, passage)),
    ),
    passageThemes: tags.map(themesOf),
    examined: true,
    ...compare(read.passages, before, tags),
  };
}

/** A document that no changed form touches. */
function asBefore({ document, revision }: TagTask['documents'][number]): TagResult {
  return { document, revision, reading: null, themes: {}, passageThemes: [], examined: false, changed: [], counts: {} };
}

function compare(passages: readonly KeptPassage[], before: Tag[][], after: Tag[][]): Pick<TagResult, 'changed' | 'counts'> {
  const counts: TagResult['counts'] = {};
  const changed = passages.flatMap(({ start, end }, passage): ChangedPassage[] => {
    const [old, now] = [before[passage]!, after[passage]!];
    for (const { theme } of old) (counts[theme] ??= [0, 0])[0]++;
    for (const { theme } of now) (counts[theme] ??= [0, 0])[1]++;
    const same = themesOf(old).sort().join('\n') === themesOf(now).sort().join('\n');
    return same ? [] : [{ passage, start, end, before: old, after: now }];
  });
  return { changed, counts };
}

const themesOf = (tags: readonly Tag[]): string[] => tags.map(({ theme }) => theme);
