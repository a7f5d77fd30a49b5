import type { ProblemWords } from './problem.js';

/** What one constraint asks of a value, in both languages; `parts` are the figures its English sentence gave. */
type Demand = (parts: readonly string[]) => ProblemWords;

/**
 * The sentences of class-validator, and of the framework's own pipes, without the name of the parameter; what kind of value is asked
 * for stands before how large it may be, which is the order in which several demands on one parameter are told.
 */
const demands: readonly (readonly [RegExp, Demand])[] = [
  [/^should not exist$/, () => ({ zh: '没有这个参数', en: 'is not known here' })],
  [/^should not be empty$/, () => ({ zh: '不能为空', en: 'must not be empty' })],
  [/^must be a string$/, () => ({ zh: '须是文字', en: 'must be text' })],
  [/^must be an integer number$/, () => ({ zh: '须是整数', en: 'must be a whole number' })],
  [/^must be a number conforming to the specified constraints$/, () => ({ zh: '须是数字', en: 'must be a number' })],
  [/^must be a boolean value$/, () => ({ zh: '须是 true 或 false', en: 'must be true or false' })],
  [/^must be an array$/, () => ({ zh: '须是一组值', en: 'must be a list' })],
  [/^must be an object$/, () => ({ zh: '须是一个对象', en: 'must be an object' })],
  [/^must be either object or array$/, () => ({ zh: '须是对象或一组对象', en: 'must be an object or a list of objects' })],
  [
    /^must be one of the following values: (.*)$/s,
    ([values]) => ({
      zh: `只能是 ${values!.split(/,\s*/).join('、')}`,
      en: `must be one of ${values!.split(/,\s*/).join(', ')}`,
    }),
  ],
  [
    /^must be a year, a month or a day: .*$/,
    () => ({
      zh: '须是年、月或日，如 2009、2009-01、2009-01-25',
      en: 'must be a year, a month or a day: 2009, 2009-01 or 2009-01-25',
    }),
  ],
  [
    /^must be 2009, 2009-01, 2009-01-15 or an interval such as .*$/,
    () => ({
      zh: '须是年、月、日或一段时间，如 2009、2009-01、2009-01-15、2009-01/2009-03',
      en: 'must be 2009, 2009-01, 2009-01-15 or an interval such as 2009-01/2009-03',
    }),
  ],
  [
    /^must match (\S+) regular expression$/,
    ([pattern]) => ({ zh: `写法不对，须合 ${pattern}`, en: `must be written as ${pattern} says` }),
  ],
  [
    /^must be longer than or equal to (\d+) and shorter than or equal to (\d+) characters$/,
    ([least, most]) => ({ zh: `须有 ${least} 到 ${most} 个字符`, en: `must have ${least} to ${most} characters` }),
  ],
  [
    /^must be longer than or equal to (\d+) characters$/,
    ([least]) => ({
      zh: `至少要有 ${least} 个字符`,
      en: `must have at least ${least} ${Number(least) === 1 ? 'character' : 'characters'}`,
    }),
  ],
  [
    /^must be shorter than or equal to (\d+) characters$/,
    ([most]) => ({ zh: `最多 ${most} 个字符`, en: `may have at most ${most} characters` }),
  ],
  [/^must not be less than (\S+)$/, ([least]) => ({ zh: `不能小于 ${least}`, en: `must be ${least} or more` })],
  [/^must not be greater than (\S+)$/, ([most]) => ({ zh: `不能大于 ${most}`, en: `must be ${most} or less` })],
  [
    /^must contain at least (\d+) elements$/,
    ([least]) => ({ zh: `至少要有 ${least} 个值`, en: `must hold ${least} or more values` }),
  ],
  [
    /^must contain no more than (\d+) elements$/,
    ([most]) => ({ zh: `最多 ${most} 个值`, en: `may hold at most ${most} values` }),
  ],
  [/^elements must be unique$/, () => ({ zh: '不能有重复的值', en: 'must not hold a value twice' })],
];

/** Sentences that speak of the whole question and not of a parameter. */
const wholes: readonly (readonly [RegExp, ProblemWords])[] = [
  [
    /^Validation failed \((numeric|parsable)/,
    { zh: '地址里的编号须是整数', en: 'the number in the address must be a whole number' },
  ],
  [/^an unknown value was passed/, { zh: '内容不是一个对象', en: 'what was sent is not an object' }],
  [/\bJSON\b/, { zh: '发来的内容不是合格的 JSON', en: 'what was sent is not sound JSON' }],
];

/** The shapes in which the validator names a parameter: plain, each of its values, a nested one, one that is not known. */
const shapes = [
  /^property (?<name>\S+) (?<rest>should not exist)$/,
  /^All (?<name>\S+)'s (?<rest>elements must be unique)$/,
  /^(?<each>each value in )?nested property (?<name>\S+) (?<rest>.+)$/s,
  /^(?<each>each value in )(?<name>\S+) (?<rest>.+)$/s,
  // A nested parameter is named by its path before the sentence: `splits.0.property more should not exist`.
  /^(?<path>(?:[\w-]+\.)+)property (?<name>\S+) (?<rest>should not exist)$/,
  /^(?<path>(?:[\w-]+\.)+)(?<each>each value in )(?<name>\S+) (?<rest>.+)$/s,
  /^(?<name>\S+) (?<rest>.+)$/s,
];

/**
 * What the validator objected to, in words of both languages: each parameter once, by its name, with everything asked of it. A
 * sentence that is not the validator's own stands as it is in both.
 */
export function validationWords(details: readonly string[]): ProblemWords {
  const told = new Map<string, { order: number; words: ProblemWords }[]>();
  const others: ProblemWords[] = [];
  for (const detail of details) {
    const read = readDetail(detail);
    if (read) told.set(read.name, [...(told.get(read.name) ?? []), read]);
    else others.push(wholes.find(([pattern]) => pattern.test(detail))?.[1] ?? { zh: detail, en: detail });
  }
  const named = [...told].map(([name, asked]) => {
    const inOrder = asked.sort((a, b) => a.order - b.order).map(({ words }) => words);
    const zh = [...new Set(inOrder.map(words => words.zh))].join('，');
    const en = [...new Set(inOrder.map(words => words.en))].join(' and ');
    return { zh: `${name} ${zh}`, en: `${name} ${en}` };
  });
  const all = [...named, ...others];
  const end = (text: string, stop: string) => (/[.。!！?？]$/.test(text) ? text : text + stop);
  return {
    zh: end(`提问有误：${all.map(({ zh }) => zh).join('；')}`, '。'),
    en: end(`The question is not well formed: ${all.map(({ en }) => en).join('; ')}`, '.'),
  };
}

/** One sentence of the validator as the parameter it names and what it asks; null for a sentence of another kind. */
function readDetail(detail: string): { name: string; order: number; words: ProblemWords } | null {
  const found = shapes.map(shape => shape.exec(detail)?.groups).find(groups => groups !== undefined);
  if (!found) return null;
  const order = demands.findIndex(([pattern]) => pattern.test(found['rest']!));
  const demand = demands[order];
  if (!demand) return null;
  const words = demand[1](demand[0].exec(found['rest']!)!.slice(1));
  const name = `${found['path'] ?? ''}${found['name']!}`;
  return { name, order, words: found['each'] ? { zh: `的每个值${words.zh}`, en: `: each value ${words.en}` } : words };
}
