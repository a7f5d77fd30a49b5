import { describe, expect, it } from '@jest/globals';
import { compileChronology } from './chronology.js';
import { dateDocument } from './date-document.js';

const reference = 'a public record';
const chronology = compileChronology([
  {
    ...{ version: 'test', about: 'test' },
    facts: [
      { id: 'plan-11', kind: 'plan', forms: ['十一五'], from: '2006', to: '2010', reference },
      { id: 'congress-17', kind: 'meeting', forms: ['党的十七大'], from: '2007-10-15', to: '2007-10-21', reference },
    ],
  },
]);
const date = (text: string) => dateDocument({ title: null, heading: null, text, stamps: [] }, chronology);

describe('the years of a term of government', () => {
  it.each([
    ['今年是本届政府的开局之年，“十一五”进入第三年。党的十七大胜利召开。', '2008'],
    ['今年是本届政府任期的最后一年。“十一五”进展顺利。', '2007'],
  ])('%s', (text, year) => {
    const dating = date(text);
    expect(dating.evidence.map(one => one.rule)).toContain('year-of-term');
    expect([dating.earliest! <= `${year}-12-31`, dating.latest! >= `${year}-01-01`]).toEqual([true, true]);
  });

  it('puts a local report on five years to the turn of a term', () => {
    const text = '各位代表：\n现在，我代表市人民政府，向大会作工作报告，请予审议。\n一、过去五年的工作\n供水事业发展很快。';
    expect(date(text).evidence.map(one => one.says)).toContain('in a year of a change of term');
  });

  it('says nothing of five years looked back upon elsewhere', () => {
    expect(date('过去五年，供水事业发展很快。').evidence.map(one => one.rule)).not.toContain('year-of-term');
  });
});
