import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { NOTHING_DECIDED } from '../../library/kept-document.js';
import { extract } from './extract.js';
import { WHOLE_FILE } from './extracted.js';
import { take } from './take.js';
import type { ContainerKind } from './taken.js';

const FIXTURES = fileURLToPath(new URL('../../../../tests/fixtures/', import.meta.url));
const bytesOf = (name: string) => readFileSync(FIXTURES + name);
const speech = bytesOf('formats/speech.txt').toString().trim().split('\n');
const open = (name: string, bytes: Uint8Array) =>
  extract({ name, bytes, settings: NOTHING_DECIDED, ...WHOLE_FILE }, (kind, bytes) => take(kind, Buffer.from(bytes)));
/** Blanks of typesetting are not what these specs are about. */
const plain = (line: string) => line.replace(/[\s\u3000]+/g, '');
const linesOf = (text: string) => text.split('\n').map(plain).filter(Boolean); // prettier-ignore

describe('a file that is no plain text', () => {
  it.each([
    ['speech.docx', 'docx'],
    ['speech.doc', 'doc'],
    ['speech.odt', 'odt'],
    ['speech.rtf', 'rtf'],
    ['speech.epub', 'epub'],
    ['speech.mhtml', 'mht'],
    ['speech.pdf', 'pdf'],
    ['columns.pdf', 'pdf'],
  ])('%s gives every paragraph of the speech, whole, and nothing else', async (name, format) => {
    const { read, extracted } = await open(name, bytesOf(`formats/${name}`));
    expect(read).toMatchObject({ format, encoding: null, lost: 0 });
    expect(linesOf(extracted[0]!.text)).toEqual(speech.map(plain));
  });

  it.each(['speech.pdf', 'columns.pdf'])(
    '%s keeps running heads and page numbers in the source, and every place leads there',
    async name => {
      const { read, extracted } = await open(name, bytesOf(`formats/${name}`));
      const [{ text, offsets, dropped }] = extracted as [(typeof extracted)[number]];
      expect(dropped.map(piece => piece.text).join('\n')).toMatch(
        /^澜州市政府办公室文件选编\n.*— 1 —\s*澜州市政府办公室文件选编.*— 2 —/s,
      );
      for (const { start, end, text, kind } of dropped) expect([kind, read.text!.slice(start, end)]).toEqual(['page-mark', text]);
      expect(plain(read.text!)).toHaveLength(plain(text).length + plain(dropped.map(piece => piece.text).join('')).length);
      for (let at = 0; at < text.length; at++) if (offsets.covers(at)) expect(read.text![offsets.toOriginal(at)]).toBe(text[at]);
      const end = text.indexOf('应有的贡献');
      expect(offsets.spanToOriginal({ start: end, end: end + 5 }).end).toBeGreaterThan(read.text!.indexOf('— 2 —'));
    },
  );

  it('takes no file name, template or program for a title', async () => {
    const { extracted } = await open('speech.pdf', bytesOf('formats/speech.pdf'));
    expect(extracted[0]!.given).toEqual({ attribution: {}, dating: null, single: false });
  });

  it('reads a Word file whatever Word it says it is, and a page that is called one', async () => {
    expect((await open('讲话.doc', bytesOf('formats/speech.docx'))).read.format).toBe('docx');
    expect((await open('讲话.docx', bytesOf('formats/speech.doc'))).extracted[0]!.text).toContain('防汛');
    expect((await open('讲话.doc', bytesOf('formats/speech.mhtml'))).read.format).toBe('mht');
    expect((await open('讲话.doc', bytesOf('formats/speech.rtf'))).read.format).toBe('rtf');
    expect((await open('讲话.docx', bytesOf('formats/speech.odt'))).read.format).toBe('odt');
    expect((await open('讲话.mht', Buffer.from('<html><body><p>同志们，会议开始。</p></body></html>'))).read.format).toBe('html');
    expect((await open('讲话.doc', Buffer.from('<html><body><p>同志们，会议开始。</p></body></html>'))).read.format).toBe('html');
  });

  it('reads a table from a workbook, with its dates, a document a row', async () => {
    const { read, extracted } = await open('table.xlsx', bytesOf('formats/table.xlsx'));
    expect(read.columns).toMatchObject({
      rows: 3,
      mapping: { text: '讲话正文', date: '发布时间', speaker: '讲话人', place: '地区' },
    });
    expect(extracted.map(({ given }) => given.dating?.best)).toEqual(['2014-03-05', '2014-06-18', '2015-09-27']);
    expect(extracted[0]!.given.attribution).toEqual({ title: '在全市植树造林动员会上的讲话', speaker: '罗敏', role: '副市长', place: '澜州' }); // prettier-ignore
    for (const { text, offsets } of extracted) {
      const { start, end } = offsets.spanToOriginal({ start: 0, end: text.length });
      expect(read.text!.slice(start, end)).toBe(text);
    }
  });
});

describe('a file that cannot be read', () => {
  const compound = (stream: string) => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]); // prettier-ignore

  it.each<[string, ContainerKind, Buffer, string]>([
    ['a scan', 'pdf', bytesOf('formats/scanned.pdf'), 'scanned'],
    ['a PDF behind a password', 'pdf', bytesOf('formats/encrypted.pdf'), 'encrypted'],
    ['a Word file behind a password', 'docx', bytesOf('formats/locked.docx'), 'encrypted'],
    ['a workbook behind a password', 'xlsx', compound('EncryptedPackage'), 'encrypted'],
    ['an old Word file behind a password', 'doc', bytesOf('formats/locked.doc'), 'encrypted'],
    ['an OpenDocument text behind a password', 'odt', bytesOf('formats/locked.odt'), 'encrypted'],
    ['an old Word file cut short', 'doc', bytesOf('formats/speech.doc').subarray(0, 3000), 'broken'],
    ['a PDF cut short', 'pdf', bytesOf('formats/speech.pdf').subarray(0, 400), 'broken'],
    ['a PDF that is none', 'pdf', Buffer.from('%PDF-1.7'), 'broken'],
    ['a Word file cut short', 'docx', bytesOf('formats/speech.docx').subarray(0, 3000), 'broken'],
    ['an OpenDocument text cut short', 'odt', bytesOf('formats/speech.odt').subarray(0, 9000), 'broken'],
    ['an RTF text cut short', 'rtf', bytesOf('formats/speech.rtf').subarray(0, 9000), 'broken'],
    ['an e-book cut short', 'epub', bytesOf('formats/speech.epub').subarray(0, 2000), 'broken'],
    ['a workbook cut short', 'xlsx', bytesOf('formats/table.xlsx').subarray(0, 3000), 'broken'],
    ['a workbook that is a Word file', 'xlsx', bytesOf('formats/speech.docx'), 'broken'],
    ['an old workbook', 'xlsx', compound('Workbook'), 'unknown-type'],
    ['a Word file with an external entity', 'docx', bytesOf('hostile/external-entity.docx'), 'broken'],
    ['a Word file with a billion laughs', 'docx', bytesOf('hostile/laughs.docx'), 'broken'],
  ])('%s is named', async (_, kind, bytes, problem) => {
    await expect(take(kind, bytes)).rejects.toThrow(expect.objectContaining({ problem }));
  });

  it('while the same Word file without entities is read', async () => {
    expect(await take('docx', bytesOf('hostile/plain.docx'))).toMatchObject({ text: '同志们：今天的会议很重要。\n' });
  });
});
