import type { IntakeProblem } from '@cimai/analysis';

/** A file larger than this is refused; it would be a corpus, not a speech. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** The ways a file can be unusable. The names are fixed: scripts look for them. */
export type ProblemName =
  'empty' | 'binary' | 'too-large' | 'unknown-type' | 'undecodable' | 'duplicate' | 'no-text' | 'broken' | 'missing';

/** Thrown while a file is received or read; it ends that file and no other. */
export class FileProblem extends Error {
  constructor(
    readonly problem: ProblemName,
    readonly detail: { zh: string; en: string },
  ) {
    super(detail.en);
  }

  /** The problem as it reaches the person who sent the file. */
  of(file: string): IntakeProblem {
    return { file, problem: this.problem, detail: this.detail };
  }
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);

export const problems = {
  empty: () =>
    new FileProblem('empty', {
      zh: '文件是空的。请检查是否复制或下载完整。',
      en: 'The file is empty. Check that it was copied or downloaded completely.',
    }),
  noText: () =>
    new FileProblem('no-text', {
      zh: '文件里没有可读的讲话正文。如果是扫描件或图片，请先转成文字。',
      en: 'There is no speech text in this file. If it is a scan or a picture, turn it into text first.',
    }),
  tooLarge: (bytes: number) =>
    new FileProblem('too-large', {
      zh: `文件有 ${megabytes(bytes)} MB,超过 ${megabytes(MOST_BYTES)} MB 的上限。请拆成较小的文件再上传。`,
      en: `The file has ${megabytes(bytes)} MB; the limit is ${megabytes(MOST_BYTES)} MB. Split it into smaller files.`,
    }),
  binary: () =>
    new FileProblem('binary', {
      zh: '这不是文本文件（含有二进制内容）。请另存为 .txt、.md、.html 或 .jsonl 后再上传。',
      en: 'This is not a text file (it holds binary data). Save it as .txt, .md, .html or .jsonl and send it again.',
    }),
  unknownType: (ending: string) =>
    new FileProblem('unknown-type', {
      zh: `还不能读取 ${ending} 文件。请另存为 .txt、.md、.html 或 .jsonl 后再上传。`,
      en: `Files ending in ${ending} are not read yet. Save it as .txt, .md, .html or .jsonl and send it again.`,
    }),
  undecodable: () =>
    new FileProblem('undecodable', {
      zh: '无法识别文件的文字编码（试过 UTF-8、UTF-16、GB18030、Big5）。请用编辑器另存为 UTF-8 再上传。',
      en: 'The text encoding could not be recognised (tried UTF-8, UTF-16, GB18030, Big5). Save the file as UTF-8 and send it again.',
    }),
  brokenLine: (line: number) =>
    new FileProblem('broken', {
      zh: `第 ${line} 行不是有效的 JSON 对象（每行须为含 "text" 字段的对象）。请改正这一行再上传。`,
      en: `Line ${line} is not a JSON object with a "text" field. Correct that line and send the file again.`,
    }),
  missing: () =>
    new FileProblem('missing', {
      zh: '找不到这个文件或文件夹。请检查路径。',
      en: 'There is no such file or folder. Check the path.',
    }),
  duplicate: (name: string) =>
    new FileProblem('duplicate', {
      zh: `与已收录的“${name}”完全相同，没有重复收录。`,
      en: `The same bytes are already kept as “${name}”; they are not counted twice.`,
    }),
  broken: (reason: string) =>
    new FileProblem('broken', {
      zh: `读取时出错：${reason}。文件已保留，没有收录；请把它报告给我们。`,
      en: `Reading failed: ${reason}. The file is kept but not counted; please report it.`,
    }),
};
