import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { problems } from '../problems.js';
import { linesOf, type DrawnPage } from './pdf-lines.js';
import { reflow } from './pdf-paragraphs.js';
import { turnedPage } from './pdf-turned.js';
import type { TakenText } from './taken.js';
import { titleProperty } from './title-property.js';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * The text layer of a PDF: all its lines, page by page, and what of them is to be read, with paragraphs put together again and
 * running heads and page numbers left out. Nothing in the file is run or fetched.
 * @throws FileProblem `encrypted` (a password is asked for), `scanned` (pictures and no text), `no-text` or `broken`
 */
export async function pdf(bytes: Uint8Array): Promise<TakenText> {
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages: DrawnPage[] = [];
    let pictures = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: false });
      const runs = items.filter(item => 'str' in item && item.str.trim() !== '') as TextItem[];
      pages.push(turnedPage(runs, page.view as [number, number, number, number]));
      // Only where no text was found is it worth asking for pictures.
      if (runs.length === 0 && pictures === 0 && number <= 20) {
        const { fnArray } = await page.getOperatorList();
        const shown = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
        pictures = fnArray.filter(operator => shown.has(operator)).length;
      }
      page.cleanup();
    }
    const { info } = (await document.getMetadata()) as { info: { Title?: unknown } };
    const { raw, dropped, ...reflowed } = reflow(linesOf(pages));
    if (reflowed.text.trim() === '') throw pictures > 0 ? problems.scanned() : problems.noText();
    const title = typeof info.Title === 'string' ? titleProperty(info.Title, reflowed.text) : null;
    return { kind: 'text', text: raw, reflowed, dropped, title };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw problems.encrypted();
    if (error instanceof Error && /^(?:InvalidPDF|FormatError|UnknownError|Missing|XRef|Unexpected)/.test(error.name))
      throw problems.brokenFile('PDF');
    throw error;
  } finally {
    await task.destroy();
  }
}
