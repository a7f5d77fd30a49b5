import { describe, expect, it } from '@jest/globals';
import { partsOf } from './file-parts.js';

describe('partsOf', () => {
  const line = `${JSON.stringify({ text: `就业𠮷${'是民生之本'.repeat(400)}` })}\n`;
  const file = Buffer.from(`\ufeff${line.repeat(400)}`);
  const whole = new TextDecoder().decode(file);

  it('cuts a file of records at line ends, and says where each part begins', () => {
    const parts = partsOf('corpus.jsonl', file);
    expect(parts.length).toBeGreaterThan(1);
    expect(Buffer.concat(parts.map(part => part.bytes)).equals(file)).toBe(true);
    for (const { bytes, firstLine, start } of parts) {
      const text = new TextDecoder().decode(bytes);
      expect(whole.startsWith(text, start)).toBe(true);
      expect(whole.slice(0, start).split('\n')).toHaveLength(firstLine);
      expect(text.endsWith('\n')).toBe(true);
    }
  });

  it('tells every part what the fields of the whole file are', () => {
    const records = Array.from({ length: 900 }, (_, i) =>
      JSON.stringify(i < 1 ? { 标题: 'x', 正文: '甲' } : { 正文: '乙'.repeat(900) }),
    );
    const parts = partsOf('corpus.jsonl', Buffer.from(`${records.join('\n\n')}\n`));
    expect(parts.length).toBeGreaterThan(1);
    for (const { columns } of parts) expect(columns).toMatchObject({ rows: 900, mapping: { text: '正文', title: '标题' } });
  });

  it('leaves every other file whole', () => {
    const [part, ...others] = partsOf('corpus.txt', file);
    expect(others).toEqual([]);
    expect(part!.bytes).toBe(file);
  });
});
