import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { problems } from '../problems.js';
import { linesOf, type DrawnPage, type Glyphs } from './pdf-lines.js';
import { reflow } from './pdf-paragraphs.js';
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
      const [left, bottom, right, top] = page.view as [number, number, number, number];
      const { items } = await page.getTextContent({ disableNormalization: false });
      const runs = items.filter(item => 'str' in item && item.str.trim() !== '') as TextItem[];
      const glyphs = runs.filter(isLevel).map(glyphsOf);
      const across = runs.filter(run => !isLevel(run)).map(({ str }) => str.trim());
      pages.push({ glyphs, across, frame: { left, bottom, right, top } });
      // Only where no text was found is it worth asking for pictures.
      if (glyphs.length === 0 && pictures === 0 && number <= 20) {
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

/** Whether a run stands along the lines of its page: watermarks are set across it. */
function isLevel({ transform }: TextItem): boolean {
  const [a, b] = transform as [number, number];
  return Math.abs(b) <= Math.abs(a) * 0.05;
}

/** A run of glyphs with its place on the page. */
function glyphsOf({ str, transform, width, height }: TextItem): Glyphs {
  const [a, , , , x, y] = transform as [number, number, number, number, number, number];
  return { text: str, left: x, right: x + width, base: y, size: height || Math.abs(a) };
}
