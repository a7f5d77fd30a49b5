import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clean } from './clean.js';

const masks = [
  '20xx年',
  'XX市',
  '**同志',
  '___主任',
  '×××书记',
  '某某局长',
  '201×年',
  '李××',
  '____年__月',
  '□□县',
  'x月x日',
  '主xxx建设',
];

describe('masks', () => {
  it.each(masks)('%s stays as it stands', mask => {
    const text = `会议由${mask}主持，各单位要抓好落实。`;
    expect(clean(text)).toMatchObject({ text, repairs: [], dropped: [] });
    const line = `${mask}在会上强调，各单位要抓好落实，务求实效。`;
    expect(clean(line).text).toBe(line);
  });

  it('are the same in full width, one unit for one', () => {
    const raw = '２０ＸＸ年，ｘｘ县ＸＸＸ同志讲了３点意见，增长８．５％。';
    const { text, offsets, repairs } = clean(raw);
    expect(text).toBe('20XX年，xx县XXX同志讲了3点意见，增长8.5%。');
    for (let i = 0; i < text.length; i++) expect(offsets.toOriginal(i)).toBe(i);
    for (const { kind, start, end, before } of repairs) expect([kind, raw.slice(start, end)]).toEqual(['width', before]);
  });

  it('are lost nowhere among running text, and lead back to themselves', () => {
    const words = fc.constantFrom('今年', '全市', '，', '安全生产', '。', '工作', ...masks);
    fc.assert(
      fc.property(fc.array(words, { minLength: 3, maxLength: 30 }), pieces => {
        const raw = `会议要求${pieces.join('')}。`;
        const { text, offsets } = clean(raw);
        expect(text).toBe(raw);
        for (let i = 0; i < text.length; i++) expect(raw[offsets.toOriginal(i)]).toBe(text[i]);
      }),
    );
  });
});
