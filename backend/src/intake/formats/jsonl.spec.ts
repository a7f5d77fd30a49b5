import { describe, expect, it } from '@jest/globals';
import { WHOLE_FILE } from './extracted.js';
import { json, jsonl } from './jsonl.js';

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

  it('knows fields by other names, and its own names first', () => {
    const { columns, extracted } = jsonl('{"标题":"甲","发布时间":"2009年1月5日","正文":"同志们"}', WHOLE_FILE);
    expect(columns).toMatchObject({ header: ['标题', '发布时间', '正文'], rows: 1, mapping: { text: '正文', title: '标题' } });
    expect(extracted[0]).toMatchObject({
      text: '同志们',
      given: { attribution: { title: '甲' }, dating: { best: '2009-01-05' } },
    });
    expect(recordsOf('{"content":"乙","text":"甲"}')[0]!.text).toBe('甲');
  });

  it('finds the date in the file again', () => {
    const record = '{"note":"date: 1999", "date" : "2009-02", "text":"甲"}';
    const { dateField } = recordsOf(record)[0]!;
    expect(record.slice(dateField!.start, dateField!.end)).toBe('2009-02');
  });

  it('says when no field is the text', () => {
    expect(() => jsonl('{"a":"甲","b":"乙"}', WHOLE_FILE)).toThrow(expect.objectContaining({ problem: 'columns-unclear' }));
  });
});

describe('json', () => {
  it.each([
    ['an array', '[ {"title":"甲","text":"一\\n二"},\n {"text":"三"} ]'],
    ['an array in an object', '{"total":2,"tags":["x"],"data":[{"title":"甲","text":"一\\n二"},{"text":"三"}]}'],
  ])('reads %s, and leads back into it', (_, file) => {
    const { extracted } = json(file, null);
    expect(extracted.map(({ text }) => text)).toEqual(['一\n二', '三']);
    const place = extracted[1]!.offsets.spanToOriginal({ start: 0, end: 1 });
    expect(file.slice(place.start, place.end)).toBe('三');
    expect(file[extracted[0]!.offsets.toOriginal(2)]).toBe('二');
  });

  it('reads a single object', () => {
    expect(json('{"text":"甲","date":2009}', null).extracted[0]).toMatchObject({
      text: '甲',
      given: { dating: { best: '2009' } },
    });
  });

  it.each(['[{"text":"甲"}', '"甲"', '["甲"]', '[{"text":"甲"},{"title":"乙"}]'])('names what is broken: %s', file => {
    expect(() => json(file, null)).toThrow(expect.objectContaining({ problem: 'broken' }));
  });
});
