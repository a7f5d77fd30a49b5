import type { Period, TrendAnswer, TrendSeries } from '@cimai/analysis/answers';
import { unfiltered } from '../question/unfiltered.fixture.js';

function periodOf(id: string, documents: number, inferred = 0): Period {
  return {
    id,
    start: `${id}-01-01`,
    end: `${id}-12-31`,
    documents,
    tokens: documents * 500,
    characters: documents * 900,
    inferred,
    thin: documents < 0.5,
  };
}

function seriesOf(id: string, values: (number | null)[], documents: number[], kind: TrendSeries['kind'] = 'theme'): TrendSeries {
  const points = values.map((value, at) => ({
    period: String(2003 + at),
    count: value === null ? 0 : 3,
    documents: value === null ? 0 : 1,
    value,
    low: value === null || documents[at]! < 3 ? null : value * 0.8,
    high: value === null || documents[at]! < 3 ? null : value * 1.2,
    perWan: null,
  }));
  const measure = kind === 'theme' ? 'share-of-characters' : 'per-million-tokens';
  return {
    id,
    kind,
    measure,
    total: values.filter(value => value !== null).length * 3,
    points,
    undated: { count: 2, documents: 1 },
    movement: { before: values[1] ?? 0, after: values[4] ?? 0, error: 0.05 },
  };
}

/** Two themes over six years: 2005 is a hole, 2003 and 2008 hold a sliver of a speech only, 2006 is mostly inferred. The thirds are 2004 and 2007. */
export function trendAnswer(kind: TrendSeries['kind'] = 'theme'): TrendAnswer {
  const documents = [0.02, 4, 0, 3, 5, 0.1];
  const periods = documents.map((each, at) => periodOf(String(2003 + at), each, at === 3 ? 0.8 : 0));
  return {
    question: { ...unfiltered, themes: [], forms: [], by: 'year' },
    subcorpus: { documents: 13, tokens: 6500, characters: 11700, undated: 1, copies: 0 },
    versions: { cleaner: '1', segmenter: 's', dictionary: 'd', codebook: 'c', chronology: 'x' },
    periods,
    series: [
      seriesOf('民生', [0.99, 0.2, null, 0.3, 0.4, 0.99], documents, kind),
      seriesOf('金融', [0, 0.5, null, 0.3, 0.1, 0], documents, kind),
    ],
    placed: { documents: 12, inferred: 4, undated: 1, excluded: 0 },
    long: { documents: 0, years: 0 },
    thirds: { until: '2004-12-31', since: '2007-01-01', before: 4, after: 5, freedom: 7 },
    settings: { replicates: 999, seed: 7, level: 0.95 },
    validity: [],
  };
}
