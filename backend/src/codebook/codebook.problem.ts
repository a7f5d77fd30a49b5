import type { CodebookProblem } from '@cimai/analysis';
import { Problem } from '../problem/problem.js';

const placeOf = (problem: CodebookProblem | undefined): string => (problem?.path ? `${problem.path} ` : '');

/** The named problems of this room. */
export const codebookProblem = {
  noCodebook: (id: string, version?: string) =>
    new Problem(404, 'no-such-codebook', {
      zh: version === undefined ? `没有编码手册“${id}”。` : `编码手册“${id}”没有版本 ${version}。`,
      en: version === undefined ? `There is no codebook “${id}”.` : `The codebook “${id}” has no version ${version}.`,
    }),
  broken: (problems: readonly CodebookProblem[]) =>
    new Problem(
      422,
      'broken-codebook',
      {
        zh: `编码手册有误（${problems.length} 处），原有版本继续生效。第一处：${placeOf(problems[0])}${problems[0]?.words.zh ?? ''}`,
        en: `The codebook is broken (problems: ${problems.length}); the old version stays in force. First: ${placeOf(problems[0])}${problems[0]?.words.en ?? ''}`,
      },
      { problems },
    ),
  otherId: (id: string, draft: string) =>
    new Problem(400, 'other-codebook', {
      zh: `草稿的编号是“${draft}”，地址里是“${id}”。`,
      en: `The draft calls itself “${draft}”, the address “${id}”.`,
    }),
  notInForce: (id: string, inForce: string) =>
    new Problem(409, 'not-in-force', {
      zh: `编码手册“${id}”没有在用（在用的是“${inForce}”）：先启用，才有可供参照的标注。`,
      en: `The codebook “${id}” is not in force (“${inForce}” is): put it in force first, so that there are tags to go by.`,
    }),
  noAudit: (id: number) =>
    new Problem(404, 'no-such-audit', { zh: `没有编号为 ${id} 的审核。`, en: `There is no audit number ${id}.` }),
  noAuditPassage: (id: number, number: number) =>
    new Problem(404, 'no-such-passage', {
      zh: `审核 ${id} 没有第 ${number} 段。`,
      en: `Audit ${id} has no passage ${number}.`,
    }),
  nothingToSettle: (id: number, number: number) =>
    new Problem(409, 'nothing-to-settle', {
      zh: `审核 ${id} 第 ${number} 段没有分歧：编码员还没有都编完，或者意见一致。`,
      en: `There is nothing to settle about passage ${number} of audit ${id}: the coders are not both done with it, or agree.`,
    }),
  noSuchCoder: (coder: number) =>
    new Problem(400, 'no-such-coder', { zh: `这次审核没有编码员 ${coder}。`, en: `This audit has no coder ${coder}.` }),
  nothingToAudit: () =>
    new Problem(409, 'nothing-to-audit', {
      zh: '资料库里还没有可以抽取的段落。',
      en: 'The library holds no passages to draw from yet.',
    }),
  noCoding: (line: number) =>
    new Problem(400, 'no-coding', {
      zh: `第 ${line} 行读不出编号、正文和主题：请用制表符分隔 id、text、themes 三列。`,
      en: `Line ${line} holds no id, text and themes: three columns with tabs between them.`,
    }),
};
