import { describe, expect, it } from '@jest/globals';
import { decode, previewEncodings } from './decode.js';

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

  it('reads UTF-16 that lost its mark', () => {
    const wide = Buffer.from(`${text}\n`, 'utf16le');
    expect(decode(wide)).toMatchObject({ text: `${text}\n`, encoding: 'utf-16le' });
    expect(decode(Buffer.from(wide).swap16())).toMatchObject({ text: `${text}\n`, encoding: 'utf-16be' });
    expect(decode(Buffer.from('Report 2009\n', 'utf16le'))).toMatchObject({ text: 'Report 2009\n', encoding: 'utf-16le' });
  });

  it('tells GBK from Big5 by what makes sense, even where both are valid', () => {
    for (const [words, encoding] of [
      ['市长讲话', 'gb18030'],
      ['市長在會上的講話', 'big5'],
      ['坚持以人为本', 'gb18030'],
    ] as const) {
      expect(decode(encode(words, encoding))).toMatchObject({ text: words, encoding });
    }
  });

  it('is sure of a mark and of long texts, and less of short ones', () => {
    const sure = (words: string) => decode(encode(words, 'gb18030')).confidence;
    expect(decode(Buffer.from(`\ufeff${text}`)).confidence).toBe(1);
    expect(decode(Buffer.from(text.repeat(4))).confidence).toBeGreaterThan(0.95);
    expect(sure(text)).toBeGreaterThan(0.95);
    expect(sure('讲话')).toBeLessThan(0.9);
    expect(sure('讲话')).toBeLessThan(sure('市长在全市经济工作会议上的讲话'));
  });

  it('is not sure of bytes that make sense in no encoding of Chinese', () => {
    const latin1 = Buffer.from('Grüße aus Köln, schöne Straßen, größer, früher', 'latin1');
    expect(decode(latin1).confidence).toBeLessThan(0.5);
  });

  it('never takes random bytes for text it could trust', () => {
    let seed = 7;
    const random = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >>> 16;
    for (let round = 0; round < 40; round++) {
      const high = Uint8Array.from({ length: 3000 }, () => (round % 2 ? 0x81 + (random() % 0x7e) : random() % 256));
      const outcome = (() => {
        try {
          return decode(high).confidence;
        } catch (error) {
          return (error as { problem: string }).problem;
        }
      })();
      expect(['binary', 'undecodable'].includes(String(outcome)) || Number(outcome) < 0.5).toBe(true);
    }
  });

  it('doubts texts in encodings that it does not know', () => {
    const japanese = Uint8Array.from({ length: 2000 }, (_, i) => (i % 2 ? 0xa0 + ((i * 7) % 0x50) : 0x82)); // Shift-JIS kana
    const cyrillic = Uint8Array.from({ length: 2000 }, (_, i) => (i % 7 === 6 ? 0x20 : 0xe0 + ((i * 5) % 0x20))); // Windows-1251
    for (const bytes of [japanese, cyrillic]) {
      const sure = (() => {
        try {
          return decode(bytes).confidence;
        } catch {
          return 0;
        }
      })();
      expect(sure).toBeLessThan(0.6);
    }
  });

  it('uses what a person chose, as it is', () => {
    const bytes = encode(text, 'gb18030');
    const chosen = decode(bytes, 'big5');
    expect(chosen).toMatchObject({ encoding: 'big5', confidence: 1, text: new TextDecoder('big5').decode(bytes) });
    expect(() => decode(bytes, 'klingon')).toThrow(expect.objectContaining({ problem: 'undecodable' }));
  });

  it('counts what was lost before the file was saved, and what its own bytes lose', () => {
    expect(decode(Buffer.from(`${text}锟斤拷锟斤拷${text}`)).lost).toBe(6);
    expect(decode(Buffer.from(`${text}烫烫烫烫${text}\ufffd`)).lost).toBe(5);
    expect(decode(Buffer.from(`${text}烫伤的同志已经送到医院`)).lost).toBe(0);
    expect(decode(Buffer.concat([encode(text.repeat(3), 'gb18030'), Buffer.of(0xff), Buffer.from('\n')])).lost).toBe(1);
  });

  it('shows what the beginning looks like in every encoding', () => {
    const previews = previewEncodings(encode(text, 'gb18030'));
    expect(previews.map(({ name }) => name)).toEqual(['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']);
    expect(previews[1]).toEqual({ name: 'gb18030', lost: 0, preview: text.slice(0, 200) });
    expect(previews[0]!.lost).toBeGreaterThan(10);
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
