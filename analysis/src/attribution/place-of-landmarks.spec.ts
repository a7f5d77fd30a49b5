import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { attribute, compileGazetteer } from './attribute.js';
import type { LandmarksFile } from './landmarks.js';

const file = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../data/gazetteer/${name}.json`, import.meta.url), 'utf8'));
const landmarks = file('landmarks') as LandmarksFile;
const gazetteer = compileGazetteer(file('divisions'), landmarks);
const read = (title: string, text: string) => attribute({ heading: null, title, text: `同志们：\n${text}` }, gazetteer);

describe('the place of a speech whose landmarks only are named', () => {
  it.each([
    ['市长在全市旅游工作会上的讲话', '今年的国际风筝会临近，峡山水库上游的环境要管住。', '潍坊'],
    ['市长在全市重点项目会上的讲话', '南湾水库周边的茶园要提质，明港机场的航线要加密。', '信阳'],
    ['市长在全市招商会上的讲话', '硕放机场扩建已经完成，鼋头渚的花期就要到了，两件事都要抓好。', '无锡'],
    ['市长在全市防汛会上的讲话', '陆浑水库已经超过汛限。龙门石窟景区周边要做好疏散预案。', '洛阳'],
    ['市长在全市交通会上的讲话', '新舟机场改造完工。海龙屯的旅游公路下月通车。', '遵义'],
    ['市长在全市文化工作会上的讲话', '麦积山的保护规划已经批复。公祭伏羲的筹备要早动手。', '天水'],
    ['市长在全市工业会上的讲话', '盐湖边不能再建厂。升钟水库的水质要保住，高坪机场的货运要做大。', '南充'],
    ['市长在全市水利会上的讲话', '冯家山水库除险加固今年完工；太白山的生态红线一步也不能退。', '宝鸡'],
    ['市长在全市工作会上的讲话', '碧流河水库的水量够用。周子河和周水子机场的净空要管好。', '大连'],
    ['市长在全市港口会上的讲话', '前湾港吞吐量再创新高，棘洪滩水库供水平稳。', '青岛'],
    ['市长在全市林业会上的讲话', '郁孤台历史街区要绿起来，黄金机场周边要补植。', '赣州'],
    ['市长在全市工业会上的讲话', '平高电气的新厂房已经封顶。白龟山水库取水口要保护好。', '平顶山'],
    [
      '市长在全市经济会上的讲话',
      '泰开集团订单饱满，泰开集团的二期要抓紧。石横特钢的环保改造要跟上，石横特钢要算长远账。',
      '泰安',
    ],
    ['区长在全区经济会上的讲话', '佰利联项目即将投产，多氟多新上两条线。要为多氟多解决用地，为佰利联解决用电。', '焦作市中站区'],
  ])('is read from %s: %s', (title, text, place) => {
    const found = read(title, text);
    expect(found.place).toBe(place);
    const whole = `同志们：\n${text}`;
    expect(found.evidence.place!.length).toBeGreaterThanOrEqual(2);
    for (const quote of found.evidence.place!) expect(whole.slice(quote.start, quote.end)).toBe(quote.quote);
  });

  it('is read through words put in the place of others', () => {
    const text = '伏羲文明旅游节就要开幕，麦积山的路要修好。';
    expect(read('市长在全市旅游会上的讲话', text).place).toBe('天水');
  });

  it('is read from a saying that was first said here, with an office that only some cities have', () => {
    const text = '去年在我市考察时首次提出“人不负青山，青山定不负人”的重要论断。各县区秦岭办要守土尽责。';
    expect(read('市长在市政府会议上的讲话', text).place).toBe('安康');
  });

  it.each([
    ['一个地标不够', '市长在全市旅游会上的讲话', '龙门石窟景区的游客又多了两成。'],
    ['去学习过的地方', '市长在全市工业会上的讲话', '上月赴硕放机场考察航空物流，又参观了鼋头渚，都有收获。'],
    ['值得借鉴的经验', '市长在全市旅游会上的讲话', '龙门石窟的管理经验、陆浑水库的治理模式，都值得学。'],
    ['引进来的企业', '市长在全市招商会上的讲话', '今年引进平高电气，又引进许继集团。平高电气投资五亿元，引进许继集团不容易。'],
    ['例子', '市长在全市旅游会上的讲话', '文旅融合有好样板，例如龙门石窟、比如鼋头渚、譬如麦积山。'],
    ['两座城市的地标一样多', '市长在全市旅游会上的讲话', '龙门石窟人多。陆浑水库水满。鼋头渚花开。硕放机场通航。'],
    ['另一座城市也有一个', '市长在全市旅游会上的讲话', '龙门石窟人多。陆浑水库水满。鼋头渚花开。'],
    ['一口气的名单', '市长在全市水利会上的讲话', '淮河上游的梅山水库、响洪甸水库、佛子岭水库建成于同一年代。'],
    ['企业各提一次', '市长在全市招商会上的讲话', '泰开集团发来贺信。石横特钢也派人到会。'],
    ['别名几城共用', '市长在全市文化会上的讲话', '龙城儿女多奇志，瓷都又谱新篇。'],
    ['没有级别', '在座谈会上的讲话', '龙门石窟人多。陆浑水库水满。'],
    ['省长的话', '省长在全省旅游会上的讲话', '龙门石窟人多。陆浑水库水满。全省都要重视。'],
    ['总理的话', '国务院总理在全国旅游会上的讲话', '龙门石窟人多。陆浑水库水满。我国旅游大有可为。'],
    ['县长提到市里的地标', '县长在全县旅游会上的讲话', '龙门石窟人多。陆浑水库水满。我县要接住客流。'],
    ['人人引用的话', '市长在全市生态会上的讲话', '要牢记“人不负青山，青山定不负人”。各级秦岭办要尽责。'],
    ['两个地标都在一个县级市', '市长在全市工业会上的讲话', '兴澄特钢扩能，法尔胜转型。兴澄特钢是标杆，法尔胜是样板。'],
    ['“重于泰山”不是山', '市长在全市安全会上的讲话', '安全责任重于泰山，稳如泰山，守好岱庙。'],
  ])('stays unsaid: %s', (_, title, text) => {
    expect(read(title, text).place).toBeNull();
  });

  it('is the named one where a place is named as its own', () => {
    const text = '我到开封工作已经一年。龙门石窟人多，陆浑水库水满，明天就去看。结合开封实际抓落实。';
    expect(read('市长在全市旅游会上的讲话', text).place).toBe('开封');
  });

  it('stays unsaid where no landmarks were given', () => {
    const bare = compileGazetteer(file('divisions'));
    const text = '陆浑水库已经超过汛限。龙门石窟景区周边要做好疏散预案。';
    expect(attribute({ heading: null, title: '市长在全市防汛会上的讲话', text }, bare).place).toBeNull();
  });
});

describe('number plates', () => {
  it.each([
    ['牌照为青A12345的大巴', '西宁'],
    ['牌号新J88888的货车', '克拉玛依'],
    ['外地牌照如苏E12345的货车', null],
    ['牌照苏E12345和浙A54321的两车', null],
  ])('%s', (text, place) => {
    expect(read('市长在全市客运会上的讲话', `${text}超员，要查。`).place).toBe(place);
  });

  it('tell no county from another', () => {
    expect(read('县长在全县客运会上的讲话', '牌照为青A12345的大巴超员，要查。').place).toBeNull();
  });

  it('all stand for a division', () => {
    const unknown = Object.values(gazetteer.plates).flatMap(letters =>
      Object.values(letters).filter(name => !gazetteer.byName.has(name)),
    );
    expect(unknown).toEqual([]);
    expect(Object.values(gazetteer.plates).flatMap(letters => Object.keys(letters)).length).toBeGreaterThanOrEqual(300);
  });
});

describe('landmarks.json', () => {
  const entries = Object.values(landmarks).flatMap(byPlace =>
    typeof byPlace === 'string' ? [] : Object.entries(byPlace).flatMap(([place, names]) => names.map(name => ({ place, name }))),
  );

  it('holds whole categories and no name of a division', () => {
    expect(entries.length).toBeGreaterThanOrEqual(500);
    const divisions = entries.flatMap(({ name }) => name.split('|')).filter(name => gazetteer.byName.has(name));
    expect(divisions).toEqual([]);
    expect(entries.filter(({ name }) => name.split('|').some(one => one.length < 2))).toEqual([]);
  });

  it('names every place once for each thing', () => {
    const pairs = entries.map(({ place, name }) => `${place} ${name}`);
    expect(pairs.filter((pair, i) => pairs.indexOf(pair) !== i)).toEqual([]);
  });

  it('is refused where a place is no division', () => {
    expect(() => compileGazetteer(file('divisions'), { scenery: { 乌有市: ['乌有湖'] } })).toThrow(
      'the landmarks name no division: "乌有市"',
    );
  });
});
