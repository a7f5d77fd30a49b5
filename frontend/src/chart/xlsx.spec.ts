import { describe, expect, test } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import type { Notes } from './csv.js';
import { numberCell, wordCell, type Table } from './table.js';
import { xlsxOf } from './xlsx.js';

const said = { name: '说明', item: '项目', value: '内容' };
const notes: Notes = [
  ['问题', '“就业”'],
  ['网址', '=http://house/concordance?query=就业'],
];
const table: Table = {
  columns: [
    { label: '词形', numeric: false },
    { label: '频次', numeric: true },
  ],
  rows: [
    [wordCell('就业'), numberCell(12, '12')],
    [wordCell('=1+1'), numberCell(-0.5, '−0.50')],
    [wordCell(''), numberCell(null, '–')],
    [wordCell('2009-01'), numberCell(1, '1')],
  ],
};

/** The workbook as another's reader sees it. */
async function sheetsOf(blob: Blob) {
  return (await readXlsx(new Uint8Array(await blob.arrayBuffer()), { readStyles: true })).sheets;
}

describe('a table as a workbook', () => {
  test('keeps numbers numbers and texts texts, and never hands over a formula', async () => {
    const [sheet] = await sheetsOf(await xlsxOf(table, '词频', notes, said));
    expect(sheet!.rows).toEqual([['词形', '频次'], ['就业', 12], ['=1+1', -0.5], [null, null], ['2009-01', 1]]); // prettier-ignore
    expect([...sheet!.cells!.values()].filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(sheet!.freezePane).toMatchObject({ rows: 1 });
  });

  test('says on a sheet of its own what it rests on', async () => {
    const [, sheet] = await sheetsOf(await xlsxOf(table, '词频', notes, said));
    expect(sheet!.name).toBe('说明');
    expect(sheet!.rows).toEqual([['项目', '内容'], ...notes]);
    expect([...sheet!.cells!.values()].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  test('is named after what it shows, as far as a workbook takes the name', async () => {
    const named = async (name: string) => (await sheetsOf(await xlsxOf(table, name, [], said)))[0]!.name;
    expect(await named('“就业”：按年/按地点 [2009]?')).toBe('“就业”：按年 按地点  2009');
    expect(await named('同时含有“就业”和“创业”的句子，只在标注了民生、金融、安全生产的段落里')).toHaveLength(31);
    expect(await named("'")).toBe('Cimai');
  });

  test('goes on in a further sheet where one is full', async () => {
    const sheets = await sheetsOf(await xlsxOf(table, '词频', notes, said, 3));
    expect(sheets.map(({ name }) => name)).toEqual(['词频', '词频 2', '说明']);
    expect(sheets[1]!.rows.slice(0, 1)).toEqual([['词形', '频次']]);
    expect(sheets[1]!.rows).toHaveLength(3);
  });
});
