import { describe, expect, it } from '@jest/globals';
import { compileChronology } from './chronology.js';
import type { ChronologyFact } from './chronology.js';
import { dateDocument } from './date-document.js';

const fact = (id: string, kind: ChronologyFact['kind'], forms: string[], from: string, to: string | null = null, more = {}) => ({
  ...{ id, kind, forms, from, to, reference: 'a public record' },
  ...more,
});

/** A small chronology of well-known facts: enough to see each rule at work. */
const FACTS: ChronologyFact[] = [
  fact('plan-11', 'plan', ['十一五'], '2006', '2010'),
  fact('plan-12', 'plan', ['十二五'], '2011', '2015'),
  fact('plenum-16-5', 'meeting', ['十六届五中全会'], '2005-10-08', '2005-10-11'),
  fact('congress-18', 'meeting', ['党的十八大'], '2012-11-08', '2012-11-14'),
  fact('expo', 'meeting', ['上海世博会'], '2010-05-01', '2010-10-31', { announced: '2002-12-03' }),
  fact('quake', 'event', ['汶川'], '2008-05-12'),
  fact('outlook', 'formulation', ['科学发展观'], '2003-09-02'),
  fact('ideas', 'formulation', ['新发展理念'], '2015-10-29', null, { not: ['创新发展理念'] }),
  fact('premier', 'term', ['温家宝总理'], '2003-03-16', '2013-03-15'),
  fact('prc', 'anniversary', ['新中国成立'], '1949-10-01'),
  fact('year-end', 'season', ['临近岁末'], '11-15', '01-31', { doubt: 0.1 }),
  fact('three-quarters', 'statistics', ['1-9月'], '10-01', '12-15', { doubt: 0.08 }),
  fact('safety', 'institution', ['安监局'], '2000-12', '2018-12', { doubt: 0.05 }),
  fact('forces', 'formulation', ['新质生产力'], '2023-09-07'),
  fact('strike', 'campaign', ['严打'], '1983-08', '1987-01', { doubt: 0.5 }),
  fact('law', 'law', ['行政许可法'], '2003-08-27'),
  fact('congress-inner', 'meeting', ['自治区第九次党代会'], '2011-11', '2011-11', { place: '内蒙古', series: 'local-congress' }),
  fact('congress-ning', 'meeting', ['自治区第九次党代会'], '2002-06', '2002-06', { place: '宁夏', series: 'local-congress' }),
  fact('npc-11-5', 'meeting', ['第十一届全国人民代表大会第五次会议'], '2012-03-05', '2012-03-14', { series: 'npc-session' }),
  fact('npc-12-1', 'meeting', ['第十二届全国人民代表大会第一次会议'], '2013-03-05', '2013-03-17', { series: 'npc-session' }),
];
const chronology = compileChronology([{ version: 'test', about: 'test', facts: FACTS }]);
const date = (text: string, stamps: string[] = [], title: string | null = null) =>
  dateDocument({ title, heading: null, text, stamps }, chronology);
const rules = (text: string) => date(text).evidence.map(one => one.rule);

/** The interval lies in the years asked for, and is no wider than they are. */
function expectWithin(text: string, earliest: string, latest: string): void {
  const dating = date(text);
  expect(dating.basis).toBe('inferred');
  expect([dating.earliest! >= earliest, dating.latest! <= latest]).toEqual([true, true]);
}

describe('years a text names', () => {
  it('puts a review of last year into the turn of the year', () => {
    expectWithin(
      '今天召开会议，总结2008年供水工作，部署下一步任务。2008年全市新建管网同比增长一成。',
      '2008-11-15',
      '2009-04-30',
    );
  });
  it('does not take a target for a lower bound', () => {
    const text =
      '2007年，全市完成投资比上年增长两成。2007年新增了管网。2007年建成了水厂。到2020年基本实现全覆盖，力争2030年达到先进水平。';
    expectWithin(text, '2007-01-01', '2010-12-31');
  });
  it('does not take history for an upper bound', () => {
    const text = '1985年建市以来，特别是1998年以来，供水事业发展很快。2011年完成了改造，2011年获得了表彰，2011年实现了达标。';
    expect(date(text).earliest! >= '2011-01-01').toBe(true);
  });
  it('leaves the end of a range alone', () => {
    expect(rules('根据2011年到2015年的规划，继续推进。')).not.toContain('year-past');
  });
});

describe('plans', () => {
  it.each([
    ['今年是“十一五”规划的开局之年，任务很重。', '2006'],
    ['今年是“十一五”的收官之年，任务很重。', '2010'],
    ['今年是实施“十二五”规划第三年，任务很重。', '2013'],
    ['去年是“十二五”开局之年，成绩很大。', '2012'],
  ])('%s', (text, year) => {
    expectWithin(text, `${year}-01-01`, `${year}-12-31`);
  });
  it('is before a plan that is still being drafted', () => {
    expect(date('目前正在编制“十二五”规划，各地要抓紧。上海世博会成功举办。').latest! <= '2011-06-30').toBe(true);
  });
});

describe('what happened and what is to come', () => {
  it('reads 去年 before a meeting as the year after it', () => {
    expectWithin('去年党的十六届五中全会作出了部署，要抓好落实。', '2006-01-01', '2006-12-31');
  });
  it('takes the nearest of two such words', () => {
    expectWithin('按照去年的安排和今年党的十八大的要求，抓好各项工作。', '2012-11-08', '2012-12-31');
  });
  it('is before a congress that is awaited and after one that was held', () => {
    expect(date('以优异成绩迎接党的十八大胜利召开。').latest! <= '2012-11-14').toBe(true);
    expect(date('党的十八大胜利闭幕，要学习好精神。').earliest! >= '2012-11-08').toBe(true);
  });
  it('knows a fair years before it opens', () => {
    expect(date('积极服务上海世博会筹办工作。').evidence[0]!.says).toContain('2002-12-03');
  });
  it('is within a term of office', () => {
    expect(rules('温家宝总理作出重要批示。')).toContain('term-current');
  });
  it('does not find a phrase inside another', () => {
    expect(date('要创新发展理念，改进作风。').evidence).toEqual([]);
  });
  it('does not date by a law that is still being drafted', () => {
    expect(rules('国务院提请审议了行政许可法草案。')).not.toContain('law-known');
  });
  it('lets the province decide which congress is meant', () => {
    expect(date('内蒙古的同志要贯彻自治区第九次党代会精神。').earliest).toBe('2011-11-01');
    expect(date('宁夏的同志要贯彻自治区第九次党代会精神。').earliest).toBe('2002-06-01');
  });
});

describe('anniversaries, seasons, figures, masked dates', () => {
  it('computes an anniversary from its base year', () => {
    expectWithin('在喜庆新中国成立60周年的日子里，我们欢聚一堂。', '2008-11-01', '2009-12-31');
    expectWithin('在喜庆新中国成立六十周年的日子里，我们欢聚一堂。', '2008-11-01', '2009-12-31');
  });
  it('joins the year of one quote with the part of the year of another', () => {
    expectWithin('临近岁末，我们召开这个会议。今年是“十二五”开局之年。', '2011-01-01', '2011-12-31');
    const dating = date('今年1-9月，用水量增长。今年是“十一五”开局之年。');
    expect([dating.earliest! >= '2006-09-01', dating.latest! <= '2006-12-31']).toEqual([true, true]);
  });
  it('fills a masked signature with the year of the text', () => {
    const text = `今年是“十一五”的开局之年，要抓好供水。\n${'各单位要抓好落实。'.repeat(60)}\n云州市人民政府\n二○○x年十月二十一日`;
    expect(date(text)).toMatchObject({ earliest: '2006-10-21', latest: '2006-10-21', best: '2006-10-21', basis: 'inferred' });
  });
  it('counts years since a year told', () => {
    expectWithin('我是2004年到云州工作的，一转眼，8个年头过去了。', '2011-01-01', '2012-12-31');
  });
  it('puts a report of the State Council on a known session', () => {
    const text =
      '各位代表：\n现在，我代表国务院，向大会报告过去五年的工作，请予审议。\n科学发展观深入人心，汶川重建完成，党的十八大胜利召开。';
    expectWithin(text, '2013-03-05', '2013-03-17');
  });
});

describe('the weight of evidence', () => {
  it('keeps a posting stamp as an upper bound only', () => {
    const dating = date('今年是“十一五”规划的开局之年。', ['2007-02-08 09:25:55']);
    expect(dating).toMatchObject({ earliest: '2006-01-01', latest: '2006-12-31' });
    expect(dating.evidence).toContainEqual(
      expect.objectContaining({ part: 'stamp', index: 0, quote: '2007-02-08', rule: 'posting-stamp' }),
    );
  });
  it('is less sure of a text that contradicts itself, and says so', () => {
    const plain = date('今年是“十一五”规划的开局之年。');
    const torn = date('今年是“十一五”规划的开局之年。新中国成立66周年之际，党的十八大胜利闭幕。');
    expect(torn.confidence).toBeLessThan(plain.confidence);
    expect(torn.evidence.some(one => one.says.includes('contradicted'))).toBe(true);
  });
  it('names no year of a long interval in which none is likelier than another', () => {
    const dating = date('安监局要抓好排查。今年前四个月，事故起数下降。');
    expect(dating).toMatchObject({ best: null, basis: 'inferred' });
    expect(Number(dating.latest!.slice(0, 4)) - Number(dating.earliest!.slice(0, 4))).toBeGreaterThan(10);
    expect(date('安监局要抓好排查。今年是“十一五”的开局之年。').best).toBe('2006');
  });
  it('says of a quote that only hinted at another time that it was not followed', () => {
    const { evidence, latest } = date('今年是“十一五”的开局之年。要继续严打。');
    expect(latest).toBe('2006-12-31');
    const hints = evidence.filter(one => one.quote === '严打').map(one => one.says);
    expect(hints.filter(says => says.startsWith('not after 19'))).toEqual([
      expect.stringMatching(/; at odds with the result, not followed$/),
    ]);
    expect(hints.filter(says => says.startsWith('not before'))).toEqual(['not before 1983-08-01']);
    expect(evidence.filter(one => one.quote === '十一五' && /not followed|contradicted/.test(one.says))).toEqual([]);
  });
  it('keeps both readings when a stated date and its session disagree', () => {
    const text = '工作报告——2012年9月5日在第十一届全国人民代表大会第五次会议上\n各位代表：请予审议。';
    expect(date(text)).toMatchObject({ earliest: '2012-03-05', latest: '2012-09-05', basis: 'stated', confidence: 0.72 });
  });
  it('quotes exactly what it read', () => {
    const text = '去年党的十六届五中全会作出了部署。2005年完成了改造。科学发展观深入人心。临近岁末。';
    for (const one of date(text).evidence) expect(text.slice(one.start, one.end)).toBe(one.quote);
  });
});

describe('hostile input', () => {
  it.each([
    ['impossible dates', '2012年2月30日、2013年13月45日、0000年00月00日'],
    ['a reversed range', '从2020年到1990年，从12月到1月'],
    ['only digits', '2012'.repeat(5000)],
    ['only marks', '年月日周年年头'.repeat(5000)],
    ['masks', 'xxxx年x月x日，20xx年，二○xx年'],
    ['far years', '9999年12月31日，2999年'],
    ['lone surrogates', '\ud800年\udfff月'],
    ['one year a million times', '2008年'.repeat(200_000)],
    ['one anniversary a million times', '新中国成立60周年'.repeat(100_000)],
  ])('%s never throws', (_, text) => {
    expect(['none', 'inferred']).toContain(date(text).basis);
  });
  it('gives a chronicle of five hundred years no false precision', () => {
    const years = Array.from({ length: 500 }, (_, at) => `${1500 + at}年，修了一条渠。`).join('\n');
    const dating = date(years);
    expect(dating.basis === 'none' || dating.latest! > '2003').toBe(true);
  });
  it('is linear: a ten times longer text takes no more than about ten times longer', () => {
    const one = '今年1-9月，全市用水量增长，2008年完成了改造，科学发展观深入人心，去年党的十六届五中全会召开。';
    const time = (text: string) => {
      const start = performance.now();
      date(text);
      return performance.now() - start;
    };
    time(one.repeat(2000));
    const short = Math.max(time(one.repeat(4000)), 5);
    expect(time(one.repeat(40_000))).toBeLessThan(short * 60);
  });
});
