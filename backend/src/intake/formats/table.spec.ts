import { describe, expect, it } from '@jest/globals';
import type { FileProblem } from '../problems.js';
import { NO_COLUMNS } from './columns.js';
import { csv, sheetsTable } from './table.js';

const LONG = '同志们：今天的会议主要任务是总结去年的工作，部署今年的任务，请大家认真抓好落实。'.repeat(3);

describe('csv', () => {
  it('knows columns by their Chinese and English names', () => {
    const { columns, extracted } = csv(
      `编号,题目,讲话时间,领导,职务,城市,级别,会议,内容\n7,在会上的讲话,2009/1/5,崔某,市长,云泽,市,全会,${LONG}\n`,
      null,
      null,
    );
    expect(columns.mapping).toEqual({ text: '内容', title: '题目', date: '讲话时间', speaker: '领导', role: '职务', place: '城市', level: '级别', occasion: '会议' }); // prettier-ignore
    expect(extracted[0]).toMatchObject({
      text: LONG,
      given: {
        attribution: { title: '在会上的讲话', speaker: '崔某', role: '市长', place: '云泽', level: '市', occasion: '全会' },
        dating: { best: '2009-01-05' },
        single: true,
      },
      dateField: { quote: '2009/1/5', rule: 'file-field' },
    });
    expect(csv(`Title;Date;Speaker;Content\nx;2009;y;${LONG}`, null, null).columns.mapping).toMatchObject({ text: 'Content', title: 'Title', date: 'Date', speaker: 'Speaker' }); // prettier-ignore
  });

  it('knows the text by its length where no name says it, with a header or without', () => {
    expect(csv(`a,b\n1,${LONG}\n2,${LONG}`, null, null).columns.mapping.text).toBe('b');
    const { columns, extracted } = csv(`1,${LONG}\n2,${LONG}`, null, null);
    expect(columns).toMatchObject({ header: ['', ''], rows: 2, mapping: { text: '1' } });
    expect(extracted).toHaveLength(2);
  });

  it('takes no empty column for the text, and passes over rows without one', () => {
    const { columns, extracted } = csv(`正文,全文\n,${LONG}\n,${LONG}\n,\n`, null, null);
    expect(columns.mapping.text).toBe('全文');
    expect(extracted).toHaveLength(2);
  });

  it('says so with the columns when it cannot tell, and does what a person says', () => {
    const table = '甲,乙\n同志们，会议开始,同志们，会议结束\n';
    const problem = (() => {
      try {
        return csv(table, null, null);
      } catch (error) {
        return error as FileProblem;
      }
    })();
    expect(problem).toMatchObject({
      problem: 'columns-unclear',
      columns: { header: [expect.anything(), expect.anything()], mapping: { text: null } },
    });
    const headed = `甲,乙\n同志们，会议开始。${LONG},${LONG}\n`;
    const { columns, extracted } = csv(headed, null, { ...NO_COLUMNS, text: '乙', title: '甲' });
    expect(columns.mapping.text).toBe('乙');
    expect(extracted[0]).toMatchObject({ text: LONG, given: { attribution: { title: `同志们，会议开始。${LONG}` } } });
  });

  it('shows a person the first rows, cut short', () => {
    const { columns } = csv(`标题,正文\n${Array.from({ length: 9 }, () => `x,${LONG}\n`).join('')}`, null, null);
    expect(columns.rows).toBe(9);
    expect(columns.sample).toHaveLength(5);
    expect(columns.sample[0]![1]).toHaveLength(80);
  });

  it.each([
    ['2009-01-15', '2009-01-15'],
    ['2009.1.5', '2009-01-05'],
    ['2009年1月5日', '2009-01-05'],
    ['2009年1月', '2009-01'],
    ['2009年', '2009'],
    ['2009/1/5 10:30:00', '2009-01-05'],
    ['20090105', '2009-01-05'],
    ['2009-02-30', undefined],
    ['5/1/2009', undefined],
    ['去年', undefined],
  ])('reads the date %s', (cell, best) => {
    expect(csv(`日期,正文\n${cell},${LONG}`, null, null).extracted[0]!.given.dating?.best).toBe(best);
  });
});

describe('sheetsTable', () => {
  it('reads sheets with the same columns together, and leaves a sheet of notes out', () => {
    const header = ['标题', '正文'];
    const { extracted, text } = sheetsTable(
      {
        kind: 'sheets',
        sheets: [
          { name: '说明', rows: [['制表人', '某某']] },
          { name: '2009', rows: [header, ['甲', LONG]] },
          { name: '2010', rows: [header, ['乙', `${LONG}完。`]] },
        ],
      },
      null,
    );
    expect(extracted.map(({ given }) => given.attribution.title)).toEqual(['甲', '乙']);
    for (const { text: own, offsets } of extracted) {
      const { start, end } = offsets.spanToOriginal({ start: 0, end: own.length });
      expect(text.slice(start, end)).toBe(own);
    }
  });
});
