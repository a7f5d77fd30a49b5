import { describe, expect, it } from '@jest/globals';
import { clean } from './clean.js';
import { gbkTable } from './gbk.js';

/** Reads GBK text one byte late, as a broken page does: the first byte is lost, the rest paired anew until it comes out even. */
function misread(text: string): string {
  const { encoded, decoded } = gbkTable();
  const bytes: number[] = [];
  for (const character of text) bytes.push(encoded[character.charCodeAt(0)]! >> 8, encoded[character.charCodeAt(0)]! & 0xff);
  let out = '?';
  for (let i = 1; i < bytes.length; i += 2) {
    const [first, second] = [bytes[i]!, bytes[i + 1]];
    if (second === undefined) out += first < 0x80 ? String.fromCharCode(first) : '?';
    else if (first === 0xa3) out += String.fromCharCode(second - 0x80);
    else out += String.fromCharCode(decoded[first * 256 + second]!);
  }
  return out;
}

const before = '過去的一年，全縣幹部群眾齊心協力，完成了各項任務';
const after = '，群眾是滿意的。我們要繼續努力，把各項工作做得更好，把群眾的事辦得更實。';

describe('garbled bytes', () => {
  it.each(['。回顧一年的工作', '。我們的工作', '。經濟發展', '保障群眾的生活'])('reads %s again after it was read one byte late', sentence => {
    const raw = before + misread(sentence) + after;
    expect(raw).not.toContain(sentence);
    const { text, repairs } = clean(raw);
    expect(text).toBe(clean(before + sentence + after).text);
    const repair = repairs.find(({ kind }) => kind === 'mojibake')!;
    expect(raw.slice(repair.start, repair.end)).toBe(repair.before);
    expect(repair.after).toBe(sentence);
  });

  it('uses the page\'s own readings to find the lost byte', () => {
    const raw = `縣內(nèi)的企業${before}。我們?nèi)嫱菩辛祟I導責任制${after}`;
    expect(clean(raw).text).toContain('我们全面推行了领导责任制');
  });

  it.each(['为什么要修路?因为群众盼了二十年。', '怎么办?靠改革。', '行不行?A类企业先试。', '我们怕什么?俺们村不怕。'])('leaves the honest question %s', text => {
    expect(clean(text)).toMatchObject({ text, repairs: [] });
  });
});
