import { canBeCoded, clean, compileCodebook, divide, nearTags, tagPassages, tokenize, type Tag } from '@cimai/analysis';
import { spansOf, type Reading } from '../library/document-text.entity.js';
import { codebookOfText, instruments } from '../library/instruments.js';

/** Documents whose passages are asked how near they come to each theme; or texts that are one passage each and come from elsewhere. */
export interface NearTask {
  /** As text: `textOfCodebook`. */
  codebook: string;
  documents: { document: number; text: string; reading: string }[];
  texts: string[];
}

/** A passage of the library that comes near a theme. */
export interface NearResult {
  document: number;
  passage: number;
  start: number;
  end: number;
  tags: Tag[];
}

/** What such a task gives: passages near a theme, those that cannot be about any, and the tags of each text. */
export interface NearAnswer {
  near: NearResult[];
  silent: { document: number; passage: number }[];
  tags: Tag[][];
}

let compiled: { text: string; codebook: ReturnType<typeof compileCodebook> } | undefined;

/** What a worker does with such a task. */
export default function work({ codebook: text, documents, texts }: NearTask): NearAnswer {
  if (compiled?.text !== text) compiled = { text, codebook: compileCodebook(codebookOfText(text)) };
  const { codebook } = compiled;
  const { segmenter } = instruments();
  const silent: NearAnswer['silent'] = [];
  const near = documents.flatMap(({ document, text: read, reading }) => {
    const passages = (JSON.parse(reading) as Reading).passages.map(kept => ({ ...kept, sentences: spansOf(kept.sentences) }));
    for (const [passage, { start, end }] of passages.entries()) {
      if (!canBeCoded(read.slice(start, end))) silent.push({ document, passage });
    }
    const found = nearTags(read, passages, tokenize(read, passages, segmenter), codebook);
    return found.flatMap((tags, passage): NearResult[] => {
      const { start, end } = passages[passage]!;
      return tags.length > 0 ? [{ document, passage, start, end, tags }] : [];
    });
  });
  const tags = texts.map(raw => {
    const { text: read } = clean(raw);
    const passages = divide(read);
    return strongest(tagPassages(read, passages, tokenize(read, passages, segmenter), codebook).flat());
  });
  return { near, silent, tags };
}

/** Of each theme the strongest tag: a coder spoke of the text as a whole. */
function strongest(tags: readonly Tag[]): Tag[] {
  const best = new Map<string, Tag>();
  for (const tag of tags) if (tag.score > (best.get(tag.theme)?.score ?? 0)) best.set(tag.theme, tag);
  return [...best.values()];
}
