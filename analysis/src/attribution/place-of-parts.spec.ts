import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { attribute, compileGazetteer } from './attribute.js';

const gazetteer = compileGazetteer(
  JSON.parse(readFileSync(new URL('../../../data/gazetteer/divisions.json', import.meta.url), 'utf8')),
);
const read = (title: string | null, text: string) => attribute({ heading: null, title, text: `同志们：\n${text}` }, gazetteer);

describe('the place of a speech that never names it', () => {
  it.each([
    ['三个以上所辖县市', '市长在全市秋粮收购会上的讲话', '广汉、什邡、绵竹进度较快，罗江进度偏慢。', '德阳'],
    [
      '给所辖区和市直部门派任务',
      '市长在全市供水工作会上的讲话',
      '凉州区和市直有关部门要在月底前拿出方案，民勤县的井要一口一口查。',
      '武威',
    ],
    ['一口气点到两个所辖县', '市长在全市治沙工作会上的讲话', '靖边、绥德的林场要补栽，市林业局要跟踪检查。', '榆林'],
    ['旧县名也算', '市长在全市经济分析会上的讲话', '神木县、府谷和横山县的煤炭产量占全市的大头。', '榆林'],
    ['用车牌露出地方', '市长在全市客运安全会上的讲话', '牌照为皖K12345的大巴超员十一人，这样的事一件也不能放过。', '阜阳'],
  ])('is the city its parts belong to: %s', (_, title, text, place) => {
    const found = read(title, text);
    expect(found.place).toBe(place);
    const whole = `同志们：\n${text}`;
    for (const quote of found.evidence.place!) expect(whole.slice(quote.start, quote.end)).toBe(quote.quote);
  });

  it.each([
    ['考察过的地方', '市长在全市工业会议上的讲话', '上月我们赴江阴、宜兴考察，昆山的经验值得学习。'],
    [
      '别市的区，前面带着别市的名字',
      '市长在全市消防会上的讲话',
      '天津市滨海新区、深圳市光明区的事故教训深刻，宝鸡市渭滨区的做法也值得借鉴。',
    ],
    ['县长提到邻县', '县长在全县旅游工作会上的讲话', '绵竹、什邡、广汉的游客都往我县来，我县要接得住。'],
    ['省长点名', '省长在全省防汛会上的讲话', '绵竹、什邡、广汉要守住堤防，全省各地都要警惕。'],
    ['两个市的县各有两个', '市长在全市交通会上的讲话', '绵竹、什邡段和三台、盐亭段同时开工。'],
    ['普通词语', '市长在全市经济会上的讲话', '资源配置要合作共赢，富民惠民，振兴乡村，解放思想，和平发展，永定信心。'],
  ])('stays unsaid: %s', (_, title, text) => {
    expect(read(title, text).place).toBeNull();
  });
});

describe('the place of a speech that names it', () => {
  it.each([
    ['市长在全市宣传工作会上的讲话', '建设小康巴中、和谐巴中、魅力巴中，是我们的目标。小康巴中、和谐巴中的路还长。', '巴中'],
    ['县长在全县政务公开会上的讲话', '我县印发了《盐亭县行政审批事项目录》，为盐亭的发展营造好环境，把盐亭的实际吃透。', '盐亭'],
    ['县长在全县行政服务工作会上的讲话', '去年下发了《关于公布梓潼县行政许可事项的通知》，为梓潼的发展打开了局面。', '梓潼'],
    ['市长在全市干部大会上的讲话', '我到雅安工作已经半年，雅安的实际我还在熟悉。', '雅安'],
    ['在全市招商推介会上的致辞', '泸州人民热情好客，泸州发展离不开各位，泸州市委、市政府将全力服务。', '泸州'],
  ])('is read from %s', (title, text, place) => {
    expect(read(title, text).place).toBe(place);
  });

  it('is a doubt and no answer where two places claim it alike, or one hardly', () => {
    const weak = read('市长在全市工业会上的讲话', '自贡发展很快，大家都有责任。');
    expect(weak.place).toBeNull();
    expect(weak.unsure.map(({ field, quote }) => [field, quote])).toEqual([['place', '自贡发展很快']]);
    const two = read('市长在全市工业会上的讲话', '结合自贡实际抓落实，结合内江实际抓落实。');
    expect(two.place).toBeNull();
    expect(two.unsure.map(({ field }) => field)).toEqual(['place']);
  });
});
