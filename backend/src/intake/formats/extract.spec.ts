import { describe, expect, it } from '@jest/globals';
import { NOTHING_DECIDED } from '../../library/kept-document.js';
import type { FileProblem } from '../problems.js';
import { endingOf, extract, isReadable } from './extract.js';
import { WHOLE_FILE } from './extracted.js';

const open = (name: string, bytes: Uint8Array) => extract({ name, bytes, settings: NOTHING_DECIDED, ...WHOLE_FILE });

describe('extract', () => {
  it('reads HTML that calls itself a text file', async () => {
    const { extracted } = await open(
      '讲话.txt',
      Buffer.from('<!DOCTYPE html><html><body><p>同志们,今天的会议,很重要。</p></body></html>'),
    );
    expect(extracted[0]!.text.trim()).toBe('同志们,今天的会议,很重要。');
  });

  it('names an ending it does not read', async () => {
    await expect(open('讲话.wps', Buffer.from('x'))).rejects.toThrow(expect.objectContaining({ problem: 'unknown-type' }));
  });

  it.each([
    [
      '讲话.docx',
      'PK\x03\x04................................mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
      '.ods',
      'xlsx',
    ],
    ['讲话.txt', "7z\xbc\xaf'\x1c", '.7z', '.zip'],
    ['讲话.mobi', 'x', '.mobi', '.txt'],
    ['讲话.wps', 'x', '.wps', 'docx'],
    ['讲话.rar', 'Rar!', '.rar', '.zip'],
  ])('says of %s, which begins %j, that it is %s and what to make of it', async (name, bytes, ending, better) => {
    const problem = await open(name, Buffer.from(bytes, 'latin1')).catch((error: unknown) => error as FileProblem);
    expect(problem).toMatchObject({ problem: 'unknown-type' });
    const { zh, en } = (problem as FileProblem).detail;
    for (const words of [zh, en]) expect([words.includes(ending), words.includes(better)]).toEqual([true, true]);
  });

  it('takes a speech for a speech that merely speaks of such things', async () => {
    const { extracted } = await open('讲话.txt', Buffer.from('Date: 今天\n同志们，会议开始，请坐好。'));
    expect(extracted[0]!.text).toContain('同志们');
  });

  it('refuses a page without text', async () => {
    await expect(open('空.html', Buffer.from('<html><body><script>1</script></body></html>'))).rejects.toThrow(
      expect.objectContaining({ problem: 'no-text' }),
    );
  });
});

describe('endingOf', () => {
  it.each([
    ['讲话.TXT', '.txt'],
    ['讲话.2009', ''],
    ['市长讲话', ''],
    ['报告.第二稿', ''],
  ])('%s ends in %j', (name, ending) => expect(endingOf(name)).toBe(ending));

  it('reads files without an ending as text', () => expect(isReadable('讲话.2009')).toBe(true));
});
