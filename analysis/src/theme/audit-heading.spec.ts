import { describe, expect, it } from '@jest/globals';
import { divide } from '../passage/divide.js';
import { canBeCoded } from './audit-ground.js';
import { headingAbove } from './audit-heading.js';

const TITLE = '在全县梨园工作会议上的讲话';

/** The heading above the line that begins so. */
function above(lines: readonly string[], begins: string): string | null {
  const text = lines.join('\n');
  const passages = divide(text);
  return headingAbove(text, passages, passages.findIndex(({ start }) => text.startsWith(begins, start)), TITLE); // prettier-ignore
}

describe('headingAbove', () => {
  it('is the nearest heading, with a number or without', () => {
    const lines = [
      TITLE,
      '同志们:',
      '今年的收成',
      '梨比去年多收了四成。',
      '二、明年的打算',
      '套袋的师傅还请这一批。',
      '树坑三月挖好。',
    ];
    expect(above(lines, '梨比去年')).toBe('今年的收成');
    expect(above(lines, '树坑')).toBe('二、明年的打算');
  });

  it('is neither a day nor an item of a list, nor what stands at the head of the speech', () => {
    const lines = [TITLE, '——在河东片区会上', '(2014年5月6日)', '河东镇镇长 林大川', '今天只讲一件事。', '梨园的路要修好。'];
    expect(above(lines, '梨园的路')).toBeNull();
    expect(above(['一、修路', '先修三处。', '——渡口到梨园', '石料从河对岸运来。'], '石料')).toBe('一、修路');
  });

  it('is not half of a line that was cut', () => {
    const lines = ['（二）把果子卖出去', '要多找几家收购的客', '商，价钱当面谈。', '筐子由合作社出。'];
    expect(above(lines, '筐子')).toBe('（二）把果子卖出去');
    const cut = ['一、修路', '路从渡口修到梨园,一共九公里,石料从河对岸', '运来以后堆在晒场', '雨停了就铺。'];
    expect(above(cut, '雨停了')).toBe('一、修路');
  });

  it('ends where the audience is spoken to, and far below', () => {
    const lines = ['三、看树', '夜里有人守。', '各位代表!', '这一年大家辛苦了。'];
    expect(above(lines, '夜里')).toBe('三、看树');
    expect(above(lines, '这一年')).toBeNull();
    const long = ['三、看树', ...Array.from({ length: 24 }, (_, at) => `第${at + 1}棵树挂了果。`), '后来下了雨。'];
    expect(above(long, '第3棵')).toBe('三、看树');
    expect(above(long, '后来')).toBeNull();
  });

  it('stands over no other heading', () => {
    expect(above(['一、修路', '二、看树', '夜里有人守。'], '二、')).toBeNull();
  });
});

describe('canBeCoded', () => {
  it('leaves out what only greets or only names a day', () => {
    const lines = ['各位代表!', '同志们:', '(2014年5月6日)', '各位代表,今年的梨比去年多收了四成。', '二、明年的打算', '散会。'];
    expect(lines.filter(line => !canBeCoded(line))).toEqual(['各位代表!', '同志们:', '(2014年5月6日)']);
  });
});
