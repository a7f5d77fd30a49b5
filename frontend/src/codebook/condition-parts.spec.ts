import { describe, expect, test } from '@jest/globals';
import type { Condition } from '@cimai/analysis/answers';
import { codebookEn, codebookZh } from '../words/codebook-words.js';
import { allWords, conditionInWords, kindOf, turnedInto } from './condition-parts.js';

const near: Condition = { near: [['水库', '河堤'], '@险情'], distance: 4 };
const whole: Condition = { all: [{ any: ['巡堤', '值守'] }, { not: { any: ['演练', '演习'] } }, { any: [near, '决口'] }] };

describe('a condition', () => {
  test('is known by its kind', () => {
    const nested: Condition = { any: [near, '决口'] };
    expect(['决口', { any: ['决口'] }, nested, near, { not: near }, whole].map(each => kindOf(each))).toEqual([
      ...['words', 'words', 'any', 'near', 'not', 'all'],
    ]);
  });

  test('is said in words, in both languages', () => {
    expect(conditionInWords(near, codebookZh.said)).toBe('水库、河堤，与词集“险情”，相距不超过 4 个词');
    expect(conditionInWords(near, codebookEn.said)).toBe('水库, 河堤 within 4 words of the set “险情”');
    expect(conditionInWords(whole, codebookEn.said)).toContain(' and not 演练, 演习 and ');
  });

  test('names the first few words of a long set and counts the rest', () => {
    const many: Condition = { any: [...'一二三四五六七'] };
    expect(conditionInWords(many, codebookZh.said)).toBe('出现一、二、三、四、五等 7 个词之一');
    expect(conditionInWords(many, codebookEn.said)).toBe('一, 二, 三, 四, 五 or 2 more');
  });

  test('keeps its words when it is turned into another kind', () => {
    for (const kind of ['words', 'near', 'not'] as const)
      expect(allWords(turnedInto(kind, near))).toEqual(['水库', '河堤', '@险情']);
    expect(turnedInto('all', near)).toEqual({ all: [{ any: ['水库', '河堤'] }, { any: ['@险情'] }] });
    expect(kindOf(turnedInto('any', { any: ['决口'] }))).toBe('any');
  });
});
