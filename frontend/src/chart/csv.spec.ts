import { describe, expect, test } from '@jest/globals';
import { csvOf } from './csv.js';
import { inOrder, numberCell, wordCell } from './table.js';

const table = {
  columns: [
    { label: '词形', numeric: false },
    { label: '频次', numeric: true },
  ],
  rows: [
    [wordCell('就业'), numberCell(12, '12')],
    [wordCell('说“好”,"very"'), numberCell(null, '–')],
  ],
};

describe('a table taken away', () => {
  test('begins with a byte order mark and says what it rests on', () => {
    expect(csvOf(table, [['问题', '词频']])).toBe('\uFEFF# 问题: 词频\r\n词形,频次\r\n就业,12\r\n"说“好”,""very""",\r\n');
  });

  test('never hands a spreadsheet a formula, and leaves negative numbers alone', () => {
    const rows = [[wordCell('=HYPERLINK("x")'), numberCell(-0.5, '-0.5')]];
    expect(csvOf({ ...table, rows }, [])).toContain('"\'=HYPERLINK(""x"")",-0.5');
  });
});

describe('a table put in order', () => {
  const rows = [
    [wordCell('乙'), numberCell(2, '2')],
    [wordCell('甲'), numberCell(null, '–')],
    [wordCell('丙'), numberCell(10, '10')],
  ];
  const order = (column: number, descending: boolean) => inOrder(rows, { column, descending }).map(row => row[0]!.text);

  test('sorts numbers as numbers, with absent ones last either way', () => {
    expect(order(1, true)).toEqual(['丙', '乙', '甲']);
    expect(order(1, false)).toEqual(['乙', '丙', '甲']);
  });

  test('stays as the chart has it when nothing is asked', () => {
    expect(inOrder(rows, null)).toEqual(rows);
  });
});
