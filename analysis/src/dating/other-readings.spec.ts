import { describe, expect, it } from '@jest/globals';
import { compileChronology } from './chronology.js';
import { dateDocument } from './date-document.js';

const reference = 'a public record';
const chronology = compileChronology([
  {
    ...{ version: 'test', about: 'test' },
    facts: [
      { id: 'plan-11', kind: 'plan', forms: ['十一五'], from: '2006', to: '2010', reference },
      { id: 'plan-14', kind: 'plan', forms: ['十四五'], from: '2021', to: '2025', reference },
      { id: 'congress-18', kind: 'meeting', forms: ['党的十八大'], from: '2012-11-08', to: '2012-11-14', reference },
    ],
  },
]);
const date = (text: string) => dateDocument({ title: null, heading: null, text, stamps: [] }, chronology);

describe('a text that contradicts itself', () => {
  const torn = date('今年是“十一五”开局之年，任务很重。不久前召开的党的十八大作出了部署。');

  it('keeps both readings', () => {
    expect(torn.alternatives.length).toBeGreaterThan(0);
    const readings = [torn, ...torn.alternatives].map(({ earliest, latest }) => [earliest!, latest!]);
    expect(readings.some(([from, to]) => from! <= '2006-12-31' && to! >= '2006-01-01')).toBe(true);
    expect(readings.some(([from, to]) => from! <= '2013-06-30' && to! >= '2012-11-08')).toBe(true);
  });

  it('is less sure of the main one than of a text in one mind, and surer than of the others', () => {
    expect(torn.confidence).toBeLessThan(date('今年是“十一五”开局之年，任务很重。').confidence);
    for (const other of torn.alternatives) expect(other.confidence).toBeLessThanOrEqual(torn.confidence);
    expect(torn.alternatives.reduce((sum, other) => sum + other.confidence, torn.confidence)).toBeLessThanOrEqual(1.02);
  });

  it('names the quotes that speak for the other', () => {
    const quotes = torn.alternatives.flatMap(other => other.evidence.map(at => torn.evidence[at]!.quote));
    expect(quotes.length).toBeGreaterThan(0);
    expect(torn.evidence.filter(one => quotes.includes(one.quote)).some(one => one.says.includes('contradicted'))).toBe(true);
  });

  it('has no other where it agrees with itself', () => {
    expect(date('今年是“十一五”开局之年，任务很重。').alternatives).toEqual([]);
  });
});
