import { describe, expect, it } from '@jest/globals';
import { longerForms } from './longer-form.js';

/** Every place of a word in some texts. */
const places = (word: string, ...texts: string[]) =>
  texts.flatMap(text => {
    const found = [];
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
      found.push({ text, span: { start, end: start + word.length } });
    }
    return found;
  });

describe('longerForms', () => {
  it('finds what a word is nearly always part of, the longest first', () => {
    const texts = ['要把渡船检修办到岸上。', '渡船检修一月一次', '今年的渡船检修，', '渡船检修和缆绳', '检修渡口'];
    expect(longerForms(places('检修', ...texts))).toEqual(['渡船检修', '船检修']);
    expect(longerForms(places('渡船', ...texts))).toEqual(['渡船检修', '渡船检']);
  });

  it('leaves a word alone that goes on in many ways, or was seen too seldom', () => {
    expect(longerForms(places('检修', '检修渡船', '检修缆绳', '检修栈桥', '检修灯塔'))).toEqual([]);
    expect(longerForms(places('渡船', '渡船检修', '渡船检修'))).toEqual([]);
    expect(longerForms([])).toEqual([]);
  });

  it('begins and ends with no word that only joins it to others', () => {
    expect(longerForms(places('渡船', '在渡船上唱戏', '在渡船上看戏', '在渡船上吃饭'))).toEqual([]);
    const texts = ['船上的缆绳和灯火', '渡船上的缆绳和灯', '栈桥边上的缆绳和灯塔'];
    expect(longerForms(places('缆绳', ...texts))).toEqual(['缆绳和灯', '上的缆绳和灯'].reverse());
  });

  it('does not grow over punctuation or the end of a text', () => {
    expect(longerForms(places('渡船', '渡船、缆绳', '渡船、灯', '渡船、桥'))).toEqual([]);
    expect(longerForms(places('渡船', '渡船', '渡船', '渡船'))).toEqual([]);
  });
});
