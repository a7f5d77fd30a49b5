import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { attribute, compileGazetteer, type AttributableSpeech } from './attribute.js';

const gazetteer = compileGazetteer(
  JSON.parse(readFileSync(new URL('../../../data/gazetteer/divisions.json', import.meta.url), 'utf8')),
);
const read = (speech: Partial<AttributableSpeech>) => attribute({ heading: null, title: null, text: '', ...speech }, gazetteer);

describe('attribute', () => {
  it.each([
    ['王建国市长在全市教育工作会议上的讲话', { speaker: '王建国', role: '市长', level: '市', occasion: '全市教育工作会议' }],
    [
      '常务副县长在全县防汛抗旱工作会议上的讲话',
      { speaker: null, role: '常务副县长', level: '县', occasion: '全县防汛抗旱工作会议' },
    ],
    ['李志强同志在全省农村工作会议上的讲话', { speaker: '李志强', role: null, occasion: '全省农村工作会议' }],
    ['代区长在区政府第二次全体(扩大)会议上的讲话', { role: '代区长', level: '区', occasion: '区政府第二次全体(扩大)会议' }],
    ['陈县长在全县招商引资推进会上的讲话', { speaker: '陈', role: '县长', level: '县' }],
    ['在苏州市金融工作座谈会上的讲话', { place: '苏州', level: '市', speaker: null, role: null }],
  ])('reads the title %s', (title, expected) => {
    expect(read({ title, text: '同志们：\n今天开会。' })).toMatchObject({ title, ...expected });
  });

  it('reads a byline, and leaves a masked name null', () => {
    expect(read({ title: '主持词', text: '赵明\n同志们：\n现在开会。' }).speaker).toBe('赵明');
    expect(read({ text: '县政府办主任 xxx\n近年来，工作有进步。' })).toMatchObject({
      speaker: null,
      role: '县政府办主任',
      level: '县',
    });
    expect(read({ text: '国务院总理 李明华\n各位代表：\n现在报告工作。' })).toMatchObject({
      speaker: '李明华',
      role: '国务院总理',
      level: '国家',
    });
  });

  it('knows that not everybody bears a Han surname', () => {
    const text = '西藏自治区主席 多吉次仁\n各位代表：\n现在报告工作。';
    expect(read({ title: '政府工作报告', text })).toMatchObject({ speaker: '多吉次仁', role: '自治区主席', level: '省' });
  });

  it('takes the place a speech calls its own, not the ones it visits or compares with', () => {
    const text =
      '同志们：\n我到绵阳工作已经一年。前不久我们到苏州学习考察，苏州的经验很好。绵阳要加快发展，结合绵阳实际抓好落实。';
    const { place, evidence } = read({ title: '市长在全市工业会议上的讲话', text });
    expect(place).toBe('绵阳');
    for (const quote of evidence.place!) expect(text.slice(quote.start, quote.end)).toBe(quote.quote);
  });

  it('says nothing of a place that is only mentioned', () => {
    const text = '同志们：\n上个月我们去了苏州、无锡、常州考察，大家都有启发。我市要学习先进经验。';
    expect(read({ title: '市长在全市会议上的讲话', text }).place).toBeNull();
  });

  it('does not take ordinary words for places', () => {
    const text = '各位来宾：\n祝大家身体安康，社会和平安宁，实现长治久安，共建大同世界。我市的白银时代已经到来。';
    expect(read({ title: '市长在新年茶话会上的致辞', text }).place).toBeNull();
  });

  it('tells the level from whom the text speaks for', () => {
    expect(read({ text: '今年以来，全县上下齐心。县委、县政府作出部署，我县经济发展很快，我县群众满意。' }).level).toBe('县');
  });

  it('takes nothing from a heading that stands over every speech of its page', () => {
    expect(read({ heading: '3.市长讲话 篇三', headingTitle: null, text: '今年工作不错。' })).toMatchObject({
      role: null,
      speaker: null,
    });
    expect(
      read({ heading: '第三篇：县长在春耕会上的讲话', headingTitle: '县长在春耕会上的讲话', text: '今年工作不错。' }).role,
    ).toBe('县长');
  });

  it('refuses something that is no gazetteer, in words', () => {
    expect(() => compileGazetteer({})).toThrow('the gazetteer lacks its "divisions"');
  });
});
