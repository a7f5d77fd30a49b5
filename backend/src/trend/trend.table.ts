import type { TrendAnswer } from '@cimai/analysis';
import { groundOf, type Table } from '../table/table.js';

/**
 * One row a series and period; what rests on too little text for a number is blank and flagged. Undated speeches have a row of
 * their own without a period.
 */
export function trendTable(answer: TrendAnswer): Table {
  const periods = new Map(answer.periods.map(period => [period.id, period]));
  return {
    columns: [
      'series', 'kind', 'period', 'start', 'end', 'measure', 'value', 'low', 'high', 'per_wan', 'count', 'documents_with_it',
      'documents', 'tokens', 'characters', 'inferred_share',
      'too_little_text',
    ], // prettier-ignore
    rows: answer.series.flatMap(series => [
      ...series.points.map(point => {
        const period = periods.get(point.period)!;
        return [
          ...[series.id, series.kind, point.period, period.start, period.end, series.measure],
          ...(period.thin
            ? blank
            : [point.value, point.low, point.high, point.perWan, ...[point.count, point.documents].map(hundredths)]),
          ...[period.documents, period.tokens, period.characters].map(hundredths),
          ...[period.inferred, period.thin ? 1 : 0],
        ];
      }),
      [
        ...[series.id, series.kind, 'undated', null, null, series.measure, null, null, null, null],
        ...[series.undated.count, series.undated.documents, answer.placed.undated, null, null, null, null],
      ],
    ]),
    ground: groundOf(answer),
  };
}

/** What stands in place of value, interval, rate per 万字 and counts where none should be read. */
const blank = [null, null, null, null, null, null];

/** Spread dates leave parts of speeches; more than two decimals of them say nothing. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
