import { describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { groundOf, type Table } from './table.js';
import { asXlsx } from './xlsx.js';

const filters = {
  ...{ from: '2009', to: null, dates: 'spread', theme: ['民生', '金融'], place: [], level: [], speaker: [], role: [] },
  ...{ document: [], basis: [], copies: 'once' },
};
const versions = { cleaner: '1', segmenter: 's', dictionary: 'd', codebook: 'c', chronology: 'y' };
const subcorpus = { documents: 2, tokens: 9, characters: 20, copies: 0, undated: 1 };
const known = { codebook: 'c', version: '1', audited: null, audit: null, when: null, figures: null };
const table: Table = {
  columns: ['form', 'n', 'ratio', 'key', 'date'],
  rows: [
    ['就业', 3, -0.25, true, '2009-01'],
    ['=HYPERLINK("http://x")', 1e-9, null, false, null],
    ['+1', 0, Number.POSITIVE_INFINITY, null, '@now'],
    ['-乙 & <丙>\n二行', 12345.678, null, null, ' 空 '],
  ],
  ground: groundOf({
    question: { query: '就业', ...filters },
    subcorpus,
    versions,
    validity: [{ theme: '民生', status: 'none', ...known }],
  }),
};

/** The workbook as another's reader sees it: every cell with its kind. */
const read = async (bytes: Uint8Array) => (await readXlsx(bytes, { readStyles: true })).sheets;

describe('asXlsx', () => {
  it('keeps numbers numbers, texts texts, truths truths, and empty cells empty', async () => {
    const [sheet] = await read(await asXlsx(table, '词频', 'http://house/api/frequency'));
    expect(sheet!.name).toBe('词频');
    expect(sheet!.rows).toEqual([
      table.columns,
      table.rows[0]!,
      ['=HYPERLINK("http://x")', 1e-9, null, false],
      ['+1', 0, 'Infinity', null, '@now'],
      ['-乙 & <丙>\n二行', 12345.678, null, null, ' 空 '],
    ].map(row => [...row, ...Array<null>(5 - row.length).fill(null)])); // prettier-ignore
  });

  it('never writes a formula, whatever a cell begins with', async () => {
    const signs = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'];
    const rows = signs.map(sign => [sign]);
    const [sheet] = await read(await asXlsx({ columns: ['=form'], rows, ground: null }, '表', '=http://x'));
    const kinds = [...sheet!.cells!.values()].map(({ type, formula }) => [type, formula]);
    expect(kinds.filter(([type, formula]) => type !== 'string' || formula !== undefined)).toEqual([]);
    expect(sheet!.rows.slice(1, 5).map(row => row[0])).toEqual(signs.slice(0, 4));
  });

  it('keeps the header in sight, and columns wide enough for Chinese', async () => {
    const [sheet] = await read(await asXlsx(table, '词频', ''));
    expect(sheet!.freezePane).toMatchObject({ rows: 1 });
    expect(sheet!.columns![4]!.width).toBeLessThan(sheet!.columns![0]!.width!);
    expect(sheet!.columns![0]!.width).toBe('=HYPERLINK("http://x")'.length + 2);
    expect(sheet!.cells!.get('0,0')!.style!.font!.bold).toBe(true);
  });

  it('says on a second sheet what was asked, with which filters, of how much, in which versions, and where', async () => {
    const [, notes] = await read(await asXlsx(table, '词频', 'http://house/api/frequency?from=2009'));
    expect(notes!.name).toBe('说明');
    expect(notes!.rows).toEqual(
      expect.arrayContaining([
        ['提问 Question', 'query', '就业'],
        ['筛选 Filters', '起始 from', '2009'],
        ['筛选 Filters', '截止 to', '不限 any'],
        ['筛选 Filters', '主题 theme', '民生、金融'],
        ['范围 N', '篇数 documents', 2],
        ['范围 N', '词次 tokens', 9],
        ['范围 N', '未断代 undated', 1],
        ['标注可信程度 Validity: 民生', 'status', 'none'],
        ['版本 Versions', 'codebook', 'c'],
        ['来源 Source', '网址 address', 'http://house/api/frequency?from=2009'],
      ]),
    );
  });

  it('names the side that a filter belongs to where two are compared', async () => {
    const reference = { ...subcorpus, documents: 7 };
    const ground = { question: { target: filters, reference: filters, rest: true }, subcorpus, versions, reference, total: 90 };
    const [, notes] = await read(await asXlsx({ columns: ['form'], rows: [], ground }, '关键性', ''));
    expect(notes!.rows).toContainEqual(['参照范围 Reference', '篇数 documents', 7]);
    expect(notes!.rows).toContainEqual(['范围 N', '总行数 total', 90]);
    const said = notes!.rows.map(row => row.slice(0, 2).join(' '));
    expect(said).toEqual(
      expect.arrayContaining(['提问 Question rest', '筛选 Filters target.起始 from', '筛选 Filters reference.截止 to']),
    );
  });

  it('goes on in a further sheet where one is full, and cuts a text that no cell holds', async () => {
    const rows = [['甲'], ['乙'], ['长'.repeat(40_000)]];
    const sheets = await read(await asXlsx({ columns: ['form'], rows, ground: null }, '词频', '', 3));
    expect(sheets.map(({ name }) => name)).toEqual(['词频', '词频 2', '说明']);
    expect(sheets[0]!.rows).toEqual([['form'], ['甲'], ['乙']]);
    const [header, [long]] = sheets[1]!.rows as [unknown[], [string]];
    expect(header).toEqual(['form']);
    expect(long).toHaveLength(32_767);
    expect(long.endsWith('长…')).toBe(true);
  });
});
