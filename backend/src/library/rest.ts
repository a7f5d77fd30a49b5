import type { SubcorpusSummary } from '@cimai/analysis';
import { isUndated } from './days.js';
import type { Subcorpus } from './subcorpora.js';

/** What is left of a corpus outside a part of it: documents that are not wholly in the part, and their text outside. */
export function restOf(corpus: Subcorpus, part: Subcorpus): SubcorpusSummary {
  const rest: SubcorpusSummary = { documents: 0, tokens: 0, characters: 0, undated: 0, copies: corpus.summary.copies };
  corpus.records.forEach((record, i) => {
    const inPart = part.position.get(record.id);
    const outside = (column: 'tokens' | 'characters' | 'passages') =>
      corpus[column][i]! - (inPart === undefined ? 0 : part[column][inPart]!);
    if (outside('passages') <= 0) return;
    rest.documents++;
    rest.tokens += outside('tokens');
    rest.characters += outside('characters');
    if (isUndated(record)) rest.undated++;
  });
  return rest;
}

/** Documents that stand in both, whole or with some passages. */
export function overlapOf(one: Subcorpus, other: Subcorpus): number {
  return one.records.filter(record => other.position.has(record.id)).length;
}
