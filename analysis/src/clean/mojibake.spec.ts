import { describe, expect, it } from '@jest/globals';
import { clean } from './clean.js';
import { gbkTable } from './gbk.js';

/**
 * Reads GBK text one byte late, as a broken page does: the first byte is lost, the rest is paired anew until an ASCII byte, or the
 * end, sets the reader right.
 */
function misread(text: string): string {
  const { encoded, decoded } = gbkTable();
  const bytes = [...text].flatMap(one => [encoded[one.charCodeAt(0)]! >> 8, encoded[one.charCodeAt(0)]! & 0xff]);
  let out = '?';
  let i = 1;
  for (; i + 1 < bytes.length && bytes[i]! >= 0x80; i += 2) {
    const [first, second] = [bytes[i]!, bytes[i + 1]!];
    out +=
      first === 0xa3 ? String.fromCharCode(second - 0x80) : String.fromCharCode(decoded[first * 256 + second]!).replace('\0', '');
  }
  if (i + 1 === bytes.length) return out + (bytes[i]! < 0x80 ? String.fromCharCode(bytes[i]!) : '?');
  return out + String.fromCharCode(bytes[i]!) + text.slice((i + 1) / 2);
}

const before = '過去的一年，全縣幹部群眾齊心協力，完成了各項任務';
const after = '，群眾是滿意的。我們要繼續努力，把各項工作做得更好，把群眾的事辦得更實。';

describe('garbled bytes', () => {
  it.each(['。回顧一年的工作', '。我們的工作', '。經濟發展', '保護群眾的利益'])(
    'reads %s again after it was read one byte late',
    sentence => {
      const raw = before + misread(sentence) + after;
      expect(raw).not.toContain(sentence);
      const { text, repairs } = clean(raw);
      expect(text).toBe(clean(before + sentence + after).text);
      const repair = repairs.find(({ kind }) => kind === 'mojibake')!;
      expect(raw.slice(repair.start, repair.end)).toBe(repair.before);
      expect(sentence.startsWith(repair.after)).toBe(true);
    },
  );

  it('knows an idiom by its whole where neighbouring characters leave the reading open', () => {
    // With the byte pair before 地 lost, 見血地 and 見沿 are made of the same bytes.
    const sentence = '。群眾一針見血地指出問題';
    expect(clean(before + misread(sentence) + after).text).toBe(clean(before + sentence + after).text);
  });

  it("uses the page's own readings to find the lost byte", () => {
    const sentence = '群策群力';
    // A reading was written behind the 內 that the end of 們 and the beginning of 群 happen to make.
    const raw = `縣內(nèi)的企業${before}。我們${misread(sentence).replace('?', '?nèi)')}${after}`;
    expect(raw).not.toContain(sentence);
    expect(clean(raw).text).toContain('我们群策群力');
  });

  it.each(['为什么要修路?因为群众盼了二十年。', '怎么办?靠改革。', '行不行?A类企业先试。', '我们怕什么?俺们村不怕。'])(
    'leaves the honest question %s',
    text => {
      expect(clean(text)).toMatchObject({ text, repairs: [] });
    },
  );
});
