import { describe, expect, it } from '@jest/globals';
import { readQuery } from './two-sides.js';

describe('readQuery', () => {
  it('reads the side that lines must lie outside of', () => {
    expect(readQuery('query=甲&outside.theme=民生')).toEqual({ query: '甲', outside: { theme: '民生' } });
  });

  it('gives each side its filters', () => {
    const query = 'target.theme=%E6%B0%91%E7%94%9F&target.place=%E7%94%B2&target.place=%E4%B9%99&reference.from=2009&top=5';
    expect(readQuery(query)).toEqual({ target: { theme: '民生', place: ['甲', '乙'] }, reference: { from: '2009' }, top: '5' });
  });

  it('leaves other names alone, dots and all', () => {
    expect(readQuery('form=a.b&x.y=1')).toEqual({ form: 'a.b', 'x.y': '1' });
  });

  it('touches no prototype', () => {
    readQuery('target.__proto__=x&__proto__=y');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('keeps a hundred values of one name', () => {
    const query = Array.from({ length: 100 }, (_, i) => `document=${i}`).join('&');
    expect(readQuery(query)['document']).toHaveLength(100);
  });
});
