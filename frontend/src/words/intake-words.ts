import { count, shortCount } from './figures.js';

/** Endings that are another spelling of one that is named already. */
const spellings = new Set(['.text', '.htm', '.markdown', '.ndjson', '.xhtml', '.mhtml', '.fodt']);

/** Endings of files as a person names the formats: `.txt`, `.htm`, `.html` → TXT, HTML. */
export function namesOfKinds(endings: readonly string[]): string[] {
  return endings.filter(each => !spellings.has(each)).map(each => each.slice(1).toUpperCase());
}

/** A number of bytes in the unit that fits: `820 KB`, `4.5 MB`. */
export function bytesInWords(bytes: number): string {
  const [size, unit] =
    bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : bytes < 1024 ** 3 ? [bytes / 1024 ** 2, 'MB'] : [bytes / 1024 ** 3, 'GB'];
  return `${size < 10 && unit !== 'KB' ? size.toFixed(1) : Math.ceil(size)} ${unit}`;
}

function hoursAndMinutes(seconds: number, hour: string, minute: string): string {
  const minutes = Math.round(seconds / 600) * 10;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}${hour}` + (rest ? ` ${rest}${minute}` : '');
}

/** Words of the intake: bringing texts in. */
export const intakeZh = {
  title: '上传',
  standfirst: '把网上抄下来的讲话原样拖进来：整个文件夹也行。合集会拆开，乱码会修复，日期会推断，原文一字不动地保存。',
  drop: '把文件或文件夹拖到这里',
  dropNow: '松手即可上传',
  chooseFiles: '选择文件',
  chooseFolder: '选择文件夹',
  kinds: (names: string[]) => `${names.join('、')}，每个不超过 50 MB；文件夹和 ZIP 会逐个打开；同一个文件传两次只算一次。`,
  sending: (files: number) => `正在发送，还有 ${count(files, 'zh')} 个文件……`,
  running: (done: number, files: number) => `正在读取：已读 ${count(done, 'zh')} / ${count(files, 'zh')} 个文件`,
  paused: (done: number, files: number) => `已暂停：已读 ${count(done, 'zh')} / ${count(files, 'zh')} 个文件`,
  pause: '暂停',
  resume: '继续读取',
  bytes: (done: string, all: string) => `${done} / ${all}`,
  left: (seconds: number) =>
    seconds < 5
      ? '马上就好'
      : seconds < 55
        ? `约还需 ${Math.ceil(seconds / 5) * 5} 秒`
        : seconds < 3570
          ? `约还需 ${Math.round(seconds / 60)} 分钟`
          : `约还需 ${hoursAndMinutes(seconds, ' 小时', ' 分钟')}`,
  latest: '最近的上传',
  states: { running: '正在读取', paused: '已暂停' },
  brought: (files: number, documents: number, refused: number) =>
    `${count(files, 'zh')} 个文件，收进 ${count(documents, 'zh')} 篇` + (refused ? `，${count(refused, 'zh')} 个没有收下` : ''),
  /** Where a refused file can still be read in another way, by the name of its problem. */
  mends: { 'columns-unclear': '去指明每一列是什么', undecodable: '去换一种编码' } as Record<string, string>,
  doubtful: (n: number) => `${count(n, 'zh')} 篇有存疑之处，去核对`,
  someDoubtful: '其中有存疑之处，去核对',
  done: (files: number, seconds: string) => `处理完 ${count(files, 'zh')} 个文件，用时 ${seconds} 秒`,
  noneTaken: (files: number) => `处理完 ${count(files, 'zh')} 个文件，${files === 1 ? '' : '都'}没有收下`,
  documents: '收进文献',
  tokens: '词次',
  characters: '字数',
  number: (value: number) => shortCount(value, 'zh'),
  refused: (n: number) => `没有收下的文件（${n}）`,
  duplicates: (n: number) => `以前收过的文件（${n}）`,
  allGood: '所有文件都已收下。',
  cameIn: (n: number) => `收进来的文献（${count(n, 'zh')}）`,
  cameInCounted: (n: number, counted: number) => `收进来的文献（${count(n, 'zh')}，去掉重复的，计 ${count(counted, 'zh')} 篇）`,
  copyCountsOnce: '重复，只计一次',
  came: (n: number) => `在文献里看这 ${count(n, 'zh')} 篇`,
  toTrend: '看这些文献的主题趋势',
  noThemes: '没有标注主题',
  toOverview: '看全部文献的主题起落',
  more: '继续上传',
  retry: (n: number) => `重发没有送到的 ${count(n, 'zh')} 个文件`,
  nothing: '没有可以上传的文件。',
  lost: '与服务的连接断了，正在重试；已收下的文件不会丢。',
  about: [
    {
      title: '能读什么',
      text: '纯文本、网页（包括浏览器整页保存的 MHT）、Word 和 WPS 文档（doc、docx、rtf、odt）、带文字层的 PDF、EPUB 电子书、表格（CSV、XLSX）、JSONL，以及装着它们的 ZIP 和文件夹。表格每行一篇，各列是什么可以自己指定。编码自动识别：UTF-8、UTF-16、GB18030、Big5；认错了可以换一种重读。扫描件请先转成文字。',
    },
    {
      title: '读的时候做什么',
      text: '一个网页里有好几篇讲话就拆成几篇；去掉页码、水印和网站栏目，修复乱码和断行，繁简一起计数；再找出标题、讲话人、地点和日期，分段、分词、标注主题。每一步都留下证据，可以更正。',
    },
    {
      title: '文件去了哪里',
      text: '字节原样存进本机的语料库，随时可以下载回来；不会发到别处。已送到的文件即使服务中断也不会丢，重启后接着读；读不了的文件会逐个说明原因，不影响其他文件。',
    },
  ],
  demonstration: '演示讲话',
  demonstrationHelp:
    '语料库里有随软件附带的演示讲话，城市与人物均为虚构。上传自己的讲话之后，可以把它们移除，数字里就只剩您的文献；您自己的文件不受影响。',
  remove: '移除演示讲话',
  removeSure: '移除全部演示讲话？移除后不会自动恢复。',
  removeYes: '移除',
  removeNo: '保留',
  removed: (sources: number) => `已移除 ${count(sources, 'zh')} 个演示文件。`,
};

export const intakeEn: typeof intakeZh = {
  title: 'Upload',
  standfirst:
    'Drop speeches in just as they were copied off the web, a whole folder if you like. Compilations are split, garbled text is repaired, dates are inferred, and the sources are kept as they came.',
  drop: 'Drop files or a folder here',
  dropNow: 'Let go to upload',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  kinds: names => `${names.join(', ')}, up to 50 MB each; folders and ZIP archives are opened; a file sent twice counts once.`,
  sending: files => `Sending, ${count(files, 'en')} ${files === 1 ? 'file' : 'files'} to go…`,
  running: (done, files) => `Reading: ${count(done, 'en')} of ${count(files, 'en')} files done`,
  paused: (done, files) => `Paused: ${count(done, 'en')} of ${count(files, 'en')} files done`,
  pause: 'Pause',
  resume: 'Go on reading',
  bytes: (done, all) => `${done} of ${all}`,
  left: seconds =>
    seconds < 5
      ? 'almost done'
      : seconds < 55
        ? `about ${Math.ceil(seconds / 5) * 5} seconds left`
        : seconds < 3570
          ? `about ${Math.round(seconds / 60)} ${Math.round(seconds / 60) === 1 ? 'minute' : 'minutes'} left`
          : `about ${hoursAndMinutes(seconds, ' h', ' min')} left`,
  latest: 'Latest uploads',
  states: { running: 'being read', paused: 'paused' },
  brought: (files, documents, refused) =>
    `${count(files, 'en')} ${files === 1 ? 'file' : 'files'}, ${count(documents, 'en')} ${documents === 1 ? 'document' : 'documents'}` +
    (refused ? `, ${count(refused, 'en')} not taken` : ''),
  mends: { 'columns-unclear': 'Say what the columns mean', undecodable: 'Choose another encoding' },
  doubtful: n =>
    n === 1 ? '1 document was read with doubts: review it' : `${count(n, 'en')} documents were read with doubts: review them`,
  someDoubtful: 'Some were read with doubts: review them',
  done: (files, seconds) => `${count(files, 'en')} ${files === 1 ? 'file' : 'files'} done in ${seconds} seconds`,
  noneTaken: files =>
    files === 1 ? '1 file done; it was not taken' : `${count(files, 'en')} files done; none of them was taken`,
  documents: 'Documents taken in',
  tokens: 'Tokens',
  characters: 'Characters',
  number: value => shortCount(value, 'en'),
  refused: n => `Files not taken (${n})`,
  duplicates: n => `Files known before (${n})`,
  allGood: 'Every file was taken.',
  cameIn: n => `What came in (${count(n, 'en')})`,
  cameInCounted: (n, counted) =>
    `What came in (${count(n, 'en')}; without copies, ${count(counted, 'en')} ${counted === 1 ? 'counts' : 'count'})`,
  copyCountsOnce: 'copy, counted once',
  came: n => (n === 1 ? 'See it among the documents' : `See these ${count(n, 'en')} among the documents`),
  toTrend: 'See the themes of these documents over time',
  noThemes: 'no theme marked',
  toOverview: 'See the themes of the whole corpus',
  more: 'Upload more',
  retry: n => (n === 1 ? 'Send the one that did not arrive again' : `Send the ${count(n, 'en')} files that did not arrive again`),
  nothing: 'There is no file to upload.',
  lost: 'The connection to the server was lost; trying again. What was taken stays taken.',
  about: [
    {
      title: 'What can be read',
      text: 'Plain text, web pages (as MHT too, the way browsers save them whole), documents of Word, WPS and LibreOffice (doc, docx, rtf, odt), PDF with a text layer, EPUB books, tables (CSV, XLSX), JSONL, and ZIP archives and folders of these. A table holds one document a row; you can say what its columns mean. The encoding is recognised (UTF-8, UTF-16, GB18030, Big5) and can be changed. Turn scans into text first.',
    },
    {
      title: 'What reading does',
      text: 'A page that holds several speeches is split; page marks, watermarks and site navigation are left out, garbled characters and broken lines repaired, both scripts counted together; then title, speaker, place and date are found, passages and words divided, themes marked. Every step keeps its evidence and can be corrected.',
    },
    {
      title: 'Where your files go',
      text: 'The bytes go into the corpus on this machine just as they are, to be downloaded again at any time, and nowhere else. What has arrived is never lost: after an interruption the reading goes on. A file that cannot be read is named with its reason and does not hold up the others.',
    },
  ],
  demonstration: 'Demonstration speeches',
  demonstrationHelp:
    'The corpus holds the demonstration speeches that come with the software; cities and people are invented. Once your own speeches are in, you can remove them, so that the numbers rest on your documents alone. Your own files are never touched.',
  remove: 'Remove the demonstration speeches',
  removeSure: 'Remove all demonstration speeches? They do not come back by themselves.',
  removeYes: 'Remove',
  removeNo: 'Keep',
  removed: sources => `${count(sources, 'en')} demonstration files removed.`,
};
