import { expect, test } from '@jest/globals';
import { problemIn, problemOf } from './problem.js';

test('a problem speaks the language of the page', () => {
  const problem = problemOf(400, {
    title: 'Bad',
    detail: 'No such place.',
    words: { zh: '没有这个地方。', en: 'No such place.' },
  });
  expect(problemIn(problem, 'zh')).toBe('没有这个地方。');
  expect(problemIn(problem, 'en')).toBe('No such place.');
});

test('a problem in one language is better than none', () => {
  expect(problemIn(problemOf(400, '{"title":"Bad","detail":"No such place."}'), 'zh')).toBe('No such place.');
  expect(problemIn(problemOf(502, '<html>Bad gateway</html>'), 'zh')).toBe('');
  expect(problemIn(problemOf(0, null), 'zh')).toBe('');
});
