import { describe, expect, it } from '@jest/globals';
import { WHOLE_FILE } from './extracted.js';
import { jsonl } from './jsonl.js';

const recordsOf = (decoded: string, at = WHOLE_FILE) => jsonl(decoded, at).extracted;

describe('jsonl', () => {
  const line = '{"id": 3, "title": "在会上的讲话", "date": "2009-02", "place": "云泽", "text": "第一段\\n第二段说\\"就业\\"。"}';

  it('takes what a record says of its document', () => {
    const [record] = recordsOf(line, WHOLE_FILE);
    expect(record!.given).toEqual({
      attribution: { title: '在会上的讲话', place: '云泽' },
      dating: { earliest: '2009-02-01', latest: '2009-02-28', best: '2009-02', basis: 'stated', confidence: 0.99 },
      single: true,
    });
  });

  it('finds every character of the text in the file again, across escapes and lines', () => {
    const file = `{"text":"甲"}\n\n${line}\n`;
    const [, record] = recordsOf(file, WHOLE_FILE);
    const { text, offsets } = record!;
    for (const word of ['第一段', '第二段', '就业']) {
      const place = offsets.spanToOriginal({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
      expect(file.slice(place.start, place.end)).toBe(word);
    }
  });

  it('counts from where a part of a larger file begins', () => {
    const [record] = recordsOf('{"text":"甲乙"}', { firstLine: 9, start: 1000 });
    expect(record!.offsets.spanToOriginal({ start: 0, end: 2 })).toEqual({ start: 1009, end: 1011 });
  });

  it.each(['not json', '["text"]', '{"title":"x"}', '{"text":3}'])('names the line that is no document: %s', bad => {
    expect(() => jsonl(`{"text":"甲"}\n${bad}`, WHOLE_FILE)).toThrow(/Line 2/);
  });

  it.each(['2009-02-30', '去年', '209'])('takes %s for no date', date => {
    expect(recordsOf(JSON.stringify({ text: '甲', date }), WHOLE_FILE)[0]!.given.dating).toBeNull();
  });
});
