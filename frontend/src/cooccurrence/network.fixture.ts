import type { CooccurrenceAnswer } from '@cimai/analysis/answers';
import { unfiltered } from '../question/unfiltered.fixture.js';
const edge = (source: string, target: string, jaccard: number) => ({
  source,
  target,
  joint: 9,
  jaccard,
  npmi: 0.2,
  dice: 0.3,
  cosine: 0.4,
});

/** Three nodes, two ties; the second node belongs to a community so small that it has no colour of its own. */
export function network(of: 'forms' | 'themes'): CooccurrenceAnswer {
  return {
    question: { ...unfiltered, of, unit: 'sentence', measure: 'jaccard', top: 60, nodes: 100, forms: [], minimum: 3 },
    subcorpus: { documents: 9, tokens: 900, characters: 1600, undated: 0, copies: 0 },
    versions: { cleaner: '1', segmenter: 's', dictionary: 'd', codebook: 'c', chronology: 'x' },
    units: 100,
    pairs: 7,
    settings: { algorithm: 'louvain', resolution: 1, seed: 7, modularity: 0.42 },
    nodes: [
      { id: '民生', frequency: 100, units: 80, community: 0 },
      { id: '金融', frequency: 25, units: 20, community: 9 },
      { id: '排查', frequency: 4, units: 4, community: 0 },
    ],
    edges: [edge('民生', '金融', 0.1), edge('金融', '排查', 0.4)],
  };
}
