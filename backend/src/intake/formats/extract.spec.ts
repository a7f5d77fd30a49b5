import { describe, expect, it } from '@jest/globals';
import { NOTHING_DECIDED } from '../../library/kept-document.js';
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
