import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clean } from './clean.js';

const speech =
  '在全市农村公路建设会议上的讲话\n——2017年8月2日\n各位代表：\n全市农村公路里程达到3600公里，比上年增长4.5%。要把养护责任落实到乡镇，做到建好、管好、护好、运营好。\n谢谢大家。';
const bytes = new TextEncoder().encode(speech);
const asGbk = new TextDecoder('gbk').decode(bytes);
const asLatin = [...bytes].map(byte => String.fromCharCode(byte)).join('');
const asWindows = new TextDecoder('windows-1252').decode(bytes);

describe('a text read in another encoding than it was written in', () => {
  it.each([
    ['UTF-8 as GBK', asGbk],
    ['UTF-8 as GBK, half characters written as question marks', asGbk.replaceAll('\ufffd', '?')],
    ['UTF-8 as GBK, half characters left out', asGbk.replaceAll('\ufffd', '')],
    ['UTF-8 as Latin-1', asLatin],
    ['UTF-8 as Windows-1252', asWindows],
  ])('is read again: %s', (_, raw) => {
    const { text, repairs } = clean(raw);
    expect(text).toBe(speech);
    const mojibake = repairs.filter(({ kind }) => kind === 'mojibake');
    expect(mojibake.length).toBeGreaterThan(0);
    for (const { start, end, before } of mojibake) expect(raw.slice(start, end)).toBe(before);
  });

  it('is read again where only its body is', () => {
    const { text } = clean(`全市农村公路建设会议\n${asWindows}`);
    expect(text).toBe(`全市农村公路建设会议\n${speech}`);
  });

  it('leads every character back to where it stood, in order', () => {
    const { text, offsets } = clean(asGbk);
    let before = -1;
    for (let at = 0; at < text.length; at++) {
      const place = offsets.toOriginal(at);
      expect(place).toBeGreaterThanOrEqual(before);
      before = place;
    }
    const at = text.indexOf('农村公路里程');
    const { start, end } = offsets.spanToOriginal({ start: at, end: at + 6 });
    // Six characters are eighteen bytes, and these were read as nine characters, of which the last is half the next one's.
    expect(asGbk.slice(start, end).length).toBe(8);
  });

  it('is not suspected in honest text, rare characters and foreign letters included', () => {
    const honest = [
      '他叫邹彧翀，来自嵊泗与鄠邑。',
      'Café Müller – naïve façade',
      'Çağrı, Øresund, señor',
      '鑫淼焱垚，龘靐齉爩。',
      speech,
    ];
    for (const text of honest) expect(clean(text).repairs.filter(({ kind }) => kind === 'mojibake')).toEqual([]);
  });

  it('comes back whatever it says', () => {
    const words = fc.constantFrom(
      '经济',
      '发展',
      '，',
      '。',
      '群众',
      '工作',
      '2019年',
      '提高',
      '安全',
      '\n',
      'GDP',
      '（一）',
      '、',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 12, maxLength: 60 }), pieces => {
        const text = `全市经济工作会议召开。${pieces.join('')}`;
        const garbled = [...new TextEncoder().encode(text)].map(byte => String.fromCharCode(byte)).join('');
        expect(clean(garbled).text).toBe(clean(text).text);
      }),
    );
  });
});
