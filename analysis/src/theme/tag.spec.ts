import { describe, expect, it } from '@jest/globals';
import type { Passage, Tag } from '../corpus/document.js';
import type { Tokens } from '../corpus/tokens.js';
import type { Codebook, Theme } from './codebook.js';
import { compileCodebook, tagPassages } from './tag.js';

/** A document whose words are parted by blanks; each line is a passage. Marks that are no words count as punctuation. */
function read(...lines: string[]): { text: string; passages: Passage[]; tokens: Tokens } {
  let text = '';
  let sentence = -1;
  const passages: Passage[] = [];
  const rows: [string, number, number, number][] = [];
  lines.forEach((line, passage) => {
    const start = text.length;
    const sentences: Passage['sentences'] = [];
    let from = start;
    sentence++;
    for (const piece of line.split(' ')) {
      if (/[\p{L}\p{N}]/u.test(piece)) rows.push([piece, text.length, passage, sentence]);
      text += piece;
      if (piece === '。') {
        sentences.push({ start: from, end: text.length });
        from = text.length;
        sentence++;
      }
    }
    if (from < text.length) sentences.push({ start: from, end: text.length });
    passages.push({ start, end: text.length, sentences, heading: false });
    text += '\n';
  });
  const column = (at: 1 | 2 | 3) => Int32Array.from(rows, row => row[at]);
  return {
    text,
    passages,
    tokens: { forms: rows.map(([form]) => form), starts: column(1), passages: column(2), sentences: column(3) },
  };
}

function theme(id: string, parts: Partial<Theme>): Theme {
  const both = { zh: id, en: id };
  return { id, label: both, definition: both, includes: [], excludes: [], examples: [], forms: [], ...parts };
}

function book(themes: Theme[], parts: Partial<Codebook> = {}): Codebook {
  const both = { zh: '试', en: 'trial' };
  return { id: 'trial', version: '1', label: both, description: both, themes, ...parts };
}

function tagsOf(codebook: Codebook, ...lines: string[]) {
  const { text, passages, tokens } = read(...lines);
  return tagPassages(text, passages, tokens, compileCodebook(codebook)).map(tags =>
    tags.map(tag => `${tag.theme}: ${tag.evidence.map(({ form, start, end }) => `${form}=${text.slice(start, end)}`).join(' ')}`),
  );
}

const jobs = theme('就业', { forms: [{ about: '就业', weight: 1, forms: ['就业', '找工作'] }] });

describe('a form', () => {
  it('is found where it is a run of whole words, and only there', () => {
    expect(tagsOf(book([jobs]), '扩大 就业 。')).toEqual([['就业: 就业=就业']]);
    expect(tagsOf(book([jobs]), '扩大 就业率 。')).toEqual([[]]);
    expect(tagsOf(book([jobs]), '去 找 工作 了 。')).toEqual([['就业: 找工作=找工作']]);
    expect(tagsOf(book([jobs]), '去 找 工作组 。')).toEqual([[]]);
  });

  it('does not reach over punctuation or into the next passage', () => {
    expect(tagsOf(book([jobs]), '去 找 ， 工作 多 。', '先 找')).toEqual([[], []]);
    expect(tagsOf(book([jobs]), '先 找', '工作 多')).toEqual([[], []]);
  });

  it('gives way to a longer form of the theme, and to an exclusion', () => {
    const bank = theme('金融', {
      forms: [
        { about: '银行', weight: 1, forms: ['人民银行', '银行'] },
        { about: '人民', weight: 0.4, forms: ['人民'] },
      ],
      exclusions: ['血液银行'],
    });
    expect(tagsOf(book([bank]), '人民 银行 来 了 。')).toEqual([['金融: 人民银行=人民银行']]);
    expect(tagsOf(book([bank]), '血液 银行 来 了 。')).toEqual([[]]);
  });

  it('speaks for no rule either inside an exclusion, but does so beside it', () => {
    const rules = [{ name: '保安全', within: 'sentence' as const, when: { all: ['确保', '安全'] }, weight: 1 }];
    const safety = theme('安全', { forms: [{ about: '事故', weight: 1, forms: ['事故'] }], exclusions: ['粮食安全'], rules });
    expect(tagsOf(book([safety]), '确保 粮食 安全 。')).toEqual([[]]);
    expect(tagsOf(book([safety]), '确保 粮食 安全 和 行车 安全 。')).toEqual([['安全: 确保=确保 安全=安全']]);
  });

  it('counts less when repeated, so that no single word outweighs everything', () => {
    const weak = theme('弱', { forms: [{ about: '弱', weight: 0.45, forms: ['群众'] }] });
    expect(tagsOf(book([weak]), '群众 说 群众 。')).toEqual([[]]);
    expect(tagsOf(book([weak]), '群众 说 群众 好 群众 好 群众 好 群众 好 群众 好 。')).toEqual([[]]);
  });

  it('counts less as a bare member of an enumeration', () => {
    expect(tagsOf(book([jobs]), '教育 、 就业 、 金融 等 事业 。')).toEqual([[]]);
  });

  it('speaks against a theme when its weight is below 0', () => {
    const strict = theme('就业', {
      forms: [
        { about: '就业', weight: 1, forms: ['就业'] },
        { about: '会务', weight: -0.5, forms: ['会务'] },
      ],
    });
    expect(tagsOf(book([strict]), '会务 组 谈 就业 。')).toEqual([[]]);
  });
});

it('a group adds no more than its ceiling', () => {
  const group = { about: '陪衬', weight: 0.5, forms: ['群众', '生活', '农民'] };
  expect(tagsOf(book([theme('民生', { forms: [group] })]), '群众 和 农民 的 生活')).toEqual([
    ['民生: 群众=群众 农民=农民 生活=生活'],
  ]);
  expect(tagsOf(book([theme('民生', { forms: [{ ...group, most: 0.6 }] })]), '群众 的 生活 和 农民 说 。')).toEqual([[]]);
});

describe('a rule', () => {
  const mines = (rule: unknown) =>
    book([theme('安全', { forms: [{ about: '安', weight: 0.1, forms: ['平安'] }], rules: [rule as never] })], {
      sets: { 矿: ['煤矿', '矿山'] },
    });

  it('joins two words that stand near each other in one sentence', () => {
    const near = mines({ name: '整顿', within: 'sentence', when: { near: ['@矿', ['整顿', '关闭']], distance: 3 }, weight: 1 });
    expect(tagsOf(near, '对 小 矿山 一律 整顿 。')).toEqual([['安全: 矿山=矿山 整顿=整顿']]);
    expect(tagsOf(near, '矿山 的 人 都 来 参加 整顿 。')).toEqual([[]]);
    expect(tagsOf(near, '去 矿山 。 整顿 作风 。')).toEqual([[]]);
  });

  it('can ask for a word to be absent', () => {
    const without = mines({ name: '无扶贫', within: 'passage', when: { all: ['煤矿', { not: '产量' }] }, weight: 1 });
    expect(tagsOf(without, '煤矿 停 了 。')).toEqual([['安全: 煤矿=煤矿']]);
    expect(tagsOf(without, '煤矿 停 了 。 产量 少 了 。')).toEqual([[]]);
  });

  it('holds by one part or by several, and needs of each only what it says', () => {
    const when = { any: [{ all: ['@矿', { any: ['整顿', '关闭'] }] }, { near: ['停', '工'], distance: 2 }] };
    const either = mines({ name: '或', within: 'passage', when, weight: 1 });
    expect(tagsOf(either, '矿山 要 关闭 。')).toEqual([['安全: 矿山=矿山 关闭=关闭']]);
    expect(tagsOf(either, '停 了 工 。')).toEqual([['安全: 停=停 工=工']]);
    expect(tagsOf(either, '矿山 停 了 。 要 关闭 。').flat()).toHaveLength(1);
    expect(tagsOf(either, '矿山 停 了 。')).toEqual([[]]);
    expect(tagsOf(either, '工 。 停 了 很 久 。')).toEqual([[]]);
  });

  it('is asked where a condition was turned round twice', () => {
    const twice = mines({ name: '不无', within: 'passage', when: { not: { not: '煤矿' } }, weight: 1 });
    expect(tagsOf(twice, '煤矿 停 了 。')).toEqual([['安全: 煤矿=煤矿']]);
    expect(tagsOf(twice, '工厂 停 了 。')).toEqual([[]]);
  });
});

it('a parent carries what a child carries, through any number of steps', () => {
  const parents = book([
    theme('社会', { forms: [{ about: '社', weight: 1, forms: ['社会事业'] }], children: ['民生'] }),
    theme('民生', { forms: [{ about: '民', weight: 1, forms: ['民生'] }], children: ['就业'] }),
    jobs,
  ]);
  expect(tagsOf(parents, '扩大 就业 。')).toEqual([['社会: 就业=就业', '民生: 就业=就业', '就业: 就业=就业']]);
});

it('surroundings tip the balance, but never make a tag without a word of its own', () => {
  const weak = theme('安全', {
    forms: [
      { about: '强', weight: 1.2, forms: ['事故'] },
      { about: '弱', weight: 0.7, forms: ['排查'] },
    ],
    reading: { above: 0, neighbours: 0.8 },
  });
  const speech = ['事故 教训 深 。', '要 全面 排查 才 行 。', '事故 又 来 了 。', '大家 辛苦 了 。', '事故 不 能 再 有 。'];
  const tags = tagsOf(book([weak]), ...speech);
  expect(tags.map(list => list.length)).toEqual([1, 1, 1, 0, 1]);
  expect(tagsOf(book([weak]), '要 全面 排查 才 行 。')).toEqual([[]]);
});

it('a score lies between a half and one, and grows with the evidence', () => {
  const { text, passages, tokens } = read('扩大 就业 。', '就业 和 找 工作 都 难 。');
  const [one, two] = tagPassages(text, passages, tokens, compileCodebook(book([jobs]))).map(tags => tags[0]!) as [Tag, Tag];
  expect(one.score).toBe(0.5);
  expect(two.score).toBeGreaterThan(0.9);
  expect(two.score).toBeLessThanOrEqual(1);
});

it('ten thousand forms are ready within a second and cost a passage nothing', () => {
  const forms = Array.from({ length: 10_000 }, (_, n) => `词${n.toString(36)}`);
  const start = performance.now();
  const compiled = compileCodebook(book([theme('多', { forms: [{ about: '多', weight: 1, forms }] })]));
  expect(performance.now() - start).toBeLessThan(1000);
  const { text, passages, tokens } = read(`说 词${(77).toString(36)} 了 。`);
  expect(tagPassages(text, passages, tokens, compiled)[0]).toHaveLength(1);
});
