/** What is counted of one series, document by document. Documents that are not listed hold none of it. */
export interface SeriesCounts {
  id: string;
  kind: 'theme' | 'form';
  /** Indices into the documents. */
  documents: ArrayLike<number>;
  /** Of a theme its tagged passages, of a form its running words. */
  counts: ArrayLike<number>;
  /** Of a theme: the characters in those passages. A form is its own weight. */
  weights?: ArrayLike<number>;
}

/** The same with one value for every document, ready to be added up by period. */
export interface SeriesColumn {
  id: string;
  kind: 'theme' | 'form';
  counts: Float64Array;
  /** What its rate is made of: characters of a theme, running words of a form. */
  amounts: Float64Array;
}

/**
 * Lays a series out over all documents.
 *
 * @throws RangeError when it names a document that is not there, its lists differ in length, or a theme comes without weights.
 */
export function seriesColumn(series: SeriesCounts, documents: number): SeriesColumn {
  const counts = spreadOut(series, series.counts, documents);
  if (series.kind === 'form') return { id: series.id, kind: series.kind, counts, amounts: counts };
  if (!series.weights) throw new RangeError(`trend: the theme ${series.id} needs the characters of its passages as weights`);
  return { id: series.id, kind: series.kind, counts, amounts: spreadOut(series, series.weights, documents) };
}

function spreadOut(series: SeriesCounts, values: ArrayLike<number>, documents: number): Float64Array {
  if (values.length !== series.documents.length) {
    throw new RangeError(`trend: ${series.id} has ${values.length} values for ${series.documents.length} documents`);
  }
  const column = new Float64Array(documents);
  for (let at = 0; at < values.length; at++) {
    const document = series.documents[at]!;
    if (!(document >= 0 && document < documents))
      throw new RangeError(`trend: ${series.id} names document ${document} of ${documents}`);
    column[document]! += values[at]!;
  }
  return column;
}
