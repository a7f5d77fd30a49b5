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
  noCorrection: () =>
    new Problem(400, 'nothing-corrected', {
      zh: '请给出要更正的字段：title、speaker、role、place、level、occasion 或 date。',
      en: 'Name a field to correct: title, speaker, role, place, level, occasion or date.',
    }),
  noSuchDate: (value: string) =>
    new Problem(400, 'no-such-date', {
      zh: `“${value}”不是存在的日期，或者起止颠倒。请写成 2009、2009-01、2009-01-15 或 2009-01/2009-03。`,
      en: `“${value}” is no date that exists, or runs backwards. Write 2009, 2009-01, 2009-01-15 or 2009-01/2009-03.`,
    }),
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
