import { FileProblem, problems } from '../problems.js';
import { decode, ENCODINGS } from './decode.js';
import { html } from './html.js';
import { mimeParts, type MimePart } from './mime-parts.js';
import { pagesTogether } from './pages.js';
import type { TakenText } from './taken.js';

/** A page with less text than this share of another's is a frame around it, or an advertisement in it. */
const FRAME = 0.5;

/**
 * The main text of a web page saved whole (.mht, .mhtml), as browsers, Word and WPS save it. Where the page has frames, the one with the
 * text is read, and the first counts unless another has far more. Pictures and scripts are left out; nothing is fetched.
 * @throws FileProblem `broken` where there is no page in it, `no-text`
 */
export function mht(bytes: Buffer): TakenText {
  const pages = mimeParts(bytes).filter(isPage).flatMap(markupOf);
  if (pages.length === 0) throw problems.brokenFile('MHT');
  const lengths = pages.map(markup => html(markup).reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0));
  const most = Math.max(...lengths);
  if (most === 0) throw problems.noText();
  const main = lengths[0]! >= most * FRAME ? 0 : lengths.indexOf(most);
  const { titles, ...taken } = pagesTogether(pages.map((markup, at) => ({ markup, read: at === main })));
  return { kind: 'text', ...taken, title: titles[0] ?? null };
}

const isPage = ({ type, bytes }: MimePart) => (type === 'text/html' || type === 'application/xhtml+xml') && bytes.length > 0;

/**
 * The markup in the encoding that the part names, if it is one of those that are read; else in the one that its bytes speak for. A frame that
 * cannot be made out does not hold up the page.
 */
function markupOf({ charset, bytes }: MimePart): string[] {
  const named = charset?.toLowerCase().replace(/^gb(?:k|2312|_2312-80)$/, 'gb18030') ?? '';
  const known = ENCODINGS.find(encoding => encoding === named) ?? null;
  try {
    return [decode(bytes, known).text];
  } catch (error) {
    if (error instanceof FileProblem) return [];
    throw error;
  }
}
