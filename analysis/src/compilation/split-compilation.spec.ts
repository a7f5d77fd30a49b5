import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitCompilation } from './split-compilation.js';

const paragraph = '今天召开这次会议，主要任务是回顾前一阶段的工作，研究下一阶段的措施。大家辛苦了，成绩来之不易，要倍加珍惜。';
const body = (salutation: string): string => [salutation, ...Array.from({ length: 6 }, () => paragraph)].join('\n');
const bodiesOf = (text: string): string[] => splitCompilation(text).map(({ start, end }) => text.slice(start, end));

describe('splitCompilation', () => {
  it.each([
    ['第一篇：副县长在春耕会上的讲话', '第二篇：镇长在防汛会上的讲话', '第三篇：区长在植树节上的致辞'],
    ['篇一：春耕会讲话', '篇二：防汛会讲话', '篇三：植树节致辞'],
    ['县长会议讲话材料篇1', '县长会议讲话材料篇2', '县长会议讲话材料篇3'],
    ['1.县长在会议上的讲话 篇一', '2.县长在会议上的讲话 篇二', '3.县长在会议上的讲话 篇三'],
    ['县长在会议上的讲话（一）', '县长在会议上的讲话（二）', '县长在会议上的讲话（三）'],
    ['【篇1】', '【篇2】', '【篇3】'],
  ])('tells the speeches under %s, %s, %s apart', (...headings) => {
    const page = headings.map(heading => `${heading}\n${body('同志们：')}`).join('\n');
    const speeches = splitCompilation(page);
    expect(speeches.map(({ heading }) => heading)).toEqual(headings);
    expect(bodiesOf(page)).toEqual([body('同志们：'), body('同志们：'), body('同志们：')]);
  });

  it('drops what the page says before its first speech', () => {
    const page = `县长讲话稿(共2篇)\n第一篇：甲会讲话\n${body('同志们：')}\n第二篇：乙会讲话\n${body('同志们：')}`;
    const [first] = splitCompilation(page);
    expect(first!.dropped.map(({ start, end }) => page.slice(start, end))).toEqual(['县长讲话稿(共2篇)', '第一篇：甲会讲话']);
  });

  it('finds a new speech without any number where a title stands over a salutation', () => {
    const page = `在全县春耕现场会上的讲话\n${body('同志们：')}\n在全县防汛工作会议上的讲话\n${body('各位领导、同志们：')}`;
    expect(splitCompilation(page).map(({ title }) => title)).toEqual(['在全县春耕现场会上的讲话', '在全县防汛工作会议上的讲话']);
  });

  it('keeps one speech whole, however many numbered parts and calls to the audience it has', () => {
    const parts = ['一、提高认识', '二、明确任务', '三、加强领导'].map(part => `${part}\n${paragraph}\n各位代表！\n${paragraph}`);
    const report = `政府工作报告\n各位代表：\n${parts.join('\n')}`;
    expect(bodiesOf(report)).toEqual([report.slice('政府工作报告\n'.length)]);
  });

  it('does not take the parts of a plan for speeches', () => {
    const plan = ['第一篇 发展环境', '第二篇 主要任务', '第三篇 保障措施']
      .map(part => `${part}\n第一章 总则\n${body('总的要求')}`)
      .join('\n');
    expect(splitCompilation(plan)).toHaveLength(1);
  });

  it('splits nothing when told that the text is one', () => {
    const page = `篇一：甲会讲话\n${body('同志们：')}\n篇二：乙会讲话\n${body('同志们：')}`;
    expect(splitCompilation(page, { single: true })).toHaveLength(1);
  });

  it('joins a title over two lines, drops its repeats, and leaves byline and date to the body', () => {
    const page = `第一篇：甲会讲话\n在全县行政审批制度改革推进\n工作会议上的讲话\n在全县行政审批制度改革推进工作会议上的讲话\n（2011年5月6日）\n${body('同志们：')}`;
    const [speech] = splitCompilation(page);
    expect(speech!.title).toBe('在全县行政审批制度改革推进工作会议上的讲话');
    expect(speech!.dropped.map(({ kind }) => kind)).toEqual(['compilation-heading', 'repeated-title']);
    expect(page.slice(speech!.start)).toMatch(/^（2011年5月6日）\n同志们/);
  });

  it('says what a heading tells of its speech, unless it says the same over all', () => {
    const page = (titles: string[]): string => titles.map((title, i) => `第${i + 1}篇：${title}\n${body('同志们：')}`).join('\n');
    expect(splitCompilation(page(['甲会讲话(范文模版)', '乙会讲话'])).map(({ headingTitle }) => headingTitle)).toEqual([
      '甲会讲话',
      '乙会讲话',
    ]);
    expect(splitCompilation(page(['县长讲话', '县长讲话'])).map(({ headingTitle }) => headingTitle)).toEqual([null, null]);
  });

  it('answers nothing for nothing', () => {
    expect(splitCompilation('')).toEqual([]);
  });

  it('loses no line: each is in a body, a title or among the dropped', () => {
    const line = fc.constantFrom(
      '同志们：',
      '第一篇：讲话',
      '第二篇：讲话',
      '在会上的讲话',
      '（2010年1月1日）',
      '张三',
      paragraph,
      '一、要求',
      '篇一',
      '篇二',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), lines => {
        const text = lines.join('\n');
        const speeches = splitCompilation(text);
        const seen = new Uint8Array(text.length);
        for (const { start, end, titleSpan, dropped } of speeches) {
          for (const span of [{ start, end }, ...(titleSpan ? [titleSpan] : []), ...dropped]) seen.fill(1, span.start, span.end);
        }
        if (speeches.length === 0) return;
        for (let i = 0; i < text.length; i++) if (seen[i] === 0) expect(text[i]).toBe('\n');
      }),
    );
  });
});
