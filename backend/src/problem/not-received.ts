import { Problem } from './problem.js';

/** What the web server's parsers leave in an error: a kind, an own code, a limit in bytes. */
interface Cause {
  name?: string;
  type?: string;
  code?: string;
  limit?: number;
}

const notReceivedProblem = {
  tooLarge: (limit: number | undefined) => {
    const most = limit === undefined ? null : Math.round(limit / 1024 / 1024);
    return new Problem(413, 'body-too-large', {
      zh: `发来的内容太大${most ? `，一次最多 ${most} MB` : ''}。请分几次发送。`,
      en: `What was sent is too large${most ? `: at most ${most} MB at a time` : ''}. Send it in several requests.`,
    });
  },
  badJson: () =>
    new Problem(400, 'not-json', {
      zh: '发来的内容不是合格的 JSON。请检查括号、引号和逗号。',
      en: 'What was sent is not sound JSON. Check its brackets, quotes and commas.',
    }),
  strangeEncoding: () =>
    new Problem(415, 'body-encoding', {
      zh: '发来的内容用了服务器不认识的编码或压缩方式。请用 UTF-8 编码的 JSON 发送，不压缩或用 gzip 压缩。',
      en: 'What was sent is encoded or packed in a way the server does not know. Send JSON in UTF-8, plain or packed with gzip.',
    }),
  notUnpacked: () =>
    new Problem(400, 'not-unpacked', {
      zh: '发来的内容说是压缩过的，却解不开。请不压缩，重新发送。',
      en: 'What was sent says that it is packed but cannot be unpacked. Send it again, unpacked.',
    }),
  cutShort: () =>
    new Problem(400, 'cut-short', {
      zh: '内容没有收全，连接中途断了，或长度与声明的不符。请重新发送。',
      en: 'Not all of it arrived: the connection broke, or its length is not what was announced. Send it again.',
    }),
  badAddress: () =>
    new Problem(400, 'address-unreadable', {
      zh: '网址里有读不出的字符：百分号编码须是 UTF-8。',
      en: 'The address holds characters that cannot be read: its percent encoding must be UTF-8.',
    }),
  tooManyFiles: () =>
    new Problem(413, 'too-many-files', {
      zh: '一次请求里的文件太多。请分几次发送，每次几千个。',
      en: 'There are too many files in one request. Send them in several, some thousands at a time.',
    }),
  badForm: () =>
    new Problem(400, 'malformed-form', {
      zh: '上传的表单不完整，或格式不对。请以 multipart/form-data 的 files 字段重新发送。',
      en: 'The form that was sent is incomplete or malformed. Send it again as multipart/form-data with the field “files”.',
    }),
};

/** The kinds of the web server's own refusals, by what its parsers name them. */
const byType: Record<string, (limit: number | undefined) => Problem> = {
  'entity.too.large': notReceivedProblem.tooLarge,
  'entity.parse.failed': notReceivedProblem.badJson,
  'charset.unsupported': notReceivedProblem.strangeEncoding,
  'encoding.unsupported': notReceivedProblem.strangeEncoding,
  'request.aborted': notReceivedProblem.cutShort,
  'request.size.invalid': notReceivedProblem.cutShort,
};

/** The sentences of the parser of forms, which names its refusals in no other way. */
const bySentence: readonly (readonly [RegExp, () => Problem])[] = [
  [/^Too many (?:parts|files|fields)$/, notReceivedProblem.tooManyFiles],
  [
    /^(?:Multipart: |Malformed part header|Unexpected (?:end|file field)|Field name|Invalid field name)/,
    notReceivedProblem.badForm,
  ],
];

/**
 * What never reached a room because the web server could not take it in: too large, cut short, no JSON, an unknown encoding.
 * @param error what the web server or the framework around it threw
 * @returns a named problem in both languages; null for every other error
 */
export function notReceived(error: Error): Problem | null {
  const cause = (error.cause ?? error) as Cause;
  const known = cause.type === undefined ? undefined : byType[cause.type];
  if (known) return known(cause.limit);
  if (cause.name === 'URIError') return notReceivedProblem.badAddress();
  if (cause.code?.startsWith('Z_')) return notReceivedProblem.notUnpacked();
  return bySentence.find(([sentence]) => sentence.test(error.message))?.[1]() ?? null;
}
