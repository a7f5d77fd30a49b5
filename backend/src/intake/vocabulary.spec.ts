import { describe, expect, it } from '@jest/globals';
import { Vocabularies, Vocabulary } from './vocabulary.js';

describe('the vocabulary of a worker', () => {
  it('tells each form once, and its numbers hold for every later document', () => {
    const [worker, all] = [new Vocabulary(), new Vocabularies()];
    const first = ['春耕', '灌溉', '春耕'].map(form => worker.numberOf(form));
    const heard = all.learn(worker.lesson());
    expect(first.map(number => heard[number])).toEqual(['春耕', '灌溉', '春耕']);
    const second = ['灌溉', '收成'].map(form => worker.numberOf(form));
    const lesson = worker.lesson();
    expect(lesson.forms).toEqual(['收成']);
    expect(second.map(number => all.learn({ ...lesson, forms: [] })[number])).toEqual(['灌溉', undefined]);
    expect(all.learn(lesson)[second[1]!]).toBe('收成');
  });

  it('begins anew before it fills the memory, without changing what was said', () => {
    const [worker, all] = [new Vocabulary(), new Vocabularies()];
    for (let i = 0; i <= 500_000; i++) worker.numberOf(`${i}`);
    const before = all.learn(worker.lesson());
    const number = worker.numberOf('新词');
    const after = all.learn(worker.lesson());
    expect([number, after[number], before[number]]).toEqual([0, '新词', '0']);
  });

  it('refuses numbers whose forms never came', () => {
    const [worker, all] = [new Vocabulary(), new Vocabularies()];
    worker.numberOf('渠道');
    worker.lesson();
    worker.numberOf('水库');
    expect(() => all.learn(worker.lesson())).toThrow(/form 1 after form 0/);
  });
});
