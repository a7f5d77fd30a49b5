import { describe, expect, it } from '@jest/globals';
import { decode } from './decode.js';

const text = '各位代表:现在,我向大会报告政府工作,请予审议。过去五年,全市经济社会发展取得新的成绩。';
const traditional = '各位代表:現在,我向大會報告政府工作,請予審議。過去五年,全市經濟社會發展取得新的成績。';

/** Encodes by asking a decoder what every pair of bytes means: no encoder of GBK or Big5 comes with Node. */
function encode(words: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const decoded = decoder.decode(Uint8Array.of(lead, trail));
      if (decoded.length === 1 && !bytesOf.has(decoded)) bytesOf.set(decoded, [lead, trail]);
    }
  }
  return Uint8Array.from([...words].flatMap(one => (one.charCodeAt(0) < 128 ? [one.charCodeAt(0)] : bytesOf.get(one)!)));
}

describe('decode', () => {
  it('reads UTF-8 with and without a byte-order mark, which is not part of the text', () => {
    expect(decode(Buffer.from(text))).toMatchObject({ text, encoding: 'utf-8', lost: 0 });
    expect(decode(Buffer.from(`\ufeff${text}`))).toMatchObject({ text, encoding: 'utf-8' });
  });

  it('reads UTF-16 by its mark', () => {
    expect(decode(Buffer.from(`\ufeff${text}`, 'utf16le'))).toMatchObject({ text, encoding: 'utf-16le' });
    expect(decode(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toMatchObject({ text, encoding: 'utf-16be' });
  });

  it('tells GB18030 from Big5', () => {
    expect(decode(encode(text.repeat(3), 'gb18030'))).toMatchObject({ text: text.repeat(3), encoding: 'gb18030' });
    expect(decode(encode(traditional.repeat(3), 'big5'))).toMatchObject({ text: traditional.repeat(3), encoding: 'big5' });
  });

  it('forgives a broken byte in a long scrape', () => {
    const scrape = Buffer.concat([encode(text.repeat(10), 'gb18030'), Buffer.of(0xff), encode(text, 'gb18030')]);
    expect(decode(scrape).text.startsWith(text)).toBe(true);
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['empty', Buffer.from(' \n\t ')],
    ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 1, 2, 3])],
    ['undecodable', Buffer.concat([Buffer.from('abc'), Buffer.alloc(400, 0xff)])],
  ])('refuses a file that is %s', (problem, bytes) => {
    expect(() => decode(bytes)).toThrow(expect.objectContaining({ problem }));
  });
});
