import { HttpException } from '@nestjs/common';

/** A problem in words, for either language of the interface. */
export interface ProblemWords {
  zh: string;
  en: string;
}

/**
 * A named "no" that becomes an RFC 9457 answer. `name` is stable: scripts may look for it; the words may change.
 */
export class Problem extends HttpException {
  constructor(
    status: number,
    readonly problem: string,
    readonly words: ProblemWords,
    readonly more: Record<string, unknown> = {},
  ) {
    super(words.en, status);
  }
}

export const problem = {
  noDocument: (id: number) =>
    new Problem(404, 'no-such-document', { zh: `没有编号为 ${id} 的文献。`, en: `There is no document number ${id}.` }),
  noSource: (id: number) =>
    new Problem(404, 'no-such-source', { zh: `没有编号为 ${id} 的来源文件。`, en: `There is no source number ${id}.` }),
  noIntake: (id: number) =>
    new Problem(404, 'no-such-intake', { zh: `没有编号为 ${id} 的收录任务。`, en: `There is no intake number ${id}.` }),
  notReadYet: (name: string) =>
    new Problem(409, 'not-read-yet', {
      zh: `“${name}”还没有读完，请稍后再试。`,
      en: `“${name}” has not been read yet. Try again in a moment.`,
    }),
  nothingDecided: () =>
    new Problem(400, 'nothing-decided', {
      zh: '请给出要改的读法：encoding(编码)、columns(各列含义)或 splits(讲话的起点)。',
      en: 'Say what is to be read otherwise: encoding, columns (what each means) or splits (where speeches begin).',
    }),
  unreadableSo: ({ problem: name, detail }: { problem: string; detail: ProblemWords }) =>
    new Problem(
      422,
      'unreadable-so',
      { zh: `这样读不出来，什么都没有改动。${detail.zh}`, en: `It cannot be read so, and nothing was changed. ${detail.en}` },
      { because: name },
    ),
  noSuchEncoding: (label: string) =>
    new Problem(400, 'no-such-encoding', {
      zh: `没有名为“${label}”的编码。常见的有 utf-8、gb18030、big5、utf-16le、utf-16be。`,
      en: `There is no encoding called “${label}”. Common ones are utf-8, gb18030, big5, utf-16le and utf-16be.`,
    }),
  noEncodingHere: (name: string) =>
    new Problem(400, 'no-encoding-here', {
      zh: `“${name}”的格式自带编码，不能另选。`,
      en: `The format of “${name}” knows its own encoding; there is none to choose.`,
    }),
  noSuchPlace: (at: number, characters: number) =>
    new Problem(400, 'no-such-place', {
      zh: `来源文件只有 ${characters} 个字符，没有第 ${at} 个位置。`,
      en: `The source has ${characters} characters; there is no place ${at} in it.`,
    }),
  noRereading: (id: number) =>
    new Problem(404, 'no-such-rereading', { zh: `没有编号为 ${id} 的重读任务。`, en: `There is no rereading number ${id}.` }),
  noFiles: () =>
    new Problem(400, 'no-files', {
      zh: '没有收到文件。请以 multipart/form-data 的 files 字段发送。',
      en: 'No files arrived. Send them as multipart/form-data in the field “files”.',
    }),
  noQuery: () =>
    new Problem(400, 'nothing-asked', {
      zh: '请给出检索词(query)或主题(theme)。',
      en: 'Ask for a word (query) or a theme (theme).',
    }),
  noScore: () =>
    new Problem(400, 'nothing-scored', {
      zh: '只有主题的段落才有得分：按得分排序时请不要给检索词(query)。',
      en: 'Only the passages of a theme have a score: leave the word (query) out when sorting by it.',
    }),
  noCorrection: () =>
    new Problem(400, 'nothing-corrected', {
      zh: '请给出要更正的字段：title、speaker、role、place、level、occasion、date、copy、text，或在 withdraw 里写明要撤回的字段。',
      en: 'Name a field to correct: title, speaker, role, place, level, occasion, date, copy or text, or the fields to take back in withdraw.',
    }),
  nothingToTakeBack: (field: string) =>
    new Problem(409, 'nothing-to-take-back', {
      zh: `这篇文献的 ${field} 没有人工判断可以撤回。`,
      en: `Nobody has a word in force on ${field} of this document; there is nothing to take back.`,
    }),
  copyOfItself: (id: number) =>
    new Problem(409, 'copy-of-itself', {
      zh: `文献 ${id} 不能是它自己的重复：所指的文献正是它本身，或已由人判定为它的重复。`,
      en: `Document ${id} cannot be a copy of itself: the one named is itself, or a person has called that one its copy.`,
    }),
  noSuchDate: (value: string) =>
    new Problem(400, 'no-such-date', {
      zh: `“${value}”不是存在的日期，或者起止颠倒。请写成 2009、2009-01、2009-01-15 或 2009-01/2009-03。`,
      en: `“${value}” is no date that exists, or runs backwards. Write 2009, 2009-01, 2009-01-15 or 2009-01/2009-03.`,
    }),
  periodBackwards: (from: string, to: string) =>
    new Problem(
      400,
      'period-backwards',
      {
        zh: `时段的终点在起点之前：从 ${from} 到 ${to}。请把两者对调。`,
        en: `The end of the period is before the beginning: from ${from} to ${to}. Swap the two.`,
      },
      { from, to },
    ),
  tooManyPeriods: (by: string) =>
    new Problem(400, 'too-many-periods', {
      zh: `这段时间按“${by}”分得太细，时段过多。请改用更粗的时段，或缩短起止时间。`,
      en: `Too many periods: choose a coarser bin than “${by}”, or a shorter range.`,
    }),
  noTheme: (theme: string, known: readonly string[]) =>
    new Problem(
      400,
      'no-such-theme',
      {
        zh: `编码手册里没有主题“${theme}”。现有：${known.join('、')}。`,
        en: `The codebook has no theme “${theme}”. It has ${known.join(', ')}.`,
      },
      { known },
    ),
};
