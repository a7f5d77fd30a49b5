import { describe, expect, it } from '@jest/globals';
import { markdown } from './markdown.js';

const read = (text: string) => markdown(text)[0]!;
const linesOf = (text: string) => read(text).text.split('\n').filter(line => line.trim()); // prettier-ignore

describe('markdown', () => {
  it('keeps the words of headings, lists, quotations and links, and drops the marks', () => {
    expect(
      linesOf(
        '# 在会上的讲话\n\n> 同志们：\n\n- 抓**就业**\n* 抓[民生](http://x.cn/a)\n1. 抓`安全`\n\n---\n![图](a.png)\n第\\*条\n',
      ),
    ).toEqual(['在会上的讲话', '同志们：', '抓就业', '抓民生', '1. 抓安全', '第*条']);
  });

  it('leaves masks alone', () => {
    const masks = '20**年我市和**市签约，___同志说：20**年再看。';
    expect(read(masks).text).toBe(masks);
  });

  it('leads every unit back to the source', () => {
    const source = '## 一、**就业**是[民生](u)之本\n> 二、要*抓紧*。\n';
    const { text, offsets } = read(source);
    expect(text).toBe('一、就业是民生之本\n二、要抓紧。\n');
    for (let at = 0; at < text.length; at++) expect(source[offsets.toOriginal(at)]).toBe(text[at]);
  });

  it('tells of every mark it drops, with its place', () => {
    const source = '---\ntags: 讲话\n---\n## 一、**就业**是[民生](u)之本\n> 二、要抓紧。\n![图](a.png)\n';
    const { text, dropped } = read(source);
    expect(dropped.map(piece => piece.text)).toEqual([
      '---\ntags: 讲话\n---\n## ',
      '**',
      '**',
      '[',
      '](u)',
      '> ',
      '![图](a.png)',
    ]);
    for (const { start, end, text, kind } of dropped) expect([kind, source.slice(start, end)]).toEqual(['markup', text]);
    expect(text.length + dropped.reduce((sum, piece) => sum + piece.text.length, 0)).toBe(source.length);
  });

  it('takes title and date from the block above the text', () => {
    const source = '---\ntitle: "在会上的讲话"\ndate: 2009-01-05\n---\n\n同志们：\n';
    const { text, given, dateField } = read(source);
    expect(text.trim()).toBe('同志们：');
    expect(given).toMatchObject({ attribution: { title: '在会上的讲话' }, dating: { best: '2009-01-05' }, single: false });
    expect(source.slice(dateField!.start, dateField!.end)).toBe('2009-01-05');
  });
});
