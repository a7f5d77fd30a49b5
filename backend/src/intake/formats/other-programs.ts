import { problems, type FileProblem } from '../problems.js';

/** What to do with a file of another program: how it becomes one that is read. */
interface Advice {
  zh: string;
  en: string;
}

const IN_WORD: Advice = {
  zh: '用 Word 或 WPS 打开，另存为 .docx',
  en: 'Open it in Word, WPS or LibreOffice and save it as .docx',
};
const IN_EXCEL: Advice = {
  zh: '用 Excel 或 WPS 打开，另存为 .xlsx 或 .csv',
  en: 'Open it in Excel, WPS or LibreOffice and save it as .xlsx or .csv',
};
const IN_BROWSER: Advice = {
  zh: '用浏览器打开，另存为“网页，仅 HTML”（.html）',
  en: 'Open it in a browser and save it as “web page, HTML only” (.html)',
};
const UNPACKED: Advice = {
  zh: '先解压，上传其中的文件夹，或改用 .zip 打包',
  en: 'Unpack it and send the folder, or pack it as .zip',
};
const AS_TEXT: Advice = {
  zh: '用阅读软件导出为 .txt 或带文字的 PDF',
  en: 'Export it from its reader as .txt or as a PDF with text',
};
const READ_OUT: Advice = {
  zh: '先用文字识别（OCR）软件转成 .docx 或 .txt',
  en: 'Run text recognition (OCR) on it and save what that gives as .docx or .txt',
};

const ADVICE: Record<string, Advice> = {
  ...forAll('.wps .sxw .ofd .uot .docm .dot .dotx .pages', IN_WORD),
  ...forAll('.xls .et .ods .xlsm .numbers', IN_EXCEL),
  ...forAll('.webarchive', IN_BROWSER),
  ...forAll('.rar .7z .tar .gz .tgz .bz2 .xz', UNPACKED),
  ...forAll('.mobi .azw .caj .kdh .nh .chm', AS_TEXT),
  ...forAll('.jpg .jpeg .png .tif .tiff .bmp .gif .webp', READ_OUT),
};

/** The problem of a file that is not read: by its ending, with what to do about it where people are known to have such files. */
export function notRead(ending: string): FileProblem {
  const advice = ADVICE[ending];
  return advice ? problems.otherProgram(ending, advice) : problems.unknownType(ending);
}

/**
 * The ending that a file should have by its first bytes, whatever it is called: offices name pages saved whole and RTF .doc. Null where they
 * do not say. A page saved whole (MHTML) says so among its first lines.
 * @param head the first bytes, a byte a character
 */
export function claimedBy(head: string): string | null {
  if (head.startsWith('%PDF-')) return '.pdf';
  if (/^\s*\{\\rtf/.test(head)) return '.rtf';
  if (
    /^(?:From|Subject|Date|MIME-Version|Snapshot-Content-Location):[^\n]*\r?\n/i.test(head) &&
    /^content-type:\s*multipart\/related/im.test(head)
  )
    return '.mht';
  if (head.startsWith('Rar!\x1a\x07')) return '.rar';
  if (head.startsWith("7z\xbc\xaf'\x1c")) return '.7z';
  if (!head.startsWith('PK\x03\x04')) return null;
  if (head.includes('mimetypeapplication/epub+zip')) return '.epub';
  if (!head.includes('mimetypeapplication/vnd.oasis.opendocument')) return null;
  return head.includes('mimetypeapplication/vnd.oasis.opendocument.text') ? '.odt' : '.ods';
}

function forAll(endings: string, advice: Advice): Record<string, Advice> {
  return Object.fromEntries(endings.split(' ').map(ending => [ending, advice]));
}
