import { describe, expect, it } from '@jest/globals';
import { UNDATED } from '../corpus/dating.js';
import { compileChronology } from './chronology.js';
import { dateDocument } from './date-document.js';

const chronology = compileChronology([
  {
    ...{ version: 'test', about: 'test' },
    facts: [{ id: 'one', kind: 'event', forms: ['云州大桥通车'], from: '2024', reference: 'a public record' }],
  },
]);
const date = (text: string, title: string | null = null, stamps: string[] = []) =>
  dateDocument({ title, heading: null, text, stamps }, chronology);

const BODY = '同志们：\n今天召开全市供水工作会议，主要任务是研究夏季供水保障。\n一、要把水管好\n各单位要落实责任。\n';

describe('a date the document states about itself', () => {
  it.each([
    ['under the title, in Arabic figures', `全市供水工作会议讲话\n（2012年3月9日）\n${BODY}`, '2012-03-09'],
    ['with the speaker before it', `全市供水工作会议讲话\n云州市市长 林川（2013年11月20日）\n${BODY}`, '2013-11-20'],
    ['with the occasion behind it', `工作报告\n——2015年1月18日在云州市第六届人民代表大会第四次会议上\n${BODY}`, '2015-01-18'],
    ['in ○-style numerals, in the signature', `${BODY}云州市人民政府办公室\n二○○四年十月二十一日`, '2004-10-21'],
    ['in 〇-style numerals', `${BODY}二〇一八年十二月三日`, '2018-12-03'],
    ['in full-width figures', `讲话\n（１９９８年７月２日）\n${BODY}`, '1998-07-02'],
    ['with the O of character recognition', `讲话\n（2O12年5月6日）\n${BODY}`, '2012-05-06'],
    ['with the O of character recognition among Chinese numerals', `讲话\n（二O一二年五月六日）\n${BODY}`, '2012-05-06'],
    ['with the l of character recognition', `讲话\n（20l2年5月6日）\n${BODY}`, '2012-05-06'],
    ['with blanks between the figures', `讲话\n2016 年 4 月 25 日\n${BODY}`, '2016-04-25'],
    [
      'in the dateline of a news item',
      `云州开展供水检查\n新华社云州2019年6月1日电（记者林川）全市开展检查。\n${BODY}`,
      '2019-06-01',
    ],
  ])('is read %s', (_, text, day) => {
    expect(date(text)).toMatchObject({ earliest: day, latest: day, best: day, basis: 'stated' });
  });

  it('is quoted with its place in the text', () => {
    const text = `讲话\n（2012年3月9日）\n${BODY}`;
    const [evidence] = date(text).evidence;
    expect(evidence).toMatchObject({ part: 'text', quote: '2012年3月9日', says: 'on 2012-03-09', rule: 'stated-own' });
    expect(text.slice(evidence!.start, evidence!.end)).toBe(evidence!.quote);
  });

  it('is the month when no day is given', () => {
    expect(date(`讲话\n（2012年3月）\n${BODY}`)).toMatchObject({ earliest: '2012-03-01', latest: '2012-03-31', best: '2012-03' });
  });

  it('is taken from the title', () => {
    expect(date(BODY, '在全市供水会议上的讲话（2011年8月30日）')).toMatchObject({ best: '2011-08-30', basis: 'stated' });
  });

  it('is the last amendment of a law, not the day it takes effect', () => {
    const law =
      '云州市供水条例\n2004年5月1日 云州市第三届人民代表大会常务委员会第二次会议通过\n2014年9月25日 云州市第五届人民代表大会常务委员会第九次会议修正\n2015年1月1日 施行\n第一条 为了保障供水，制定本条例。\n';
    expect(date(law)).toMatchObject({ best: '2014-09-25', basis: 'stated' });
  });
});

describe('a date that is not the document’s own', () => {
  it('is a posting stamp with a clock', () => {
    expect(date(`讲话2007-02-08 09:25:55\n${BODY}`).basis).not.toBe('stated');
  });
  it('is an impossible day', () => {
    expect(date(`讲话\n（2012年2月30日）\n${BODY}`).basis).not.toBe('stated');
  });
  it('is years behind everything known', () => {
    expect(date(`讲话\n（2099年3月9日）\n${BODY}`).basis).not.toBe('stated');
  });
  it('is a day told of in running text', () => {
    expect(
      date(`同志们：\n大家还记得2008年5月12日那场大地震，全市干部连夜投入救援，此后我们用了几年时间恢复供水。\n${BODY}`).basis,
    ).not.toBe('stated');
  });
  it('is masked', () => {
    expect(date(`${BODY}二○○x年十月二十一日`).basis).not.toBe('stated');
  });
  it('is absent', () => {
    expect(date('')).toEqual(UNDATED);
  });
});
