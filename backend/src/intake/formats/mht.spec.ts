import { describe, expect, it } from '@jest/globals';
import { mht } from './mht.js';

const SPEECH = '<p>同志们：今天我们召开全市就业工作会议，研究部署下一步的工作。</p><p>就业是民生之本，各部门要抓好落实。</p>';
const page = (body: string) => `<html><head><title>在全市会议上的讲话 - 某网</title></head><body>${body}</body></html>`;
/** A text in GB2312, by the decoder's own table read backwards. */
function inGbk(text: string): Uint8Array {
  const bytes = new Map<string, number[]>();
  for (let lead = 0xa1; lead <= 0xf7; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++)
      bytes.set(new TextDecoder('gbk').decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from([...text].flatMap(each => (each < '\u0080' ? [each.charCodeAt(0)] : bytes.get(each)!)));
}
const quoted = (bytes: Uint8Array) =>
  [...bytes].map((byte, at) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}${at % 24 === 23 ? '=\r\n' : ''}`).join('');
const part = (type: string, packing: string, body: string) =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${packing}\r\n\r\n${body}`;
const message = (...parts: string[]) =>
  Buffer.from(`From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="==x"\r\n\r\nA page.\r\n${parts.map(each => `--==x\r\n${each}\r\n`).join('')}--==x--\r\n`, 'latin1'); // prettier-ignore

describe('a web page saved whole', () => {
  it.each([
    ['quoted, in UTF-8', part('text/html', 'quoted-printable', quoted(Buffer.from(page(SPEECH))))],
    ['in base64', part('text/html; charset="utf-8"', 'base64', Buffer.from(page(SPEECH)).toString('base64').replace(/.{76}/g, '$&\r\n'))], // prettier-ignore
    ['quoted, in GB2312', part('text/html; charset=gb2312', 'quoted-printable', quoted(inGbk(page(SPEECH))))],
    ['in parts within parts', `Content-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\n${part('text/plain', '7bit', 'x')}\r\n--y\r\n${part('text/html', 'base64', Buffer.from(page(SPEECH)).toString('base64'))}\r\n--y--`], // prettier-ignore
  ])('is read %s', (_, body) => {
    const { text, reflowed, title } = mht(message(body, part('image/png', 'base64', 'iVBORw0KGgo=')));
    expect(reflowed!.text.trim().split('\n')).toEqual(SPEECH.replace(/^<p>|<\/p>$/g, '').split('</p><p>'));
    expect(title).toBe('在全市会议上的讲话');
    expect(text).toContain('<title>');
  });

  it('with frames is read where the text is, and the others are told of', () => {
    const frame = (body: string) => part('text/html', 'base64', Buffer.from(page(body)).toString('base64'));
    for (const order of [
      [SPEECH, '<p>天气：多云。</p>'],
      ['<p>天气：多云。</p>', SPEECH],
    ]) {
      const { text, reflowed, dropped } = mht(message(...order.map(frame)));
      expect(reflowed!.text).toContain('民生之本');
      expect(reflowed!.text).not.toContain('天气');
      const weather = dropped.find(piece => piece.text.includes('天气'))!;
      expect([weather.kind, text.slice(weather.start, weather.end)]).toEqual(['site-chrome', expect.stringContaining('天气')]);
    }
  });

  it.each([
    ['without a page in it', message(part('text/plain', '7bit', 'x')), 'broken'],
    ['that is empty', message(part('text/html', 'base64', Buffer.from(page('')).toString('base64'))), 'no-text'],
    ['that is none', Buffer.from('同志们'), 'broken'],
  ])('%s is named', (_, bytes, problem) => expect(() => mht(bytes)).toThrow(expect.objectContaining({ problem })));
});
