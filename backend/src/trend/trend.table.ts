import type { TrendAnswer } from '@cimai/analysis';
import { groundOf, type Table } from '../table/table.js';

/** One row a series and period; undated speeches have a row of their own without a period. */
export function trendTable(answer: TrendAnswer): Table {
  const periods = new Map(answer.periods.map(period => [period.id, period]));
  return {
    columns: [
      'series', 'kind', 'period', 'start', 'end', 'measure', 'value', 'low', 'high', 'per_wan', 'count', 'documents_with_it',
      'documents', 'tokens', 'characters', 'inferred_share',
    ], // prettier-ignore
    rows: answer.series.flatMap(series => [
      ...series.points.map(point => {
        const period = periods.get(point.period)!;
        return [
          ...[series.id, series.kind, point.period, period.start, period.end, series.measure],
          ...[point.value, point.low, point.high, point.perWan, point.count, point.documents],
          ...[period.documents, period.tokens, period.characters, period.inferred],
        ];
      }),
      [
        ...[series.id, series.kind, 'undated', null, null, series.measure, null, null, null, null],
        ...[series.undated.count, series.undated.documents, answer.placed.undated, null, null, null],
      ],
    ]),
    ground: groundOf(answer),
  };
}
