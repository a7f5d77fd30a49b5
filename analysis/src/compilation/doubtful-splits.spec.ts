import { describe, expect, it } from '@jest/globals';
import { splitCompilation } from './split-compilation.js';

const paragraph = (about: string): string =>
  `${about}是今年的一件大事，关系千家万户。各单位要早动手、早安排，把责任落实到人，把措施落实到每一个环节，做到不留死角、不出差错。`;
const body = (...topics: string[]): string => topics.map(paragraph).join('\n');
const proposals = (text: string) => splitCompilation(text).flatMap(speech => speech.proposals);
const said = (text: string) => proposals(text).map(({ kind, reason, quote }) => [kind, reason, quote]);

describe('a doubtful split', () => {
  const farewell = '以上就是我要讲的几点意见，谢谢大家！';

  it('is proposed where one speech takes leave and a call to an audience follows', () => {
    const text = `在全县河道清淤动员会上的讲话\n同志们：\n${body('河道清淤', '堤防加固', '泵站检修')}\n${farewell}\n各位乡亲：\n${body('村道硬化', '路灯安装', '改水改厕')}`;
    expect(splitCompilation(text)).toHaveLength(1);
    expect(said(text)).toEqual([['split', 'closing-then-opening', '各位乡亲：']]);
    const [proposal] = proposals(text);
    expect(text.slice(proposal!.at)).toMatch(/^各位乡亲/);
    expect(proposal!.confidence).toBeGreaterThanOrEqual(0.5);
    expect(proposal!.confidence).toBeLessThanOrEqual(1);
  });

  it('is proposed at the title, with its date, when no call to an audience stands under it', () => {
    const text = `同志们：\n${body('春季造林', '苗木调运')}\n${farewell}\n2011年3月9日\n关于全县夏粮收购情况的报告\n（2011年7月2日）\n${body('夏粮收购', '仓容准备')}`;
    expect(said(text)).toEqual([['split', 'date-line', '关于全县夏粮收购情况的报告']]);
  });

  it('is proposed at the byline where a title was lost', () => {
    const text = `在全县植树现场会上的讲话\n同志们：\n${body('植树造林', '苗木补栽', '林地管护')}\n青禾县副县长 常怀远\n（2012年4月6日）\n同志们：\n${body('畜禽防疫', '疫苗调运')}`;
    expect(said(text)).toEqual([['split', 'salutation', '青禾县副县长 常怀远']]);
  });

  it('is proposed where numbered parts begin again behind a farewell', () => {
    const part = (number: string, topic: string): string => `${number}、抓好${topic}\n${paragraph(topic)}`;
    const first = [part('一', '防火巡查'), part('二', '物资储备'), part('三', '值班值守')].join('\n');
    const text = `同志们：\n${first}\n${farewell}\n${paragraph('秋收机械')}\n${part('一', '农机检修')}\n${part('二', '机手培训')}`;
    expect(said(text)).toEqual([['split', 'numbering-restarts', paragraph('秋收机械').slice(0, 60)]]);
  });

  it.each(['主持词', '附件：', '附件1：各乡镇任务分解表', '在分组讨论时的发言'])('is proposed where %s is appended', line => {
    const text = `在全县招商工作会议上的讲话\n同志们：\n${body('招商引资', '园区建设', '项目落地')}\n${farewell}\n${line}\n${body('会议议程', '会场纪律')}`;
    expect(said(text).map(([kind, , quote]) => [kind, quote])).toEqual([['split', line]]);
  });

  it('is cut and put before a person as one to undo where a heading number is missing', () => {
    const speech = (number: string): string =>
      `第${number}篇：县长在校园安全会上的讲话\n同志们：\n${body('校园安全', '食堂卫生', '校车管理')}`;
    const text = ['一', '二', '四'].map(speech).join('\n');
    const speeches = splitCompilation(text);
    expect(speeches).toHaveLength(3);
    expect(speeches.map(one => one.proposals.map(({ kind, reason }) => `${kind} ${reason}`))).toEqual([
      [],
      [],
      ['join number-missing'],
    ]);
    expect(text.slice(speeches[2]!.proposals[0]!.at)).toMatch(/^第四篇/);
  });

  it('asks less of a place in the speech behind which a heading is missing', () => {
    const two = `同志们：\n${body('粮食生产', '化肥供应', '种子检测')}\n同志们：\n${body('校园食堂', '学生体检', '课后服务')}`;
    const text = `篇一：农业会上的讲话\n同志们：\n${body('农田水利', '机井维修')}\n篇二：农业会上的讲话\n${two}\n篇四：教育会上的讲话\n同志们：\n${body('教师招聘', '校舍加固')}`;
    expect(splitCompilation(text).map(speech => speech.proposals.map(({ kind }) => kind))).toEqual([[], ['split'], ['join']]);
  });

  it('is no matter of doubt where title, call and a farewell before them agree', () => {
    const text = `各位代表：\n${body('财政收入', '税源培植', '支出管理', '国库支付', '债务化解', '资产盘活')}\n${farewell}\n在全县消防工作会议上的讲话\n同志们：\n今天召开这次会议，主要是部署消防工作。\n${body('消防检查', '器材配备', '隐患整改')}`;
    const speeches = splitCompilation(text);
    expect(speeches.map(({ title }) => title)).toEqual([null, '在全县消防工作会议上的讲话']);
    expect(speeches.flatMap(speech => speech.proposals)).toEqual([]);
  });

  it('is seen nowhere in an ordinary speech with parts, calls to the audience and an ending', () => {
    const parts = ['一、成绩来之不易', '二、问题不容忽视', '三、任务更加繁重'].map(
      part => `${part}\n（一）抓重点\n${body('项目建设')}\n（二）补短板\n${body('作风建设')}`,
    );
    const text = `在全市经济工作会议上的讲话\n（2014年1月6日）\n同志们：\n${parts.join('\n')}\n同志们！让我们携起手来，为建设美好家园而努力奋斗！\n谢谢大家！`;
    expect(proposals(text)).toEqual([]);
  });

  it('is not looked for in a text known to be one', () => {
    const text = `同志们：\n${body('甲事', '乙事', '丙事')}\n${farewell}\n各位乡亲：\n${body('丁事', '戊事')}`;
    expect(splitCompilation(text, { single: true }).flatMap(speech => speech.proposals)).toEqual([]);
  });
});
