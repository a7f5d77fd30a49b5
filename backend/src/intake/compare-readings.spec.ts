import { describe, expect, it } from '@jest/globals';
import { compareReadings, type ReadText } from './compare-readings.js';

/** A text of passages, each with its themes. */
function read(...passages: [string, ...string[]][]): ReadText {
  let start = 0;
  const placed = passages.map(([text, ...themes]) => {
    const passage = { start, end: start + text.length, tags: themes.map(theme => ({ theme, score: 1, evidence: [] })) };
    start = passage.end + 1;
    return passage;
  });
  return { text: passages.map(([text]) => text).join('\n'), passages: placed };
}

describe('how two readings of a document differ', () => {
  it('is not at all where they are alike', () => {
    const one = read(['就业是民生之本。', '民生'], ['散会。']);
    expect(compareReadings(one, one)).toEqual({ text: [], tags: 0 });
  });

  it('is told by the very characters, with their place in each text', () => {
    const before = read(['各位代表：'], ['回顧一年的工作'], ['散会。']);
    const after = read(['各位代表：'], ['回顾一年来的工作'], ['散会。']);
    const { text } = compareReadings(before, after);
    expect(text).toEqual([
      { kind: 'removed', start: 7, end: 8, text: '顧' },
      { kind: 'added', start: 7, end: 8, text: '顾' },
      { kind: 'added', start: 10, end: 11, text: '来' },
    ]);
    for (const { kind, start, end, text: run } of text) {
      expect((kind === 'removed' ? before : after).text.slice(start, end)).toBe(run);
    }
  });

  it('shows what is wholly other as a whole, one for the other', () => {
    expect(compareReadings(read(['锘垮悇浣嶄唬琛']), read(['今天开会。'])).text.map(({ kind, text }) => [kind, text])).toEqual([
      ['removed', '锘垮悇浣嶄唬琛'],
      ['added', '今天开会。'],
    ]);
  });

  it('names passages that came and went', () => {
    const { text } = compareReadings(read(['甲。'], ['丙。']), read(['甲。'], ['乙。'], ['丙。'], ['丁。']));
    expect(text.map(({ kind, text: run }) => [kind, run])).toEqual([
      ['added', '乙。'],
      ['added', '丁。'],
    ]);
  });

  it('counts passages whose themes differ, in passages that stayed and in those that changed', () => {
    const before = read(['贷款要放得出。', '金融'], ['市容要好。', '城市管理'], ['散会。']);
    const after = read(['贷款要放得出。', '金融', '民生'], ['市容要更好。'], ['散会。'], ['再见。', '民生']);
    expect(compareReadings(before, after).tags).toBe(3);
    expect(compareReadings(read(['甲。', '金融', '民生']), read(['甲。', '民生', '金融'])).tags).toBe(0);
  });

  it('takes a moment for a long text, alike or wholly other', () => {
    const passages = (seed: string, count: number) =>
      read(...Array.from({ length: count }, (_, i): [string] => [`${seed}${i}`.repeat(20)]));
    const started = performance.now();
    expect(compareReadings(passages('甲', 1000), passages('乙', 1000)).text.length).toBeGreaterThan(0);
    const long = passages('丙', 1000);
    const changed = read(...long.text.split('\n').map((line, i): [string] => [i % 10 === 0 ? `${line}了` : line]));
    expect(compareReadings(long, changed).text).toHaveLength(100);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
