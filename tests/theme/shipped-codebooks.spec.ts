import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  compileCodebook,
  divide,
  simplifyText,
  tagPassages,
  tokenize,
  type Codebook,
  type ShippedValidity,
} from '@cimai/analysis';
import { loadJieba } from '@cimai/analysis/jieba';
import { describe, expect, it } from '@jest/globals';

const data = fileURLToPath(new URL('../../data/', import.meta.url));
const all = readdirSync(join(data, 'codebooks'));
const files = all.filter(name => /^[^.]+\.json$/.test(name));
const measured = all.filter(name => name.endsWith('.validity.json'));
const bookOf = (file: string) => JSON.parse(readFileSync(join(data, 'codebooks', file), 'utf8')) as Codebook;
const segmenter = loadJieba(
  readFileSync(join(data, 'lexicons', 'formulations.txt'), 'utf8')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line && !line.startsWith('#')),
);

function tagsOf(book: Codebook, text: string) {
  const passages = divide(text);
  return tagPassages(text, passages, tokenize(text, passages, segmenter), compileCodebook(book)).map(tags =>
    tags.map(({ theme }) => theme),
  );
}

describe.each(measured)('%s', file => {
  const validity = JSON.parse(readFileSync(join(data, 'codebooks', file), 'utf8')) as ShippedValidity;

  it('was measured of the codebook beside it as it stands, theme by theme', () => {
    const book = bookOf(file.replace('.validity', ''));
    expect([validity.codebook, validity.version]).toEqual([book.id, book.version]);
    expect(validity.themes.map(({ theme }) => theme)).toEqual(book.themes.map(({ id }) => id));
    for (const { n, precision, recall, f1 } of validity.themes) {
      expect(n).toBeGreaterThan(0);
      for (const share of [precision!, recall!, f1!]) expect(share.low <= share.value && share.value <= share.high).toBe(true);
    }
  });
});

describe.each(files)('%s', file => {
  const book = bookOf(file);

  it('is sound', () => {
    expect(() => compileCodebook(book)).not.toThrow();
  });

  it('tags the examples it gives with the theme they are given for', () => {
    const missed = book.themes.flatMap(({ id, examples }) =>
      examples.filter(example => !tagsOf(book, example).flat().includes(id)),
    );
    // An example may be one no list of words can know; it then shows a reader where the tagger ends.
    expect(missed.length / book.themes.reduce((sum, { examples }) => sum + examples.length, 0)).toBeLessThan(0.5);
  });
});

const four = bookOf('four-themes.json');

describe('the four themes', () => {
  it.each([
    ['全年新增城镇就业一万两千人，城乡低保标准提高到每月六百元。', ['民生']],
    ['各家银行要把中小企业的贷款放出去，别让好项目断了融资。', ['金融']],
    ['城管执法队员要先劝后罚，占道经营的摊点集中到早市。', ['城市管理']],
    ['烟花爆竹仓库一律停业排查，重大事故隐患不消除不准开门。', ['安全生产']],
    ['财政要为下岗职工再就业的小额贷款贴息。', ['民生', '金融']],
    ['办公室的同志要多学习、多思考，把文稿写得更实一些。', []],
    ['中国人民银行代理国库，财政资金按预算拨付到账户。', []],
    ['要严防死守，确保大堤安全度汛。', []],
  ])('%s', (text, themes) => {
    expect(tagsOf(four, text).flat()).toEqual(themes);
  });

  it('reads traditional characters, once simplified, like simplified ones', () => {
    const traditional = '各家銀行要把中小企業的貸款放出去。\n煙花爆竹倉庫一律停業排查隱患。';
    expect(tagsOf(four, simplifyText(traditional))).toEqual([['金融'], ['安全生产']]);
  });
});
