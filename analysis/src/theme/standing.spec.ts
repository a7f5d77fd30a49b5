import { describe, expect, it } from '@jest/globals';
import { standingOf } from './standing.js';

describe('how a form stands in its clause', () => {
  it.each([
    ['我们要扩大就业，稳住大局。', '就业', 'plain'],
    ['教育、就业、金融等事业都要发展。', '就业', 'list'],
    ['推进教育、卫生、就业等工作。', '就业', 'list'],
    ['做好扩大就业岗位的事。', '就业', 'plain'],
    ['修好道路桥梁、办好中小学校、扩大就业岗位、整治河道堤岸。', '就业', 'enumeration'],
    ['在稳定就业的基础上，抓好城建。', '就业', 'aside'],
    ['随着就业形势变化，办法要改。', '就业', 'plain'],
    ['为就业创造条件。', '就业', 'aside'],
    ['以扩大就业为中心，抓好城建。', '就业', 'aside'],
    ['满足青年就业的需求，要办好学校。', '就业', 'aside'],
    ['对扩大就业有重要作用，办法要好。', '就业', 'aside'],
    ['对就业的支持要加大。', '就业', 'plain'],
    ['按《促进就业办法》办事。', '就业', 'aside'],
    ['印发《通知》，扩大就业。', '就业', 'plain'],
    ['印发《通知》扩大就业。', '就业', 'plain'],
    ['就业', '就业', 'plain'],
  ])('%s', (text, form, standing) => {
    const start = text.indexOf(form);
    expect(standingOf(text, start, start + form.length, { start: 0, end: text.length })).toBe(standing);
  });

  it('does not look beyond the passage', () => {
    expect(standingOf('教育、就业、卫生', 3, 5, { start: 3, end: 5 })).toBe('plain');
  });
});
