import { describe, expect, it } from '@jest/globals';
import { endingOf, extract, isReadable } from './extract.js';

describe('extract', () => {
  it('reads HTML that calls itself a text file', () => {
    const { extracted } = extract(
      '讲话.txt',
      Buffer.from('<!DOCTYPE html><html><body><p>同志们,今天的会议,很重要。</p></body></html>'),
    );
    expect(extracted[0]!.text.trim()).toBe('同志们,今天的会议,很重要。');
  });

  it('names an ending it does not read', () => {
    expect(() => extract('讲话.pdf', Buffer.from('%PDF-1.4'))).toThrow(expect.objectContaining({ problem: 'unknown-type' }));
  });

  it('refuses a page without text', () => {
    expect(() => extract('空.html', Buffer.from('<html><body><script>1</script></body></html>'))).toThrow(
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
