import { describe, expect, it } from '@jest/globals';
import { compileChronology } from './chronology.js';
import { dateDocument } from './date-document.js';

const reference = 'a public record';
const chronology = compileChronology([
  {
    ...{ version: 'test', about: 'test' },
    facts: [
      { id: 'plan-12', kind: 'plan', forms: ['十二五'], from: '2011', to: '2015', reference },
      { id: 'plenum', kind: 'meeting', forms: ['十八届三中全会'], from: '2013-11-09', to: '2013-11-12', reference },
      {
        id: 'npc-12-1',
        kind: 'meeting',
        forms: ['十二届全国人大一次会议'],
        from: '2013-03-05',
        to: '2013-03-17',
        series: 'npc-session',
        reference,
      },
    ],
  },
]);
const date = (text: string) => dateDocument({ title: null, heading: null, text, stamps: [] }, chronology);
const YEAR = '今年是“十二五”开局之年。';
const says = (text: string) => date(text).evidence.map(one => one.says);

describe('words for a part of the year', () => {
  it.each([
    ['二季度，我们要抓好供水设施改造。', 'between 03-20 and 06-25 of some year'],
    ['会议部署下半年工作。', 'between 06-15 and 10-15 of some year'],
    ['各单位务必于今年上半年完成任务。', 'between 01-01 and 06-25 of some year'],
    ['上半年，全市用水量同比增长一成。', 'between 06-20 and 11-10 of some year'],
    ['总结上半年供水工作。', 'between 06-20 and 09-30 of some year'],
    ['春节前，我们召开了供水会议。', 'between 01-22 and 04-20 of some year'],
    ['春节前务必完成管网检修。', 'between 11-15 and 02-18 of some year'],
    ['一季度，供水管网改造完成投资两亿元。', 'between 03-15 and 07-15 of some year'],
    ['截至8月底，新建管网三十公里。', 'within weeks of the end of month 8 of some year'],
    ['今年3月21日，我带队到水厂调研。', 'not before 03-21 of the year'],
    ['请于本月20日前将方案报来。', 'between day 1 and day 20 of some month'],
    ['本月5日召开了供水会议。', 'between day 5 and day 31 of some month'],
  ])('%s', (text, words) => {
    expect(says(text)).toContain(words);
  });

  it('joins the part of the year with the year', () => {
    const dating = date(`${YEAR}截至8月底，新建管网三十公里。今年3月21日，我带队到水厂调研。二季度工作已经部署。`);
    expect([dating.earliest! >= '2011-03-21', dating.latest! <= '2011-12-31']).toEqual([true, true]);
  });

  it.each(['比去年四季度增长一成。', '2009年上半年完成了改造。', '明年一季度完成任务。'])('does not read %s', text => {
    expect(date(text).evidence.map(one => one.rule)).not.toContain('part-of-year');
  });
});

describe('words for days and months just past, said of a dated thing', () => {
  it.each([
    ['昨天闭幕的十八届三中全会作出了部署。', '2013-11-10', '2013-11-15'],
    ['上周召开的十八届三中全会作出了部署。', '2013-11-09', '2013-11-26'],
    ['上个月召开的十八届三中全会作出了部署。', '2013-12-01', '2013-12-31'],
    ['前段时间，结合十八届三中全会的召开，出台了一批政策。', '2013-11-09', '2014-07-15'],
  ])('%s', (text, earliest, latest) => {
    const dating = date(text);
    expect([dating.earliest! >= earliest, dating.latest! <= latest, dating]).toEqual([true, true, dating]);
  });

  it('puts a text behind a session it tells of as over', () => {
    expect(date('十二届全国人大一次会议以来，供水事业发展很快。').earliest! >= '2013-03-18').toBe(true);
  });
});
