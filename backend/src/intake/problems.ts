import type { IntakeProblem, SourceColumns } from '@cimai/analysis';

/** A file larger than this is refused; it would be a corpus, not a speech. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** An archive larger than this is refused before it is opened. */
export const MOST_ARCHIVE_BYTES = 1024 * 1024 * 1024;

/** What is read, as it is told to people. */
const READ_FORMATS = '.txt .md .html .mht .docx .doc .odt .rtf .pdf .epub .csv .tsv .xlsx .jsonl .json .zip';

/** The ways a file can be unusable. The names are fixed: scripts look for them. */
export type ProblemName =
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'unknown-type'
  | 'undecodable'
  | 'duplicate'
  | 'no-text'
  | 'broken'
  | 'missing'
  | 'scanned'
  | 'encrypted'
  | 'columns-unclear'
  | 'archive-too-large'
  | 'nested-archive'
  | 'unsafe-path'
  | 'too-slow';

/** Thrown while a file is received or read; it ends that file and no other. */
export class FileProblem extends Error {
  constructor(
    readonly problem: ProblemName,
    readonly detail: { zh: string; en: string },
    /** For a table whose columns are not clear: what they are, so that a person can say what they mean. */
    readonly columns?: SourceColumns,
  ) {
    super(detail.en);
  }

  /** The problem as it reaches the person who sent the file. */
  of(file: string): IntakeProblem {
    return { file, problem: this.problem, source: null, detail: this.detail };
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
  tooLarge: (bytes: number | null, most = MOST_BYTES) =>
    new FileProblem('too-large', {
      zh: `文件${bytes === null ? '' : `有 ${megabytes(bytes)} MB，`}超过 ${megabytes(most)} MB 的上限。请拆成较小的文件再上传。`,
      en: `The file ${bytes === null ? 'is too large' : `has ${megabytes(bytes)} MB`}; the limit is ${megabytes(most)} MB. Split it into smaller files.`,
    }),
  binary: () =>
    new FileProblem('binary', {
      zh: '这不是文本文件（含有二进制内容）。请核对文件的扩展名，或另存为 .txt、.docx 或 .pdf 后再上传。',
      en: 'This is not a text file (it holds binary data). Check its ending, or save it as .txt, .docx or .pdf and send it again.',
    }),
  unknownType: (ending: string) =>
    new FileProblem('unknown-type', {
      zh: `不能读取 ${ending} 文件。可以读取的有：${READ_FORMATS.split(' ').join('、')}。请另存为其中一种后再上传。`,
      en: `Files ending in ${ending} are not read. What is read: ${READ_FORMATS.split(' ').join(', ')}. Save it as one of these and send it again.`,
    }),
  otherProgram: (ending: string, how: { zh: string; en: string }) =>
    new FileProblem('unknown-type', {
      zh: `不能直接读取 ${ending} 文件。请${how.zh}，再上传。`,
      en: `Files of the kind ${ending} are not read as they are. ${how.en}, and send that.`,
    }),
  undecodable: () =>
    new FileProblem('undecodable', {
      zh: '无法识别文件的文字编码（试过 UTF-8、UTF-16、GB18030、Big5）。请用编辑器另存为 UTF-8 再上传。',
      en: 'The text encoding could not be recognised (tried UTF-8, UTF-16, GB18030, Big5). Save the file as UTF-8 and send it again.',
    }),
  brokenLine: (line: number, field: string) =>
    new FileProblem('broken', {
      zh: `第 ${line} 行不是有效的 JSON 对象（每行须为含“${field}”字段的对象）。请改正这一行再上传。`,
      en: `Line ${line} is not a JSON object with a "${field}" field. Correct that line and send the file again.`,
    }),
  brokenRecord: (number: number, field: string) =>
    new FileProblem('broken', {
      zh: `第 ${number} 条记录不是含“${field}”字段的 JSON 对象。请改正这一条再上传。`,
      en: `Record ${number} is not a JSON object with a "${field}" field. Correct that record and send the file again.`,
    }),
  brokenJson: () =>
    new FileProblem('broken', {
      zh: '文件不是有效的 JSON（须为对象的数组，每个对象一篇文献）。请检查是否下载完整，改正后再上传。',
      en: 'The file is not valid JSON (an array of objects, one a document). Check that it is complete, correct it and send it again.',
    }),
  brokenFile: (format: string) =>
    new FileProblem('broken', {
      zh: `无法打开这个 ${format} 文件，它可能已损坏或没有下载完整。请用原来的软件打开并另存一次，再上传。`,
      en: `This ${format} file cannot be opened; it may be damaged or incomplete. Open it in the program it comes from, save it again and send that.`,
    }),
  scanned: () =>
    new FileProblem('scanned', {
      zh: '这个 PDF 是扫描件，只有图像没有文字。请先用文字识别（OCR）软件转成带文字的 PDF、.docx 或 .txt，再上传。',
      en: 'This PDF is a scan: it holds pictures and no text. Run text recognition (OCR) on it first, and send the PDF, .docx or .txt it gives.',
    }),
  encrypted: () =>
    new FileProblem('encrypted', {
      zh: '文件设有密码，无法打开。请去掉密码（用密码打开后另存一份不加密的），再上传。',
      en: 'The file is protected by a password. Open it with the password, save a copy without one and send that.',
    }),
  /** A whole archive, or a file in one. */
  lockedArchive: () =>
    new FileProblem('encrypted', {
      zh: '压缩包设有密码，无法打开。请用密码解压后上传其中的文件夹，或者不设密码重新打包。',
      en: 'The archive is protected by a password. Unpack it with the password and send the folder, or pack it again without one.',
    }),
  columnsUnclear: (columns: SourceColumns) =>
    new FileProblem(
      'columns-unclear',
      {
        zh: '看不出表格里哪一列是讲话正文。请指定各列的含义，或把正文那一列的标题改为“正文”再上传。',
        en: 'It is not clear which column of this table holds the text. Say what the columns mean, or name that column “text” and send the file again.',
      },
      columns,
    ),
  archiveTooLarge: (most: number) =>
    new FileProblem('archive-too-large', {
      zh: `压缩包解开后过大（超过 ${megabytes(most)} MB，或压缩比异常），没有解压。请拆成较小的压缩包，或直接上传其中的文件夹。`,
      en: `Unpacked, this archive is too large (over ${megabytes(most)} MB, or suspiciously dense); it was not unpacked. Split it, or send the folder itself.`,
    }),
  nestedArchive: () =>
    new FileProblem('nested-archive', {
      zh: '压缩包里的压缩包中还有压缩包，没有再往里解压。请先解压，再上传其中的文件。',
      en: 'An archive within an archive within an archive is not unpacked. Unpack it first and send the files in it.',
    }),
  unsafePath: () =>
    new FileProblem('unsafe-path', {
      zh: '压缩包里这一项的路径指向压缩包之外（或是一个链接），没有读取。请核对压缩包的来源，重新打包后再上传。',
      en: 'The path of this entry leads out of the archive, or it is a link; it was not read. Check where the archive comes from, pack it again and send that.',
    }),
  tooSlow: (seconds: number) =>
    new FileProblem('too-slow', {
      zh: `读取这个文件超过了 ${seconds} 秒或占用内存过多，已停止。请把它拆成几个较小的文件，或另存为 .txt 再上传。`,
      en: `Reading this file took more than ${seconds} seconds or too much memory and was stopped. Split it, or save it as .txt, and send that.`,
    }),
  missing: () =>
    new FileProblem('missing', {
      zh: '找不到这个文件或文件夹。请检查路径。',
      en: 'There is no such file or folder. Check the path.',
    }),
  /** What was wrong with a file that could not be read is wrong with its copy; the one that is kept can be mended. */
  refusedBefore: (name: string, { problem, detail }: IntakeProblem) =>
    new FileProblem(problem as ProblemName, {
      zh: `与已收到的“${name}”完全相同，那一份没有读成：${detail.zh}`,
      en: `The same bytes came before as “${name}” and could not be read: ${detail.en}`,
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
