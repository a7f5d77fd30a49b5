import { describe, expect, test } from '@jest/globals';
import type { ConcordanceAnswer } from '@cimai/analysis/answers';
import { frameOf } from '../chart/frame.fixture.js';
import { unfiltered } from '../question/unfiltered.fixture.js';
import { aroundNode, askedInWords, concordanceTable, whenOf } from './concordance-table.js';

const zh = frameOf('zh');
const asked = {
  ...{ query: '就业', within: 'whole-words' as const, theme: [], with: null, withTheme: null, outside: null },
  ...{ unit: 'sentence' as const, window: null },
};

describe('what was asked', () => {
  test('is the word, or the themes', () => {
    expect(askedInWords(asked, zh)).toBe('“就业”');
    expect(askedInWords({ ...asked, query: null, theme: ['民生', '金融'] }, zh)).toContain('民生或金融');
  });

  test('names the company and its unit', () => {
    expect(askedInWords({ ...asked, with: '创业' }, zh)).toBe('同时含有“就业”和“创业”的句子');
    expect(askedInWords({ ...asked, with: '创业', unit: 'passage' }, frameOf('en'))).toContain('passages that hold both');
    expect(askedInWords({ ...asked, with: '创业', window: 5 }, frameOf('en'))).toContain('within 5 words');
  });

  test('names two themes together', () => {
    const both = askedInWords({ ...asked, query: null, theme: ['民生'], withTheme: '金融', unit: 'passage' }, zh);
    expect(both).toContain('民生');
    expect(both).toContain('金融');
    expect(both).toContain('段落');
  });

  test('says when a word is asked inside a theme', () => {
    expect(askedInWords({ ...asked, theme: ['民生'] }, zh)).toBe('“就业”，只在标注了民生的段落里');
  });

  test('says when places inside longer words are among them', () => {
    const longer = { ...asked, within: 'longer-words' as const };
    expect(askedInWords(longer, zh)).toBe('“就业”（连同更长的词里的）');
    expect(askedInWords({ ...longer, with: '创业', window: 5 }, frameOf('en'))).toContain('“就业”, also inside longer words');
    expect(askedInWords({ ...longer, query: null, theme: ['民生'] }, zh)).not.toContain('更长');
  });

  test('says what the lines lie outside of', () => {
    const outside = { ...unfiltered, theme: ['民生'] };
    expect(askedInWords({ ...asked, outside }, zh)).toBe('“就业”，主题 民生之外');
    expect(askedInWords({ ...asked, query: null, theme: ['金融'], outside }, frameOf('en'))).toMatch(
      /^Passages marked .+, outside .+$/,
    );
  });
});

describe('a line', () => {
  const date = { earliest: '2008-12-20', latest: '2009-04-30', best: '2009', basis: 'inferred' as const };

  test('tells its interval and not a guess', () => {
    expect(whenOf({ date }, zh)).toBe('2008年12月20日—2009年4月30日');
    expect(whenOf({ date: { earliest: null, latest: null, best: null, basis: 'none' } }, zh)).toBe('未断代');
  });

  test('goes into the table with its place in the document', () => {
    const line = {
      ...{
        document: 3,
        title: '讲话',
        place: null,
        speaker: '林远',
        date,
        sentence: { start: 0, end: 9 },
        hit: { start: 4, end: 6 },
      },
      ...{ left: '促进', node: '就业', right: '。', themes: ['民生'], score: 0.81, passage: null, inside: null },
    };
    const table = concordanceTable({ lines: [line] } as unknown as ConcordanceAnswer, zh);
    expect(table.rows[0]!.map(cell => cell.text)).toEqual([
      '3',
      '2008-12-20',
      '2009-04-30',
      '由内容推断',
      '',
      '林远',
      '讲话',
      '促进',
      '就业',
      '。',
      '民生',
      '4-6',
      '0.81',
      '',
    ]);
    expect(table.columns).toHaveLength(table.rows[0]!.length);
    const inside = { start: 3, end: 7, text: '再就业工' };
    expect(concordanceTable({ lines: [{ ...line, inside }] } as unknown as ConcordanceAnswer, zh).rows[0]!.at(-1)!.text).toBe(
      '再就业工',
    );
  });

  test('shows how far the longer word reaches around its node', () => {
    const hit = { start: 10, end: 12 };
    const line = { left: '促进再', right: '工程建设', hit };
    expect(aroundNode({ ...line, inside: { start: 9, end: 14, text: '再就业工程' } })).toEqual({
      ...{ before: '促进', begins: '再', ends: '工程', after: '建设' },
    });
    expect(aroundNode({ ...line, inside: null })).toEqual({ before: '促进再', begins: '', ends: '', after: '工程建设' });
    expect(aroundNode({ left: '', right: '', hit, inside: { start: 9, end: 14, text: '再就业工程' } }).begins).toBe('');
  });
});
