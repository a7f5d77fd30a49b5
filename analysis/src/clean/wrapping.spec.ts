import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clean } from './clean.js';

const paragraphs = [
  '今天我们召开全县水利工作会议，主要任务是总结去冬今春的水利建设，分析当前面临的形势，部署下一步的工作。刚才，水利局汇报了情况，两个乡镇作了发言，讲得都很好，我完全赞成。',
  '水是农业的命脉。去年我县新修渠道一百二十公里，改造机井四百多眼，新增灌溉面积三万亩，这些成绩是全县干部群众一锹一镐干出来的，来之不易。',
  '同时也要看到，管护不到位、用水不节约的问题还没有从根本上解决，有的渠道当年修当年坏，群众意见很大，必须下决心改。',
  '希望大家回去以后立即行动起来，把会议精神落实到田间地头，确保春灌顺利进行，为全年粮食丰收打下坚实基础。',
];

/** Breaks a paragraph at a width, with an indent of two characters. */
function wrap(paragraph: string, width: number, indent: string): string {
  const whole = indent + paragraph;
  return whole.match(new RegExp(`.{1,${width}}`, 'g'))!.join('\n');
}

describe('lines broken at a fixed width', () => {
  it.each([24, 30, 38, 42])('become paragraphs again, by their indents, at %d characters', width => {
    const raw = ['在全县水利工作会议上的讲话', '同志们：', ...paragraphs.map(one => wrap(one, width, '　　'))].join('\n');
    const { text, repairs } = clean(raw);
    expect(text.split('\n')).toEqual(['在全县水利工作会议上的讲话', '同志们：', ...paragraphs]);
    for (const { kind, before, after } of repairs) expect([kind, before.trim(), after]).toEqual(['line-join', '', '']);
  });

  it('become paragraphs again by empty lines between them, without indents', () => {
    const raw = paragraphs.map(one => wrap(one, 38, '')).join('\n\n');
    expect(clean(raw).text.split('\n')).toEqual(paragraphs);
  });

  it('become paragraphs again over a page mark', () => {
    const lines = wrap(paragraphs.join(''), 30, '　　').split('\n');
    lines.splice(6, 0, '- 3 -');
    expect(clean(lines.join('\n')).text).toBe(paragraphs.join(''));
  });

  it('are not seen in headings, lists and short paragraphs', () => {
    const list = [
      '一、提高认识，加强领导',
      '二、明确任务，落实责任',
      '三、加大投入，搞好保障',
      '四、严格督查，兑现奖惩',
      '五、广泛宣传，营造氛围',
      '六、总结经验，巩固成果',
    ];
    const items = [
      '一是要把责任落实到每个村组和每个责任人身上；',
      '二是要把资金落实到每个项目和每道工程上面；',
      '三是要把督查贯穿到工作的全过程和各个环节；',
      '四是要把宣传做到家家户户和田间地头里去；',
      '五是要把奖惩兑现到每个单位和每个干部头上；',
      '六是要把成果巩固好并且形成长期管护的制度。',
    ];
    const years = [3, 4, 5, 6, 7, 8, 9].map(n => `200${n}年11月${n}日县第十三届人民代表大会常务委员会第${n}次会议通过修改决定`);
    for (const text of [list.join('\n'), items.join('\n'), paragraphs.join('\n'), years.join('\n')])
      expect(clean(text).text).toBe(text);
  });

  it('lose nothing, and every character keeps its way back', () => {
    const words = fc.constantFrom('水利', '工程', '，', '要', '抓紧', '。', '建设', '全县', '资金', '、', '群众');
    fc.assert(
      fc.property(fc.array(words, { minLength: 60, maxLength: 160 }), fc.integer({ min: 20, max: 44 }), (pieces, width) => {
        const raw = wrap(pieces.join(''), width, '　　');
        const { text, offsets } = clean(raw);
        expect(text.replace(/\s/g, '')).toBe(raw.replace(/\s/g, ''));
        for (let i = 0; i < text.length; i++) if (offsets.covers(i)) expect(raw[offsets.toOriginal(i)]).toBe(text[i]);
      }),
    );
  });
});
