import { describe, expect, it } from '@jest/globals';
import { compileChronology } from './chronology.js';
import { dateDocument } from './date-document.js';

const reference = 'a public record';
const chronology = compileChronology([
  {
    ...{ version: 'test', about: 'test' },
    facts: [
      { id: 'ministry', kind: 'institution', forms: ['应急管理部'], not: ['应急管理部门'], from: '2018-03-17', reference },
      { id: 'phrase', kind: 'formulation', forms: ['新质生产力'], from: '2023-09-07', reference },
      { id: 'congress', kind: 'meeting', forms: ['党的二十大'], from: '2022-10-16', to: '2022-10-22', reference },
    ],
  },
]);
const date = (text: string) => dateDocument({ title: null, heading: null, text, stamps: [] }, chronology);
const ARTICLES = '第一条 为了保障供水，制定本办法。\n第二条 本办法适用于本市。\n';

describe('the number of a document', () => {
  it.each(['〔2010〕', '[2010]', '［２０１０］'])('is its year where it stands alone in its head: %s', brackets => {
    const dating = date(`关于做好供水工作的通知\n云政发${brackets}23号\n各单位：\n请抓好供水工作。`);
    expect(dating).toMatchObject({ earliest: '2010-01-01', latest: '2010-12-31', best: '2010', basis: 'inferred' });
  });
  it('is a lower bound where it is cited', () => {
    const dating = date('根据国发〔2010〕23号文件精神，请抓好供水工作。');
    expect(dating.evidence).toContainEqual(
      expect.objectContaining({ rule: 'number-cited', says: expect.stringContaining('2010-01-01') }),
    );
  });
  it('is none without an issuer or a number', () => {
    expect(date('见[2010]页。').evidence).toEqual([]);
  });
});

describe('a law', () => {
  it('was made known before it takes effect', () => {
    const dating = date(`云州市供水办法\n${ARTICLES}第九条 本办法自2021年1月1日起施行。`);
    expect([dating.basis, dating.earliest! >= '2019-06-01', dating.latest! <= '2021-01-06']).toEqual(['inferred', true, true]);
  });
  it('is not dated by the seasons it regulates', () => {
    expect(date(`${ARTICLES}第三条 上半年工作报告于七月报送。`).evidence).toEqual([]);
  });
  it('adopted by a city waits for the approval of its province, but not for longer than till it takes effect', () => {
    const adopted = '云州市供水条例\n2014年9月5日 云州市第五届人民代表大会常务委员会第九次会议通过\n';
    expect(date(`${adopted}${ARTICLES}`)).toMatchObject({ earliest: '2014-09-05', latest: '2015-01-07' });
    expect(date(`${adopted}2014年12月1日 施行\n${ARTICLES}`)).toMatchObject({ latest: '2014-12-01' });
  });
  it('that names a later institution has been amended since: both readings are kept', () => {
    const old = '云州市供水条例\n2014年9月5日 云州市第五届人民代表大会常务委员会第九次会议通过，公布\n';
    const plain = date(`${old}${ARTICLES}`);
    const torn = date(`${old}${ARTICLES}第三条 重大事故报应急管理部。`);
    expect(plain.alternatives).toEqual([]);
    expect(date(`${old}${ARTICLES}第三条 重大事故报应急管理部门。`).alternatives).toEqual([]);
    expect(torn).toMatchObject({ earliest: '2014-09-05', basis: 'stated' });
    expect(torn.confidence).toBeLessThan(plain.confidence);
    expect(torn.alternatives[0]).toMatchObject({ earliest: '2018-03-17', evidence: [1] });
    expect(torn.evidence[1]!.says).toContain('the stated date lies before it');
  });
});

describe('a speech with a stated date', () => {
  const head = '讲话\n（2012年3月9日）\n';
  it('is not doubted for one newer thing, which may be misdated', () => {
    expect(date(`${head}要学习党的二十大精神。`)).toMatchObject({ best: '2012-03-09', alternatives: [] });
  });
  it('is doubted for several', () => {
    const torn = date(`${head}要学习党的二十大精神，发展新质生产力，应急管理部作出了安排。`);
    expect(torn).toMatchObject({ best: '2012-03-09', basis: 'stated' });
    expect(torn.confidence).toBeLessThan(0.5);
    expect(torn.alternatives[0]!.earliest! >= '2023-09-07').toBe(true);
  });
});
