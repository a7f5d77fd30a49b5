import { crc32 } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { epub } from './epub.js';

/** A zip of files that are stored as they are. */
function zipOf(files: Record<string, string>): Buffer {
  const [stored, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, bytes] = [Buffer.from(name), Buffer.from(text)];
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(path.length, 22);
    stored.push(Buffer.from('PK\x03\x04'), fields, path, bytes);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x03'), fields, place, path);
    offset += 30 + path.length + bytes.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...stored, ...directory, Buffer.from('PK\x05\x06'), end]);
}

const CONTAINER = '<container><rootfiles><rootfile full-path="book/文集.opf"/></rootfiles></container>';
const chapter = (body: string) =>
  `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x"/></head><body><a id="top"/>${body}</body></html>`; // prettier-ignore
const one = '<h1>在就业会议上的讲话</h1><p>同志们：就业是民生之本，要抓好落实。</p>';
const two = '<h1>在安全会议上的讲话</h1><p>同志们：安全生产&nbsp;责任重大，不能松懈。</p>';

function book(files: Record<string, string>, spine = ['b', 'nav', 'a'], more = ''): Buffer {
  const items = { a: '第一篇.xhtml', b: '%E7%AC%AC%E4%BA%8C%E7%AF%87.xhtml', nav: 'toc.xhtml' };
  const manifest = Object.entries(items).map(([id, href]) => `<item id="${id}" href="text/${href}" media-type="application/xhtml+xml"${id === 'nav' ? ' properties="nav"' : ''}/>`); // prettier-ignore
  const opf = `<package><metadata><dc:title xmlns:dc="x">历年讲话文集谈</dc:title></metadata><manifest>${manifest.join('')}${more}</manifest><spine>${spine.map(id => `<itemref idref="${id}"/>`).join('')}</spine></package>`; // prettier-ignore
  return zipOf({ mimetype: 'application/epub+zip', 'META-INF/container.xml': CONTAINER, 'book/文集.opf': opf, ...files });
}
const CHAPTERS = {
  'book/text/第一篇.xhtml': chapter(one),
  'book/text/第二篇.xhtml': chapter(two),
  'book/text/toc.xhtml': chapter('<ol><li><a href="x">就业</a></li><li><a href="y">安全</a></li></ol>'),
};

describe('an e-book', () => {
  it('is read chapter by chapter in the order of its spine; its contents are told of', async () => {
    const { text, reflowed, dropped, title } = await epub(book(CHAPTERS));
    expect(reflowed!.text.trim().split('\n')).toEqual([
      '在安全会议上的讲话',
      '同志们：安全生产\u00a0责任重大，不能松懈。',
      '在就业会议上的讲话',
      '同志们：就业是民生之本，要抓好落实。',
    ]);
    expect(dropped.some(piece => piece.text.includes('就业') && text.slice(piece.start, piece.end).includes('就业'))).toBe(true);
    expect(title).toBe('历年讲话文集谈');
    const { runs } = reflowed!;
    for (let at = 0; at < runs.length; at += 3)
      expect(reflowed!.text.substr(runs[at]!, runs[at + 2]!)).toBe(text.substr(runs[at + 1]!, runs[at + 2]!));
  });

  it('whose fonts alone are locked is read, and one whose chapters are is named', async () => {
    const locked = (uri: string) => ({ 'META-INF/encryption.xml': `<encryption><CipherReference URI="${uri}"/></encryption>` });
    expect((await epub(book({ ...CHAPTERS, ...locked('book/font.otf') }))).text).toContain('就业');
    await expect(epub(book({ ...CHAPTERS, ...locked('book/text/%E7%AC%AC%E4%B8%80%E7%AF%87.xhtml') }))).rejects.toThrow(
      expect.objectContaining({ problem: 'encrypted' }),
    );
  });

  it.each([
    ['that is no zip', Buffer.from('PK\x03\x04 and nothing'), 'broken'],
    ['without its chapters', book({}), 'broken'],
    ['without words', book({ 'book/text/第一篇.xhtml': chapter('<img src="x"/>') }), 'no-text'],
    ['that is no XML', zipOf({ 'META-INF/container.xml': '<a' }), 'broken'],
  ])('%s is named', (_, bytes, problem) => expect(epub(bytes)).rejects.toThrow(expect.objectContaining({ problem })));
});
