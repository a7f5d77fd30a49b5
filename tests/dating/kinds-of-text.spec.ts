import { describe, expect, it } from '@jest/globals';
import { compileChronology, dateDocument } from '@cimai/analysis';
import { chronologyFiles } from './material.mjs';
import { repository } from './repository.mjs';

const chronology = compileChronology(chronologyFiles(repository));

/** Kinds of text the rules were not written from, with the day each could have been given on. All of them are made up. */
const TEXTS = [
  [
    'the opening of a provincial report',
    '2017-01-16',
    '各位代表：\n现在，我代表省人民政府，向大会报告政府工作，请予审议，并请省政协委员和其他列席人员提出意见。\n一、2016年工作回顾\n过去一年，面对复杂形势，我们深入贯彻党的十八届六中全会精神，供给侧结构性改革取得成效，实现了“十三五”良好开局。\n二、2017年重点工作\n今年是实施“十三五”规划的重要一年，也是供给侧结构性改革的深化之年。',
  ],
  [
    'of one at the turn of a term',
    '2023-01-12',
    '各位代表：\n我代表自治区人民政府，向大会作工作报告。\n一、过去五年工作回顾\n五年来，精准脱贫，打赢脱贫攻坚战，新冠肺炎疫情防控取得重大成果。\n2022年，地区生产总值增长百分之三。\n今年是全面贯彻党的二十大精神的开局之年。',
  ],
  [
    'of a city report in the first year of a plan',
    '2026-01-20',
    '各位代表：\n现在，我代表市人民政府向大会作工作报告。\n一、“十四五”时期工作回顾\n过去五年，全市上下攻坚克难。\n2026年是“十五五”开局之年，做好今年工作意义重大。',
  ],
  [
    'a news item that says yesterday',
    '2014-10-29',
    '云州市召开安全生产电视电话会议\n本报讯（记者林川）昨天，全市安全生产电视电话会议召开。会议传达了上周闭幕的十八届四中全会精神。',
  ],
  ['a dateline without its year', '2019-03-05', '新华社云州3月5日电（记者林川）十三届全国人大二次会议5日上午开幕。'],
  [
    'a mayor at half-year',
    '2015-07-20',
    '市长在全市经济运行调度会上的讲话\n同志们：\n今年上半年，全市生产总值同比增长百分之八，完成全年计划的百分之四十九。今年是“十二五”收官之年，下半年要抓好“十三五”规划编制。\n各单位务必于本月25日前上报方案。',
  ],
  [
    'a meeting on the first day at work',
    '2024-02-18',
    '同志们：\n新年上班第一天，我们召开全市优化营商环境大会。刚刚过去的2023年，我们顶住压力。今年要加快发展新质生产力，推动大规模设备更新。',
  ],
  [
    'a speech before the Spring Festival',
    '2010-01-28',
    '同志们：\n再过十几天就是春节了。春节前务必把农民工工资发放到位。去年我们战胜了国际金融危机冲击，今年是“十一五”最后一年。',
  ],
  ['an anniversary', '2011-06-30', '在庆祝建党90周年大会上的讲话\n同志们：今天我们隆重集会，热烈庆祝中国共产党成立90周年。'],
  [
    'a notice with its date at the end',
    '2012-07-21',
    '关于做好防汛工作的紧急通知\n各县（市、区）人民政府：\n据气象部门预测，未来三天有大到暴雨。请各地即时到岗到位。\n云州市人民政府防汛抗旱指挥部办公室\n2012年7月21日',
  ],
  [
    'figures of a quarter',
    '2014-04-20',
    '同志们：今年一季度，全市规模以上工业增加值增长12%，截至3月末各项贷款余额增长18%。营改增试点稳步推进，党的群众路线教育实践活动扎实开展，三严三实要求深入人心。',
  ],
  [
    'a speech on news of the week',
    '2008-11-25',
    '同志们：最近，国务院常务会议研究部署了进一步扩大内需促进经济增长的十项措施，四万亿投资计划已经启动。离年底只有一个多月了。',
  ],
] as const;

describe('dating kinds of text the rules were not written from', () => {
  it.each(TEXTS)('%s, %s', (_, day, text) => {
    const { earliest, latest } = dateDocument({ title: null, heading: null, text, stamps: [] }, chronology);
    expect([earliest! <= day, latest! >= day]).toEqual([true, true]);
  });

  it('is within a year for most of them', () => {
    const widths = TEXTS.map(([, , text]) => {
      const { earliest, latest } = dateDocument({ title: null, heading: null, text, stamps: [] }, chronology);
      return (Date.parse(latest!) - Date.parse(earliest!)) / 86_400_000;
    });
    expect(widths.filter(width => width <= 366).length).toBeGreaterThanOrEqual(TEXTS.length - 2);
  });
});
