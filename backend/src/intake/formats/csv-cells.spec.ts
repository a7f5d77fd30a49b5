import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { offsetsOfCell, rowsOf, separatorOf } from './csv-cells.js';

const valuesIn = (text: string, separator = ',') => [...rowsOf(text, separator)].map(row => row.map(({ value }) => value));

describe('rowsOf', () => {
  it('reads quotes, doubled quotes, separators and line ends in cells', () => {
    expect(valuesIn('a,"b,c","d ""e""\r\nf"\r\n\r\n1,,')).toEqual([
      ['a', 'b,c', 'd "e"\r\nf'],
      ['1', '', ''],
    ]);
  });

  it('takes a quote that nothing closes, or one inside a cell, as a character', () => {
    expect(valuesIn('a,"未完\nb,5"6\n')).toEqual([
      ['a', '"未完'],
      ['b', '5"6'],
    ]);
  });

  it('reads what csv-parse reads', () => {
    const cell = fc.string({ unit: fc.constantFrom('文', 'a', '"', ',', '\n', ' ', '𠮷'), maxLength: 6 });
    const written = (value: string) => (/["\n,]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), rows => {
        const text = rows.map(row => `${row.map(written).join(',')}\n`).join('');
        const theirs: string[][] = parse(text, { relax_column_count: true, skip_records_with_empty_values: false });
        expect(valuesIn(text)).toEqual(theirs.filter(row => row.some(value => value !== '')));
      }),
    );
  });

  it('stays fast on a file of nothing but quotes', () => {
    const started = performance.now();
    expect([...rowsOf('"'.repeat(1_000_001), ',')]).toHaveLength(1);
    expect([...rowsOf('"a\n'.repeat(200_000), ',')]).not.toHaveLength(0);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('offsetsOfCell', () => {
  it('leads every unit of a value back to the file', () => {
    const text = 'id,正文\n1,"同志们：\n要把""就业""放在""首""位。"\n';
    const cell = [...rowsOf(text, ',')][1]![1]!;
    const offsets = offsetsOfCell(cell);
    for (let at = 0; at < cell.value.length; at++) expect(text[offsets.toOriginal(at)]).toBe(cell.value[at]);
    const word = cell.value.indexOf('首');
    expect(offsets.spanToOriginal({ start: word, end: word + 1 })).toEqual({
      start: text.indexOf('首'),
      end: text.indexOf('首') + 1,
    });
  });
});

describe('separatorOf', () => {
  it.each([
    ['a,b,c\n1;2,3,4', ','],
    ['标题;"正文,全文";日期', ';'],
    ['标题\t正文\t日期', '\t'],
    ['标题，正文，日期', '，'],
    ['正文', ','],
  ])('%j is parted by %j', (text, separator) => expect(separatorOf(text)).toBe(separator));
});
