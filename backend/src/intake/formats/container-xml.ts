import { problems } from '../problems.js';
import { membersOf } from './zip.js';

/** All the XML of an office file may have this much text, inflated; a thousand pages have a tenth of it. */
const MOST_XML = 96 * 1024 * 1024;

/**
 * The XML parts of an office file (docx, xlsx), by their paths. Pictures and other parts are not inflated.
 * @throws FileProblem `broken` where the zip around them is damaged, `archive-too-large` where they inflate without end
 */
export async function xmlPartsOf(bytes: Buffer, format: string, wanted: (path: string) => boolean): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  let room = MOST_XML;
  try {
    for await (const member of membersOf(bytes)) {
      const path = member.rawName.toString('utf8').replace(/^\//, '');
      if (!wanted(path)) continue;
      const part = await member.inflate(room);
      if (!part) throw problems.archiveTooLarge(MOST_XML);
      room -= part.length;
      parts.set(path, new TextDecoder(part[0] === 0xff ? 'utf-16le' : 'utf-8').decode(part));
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'Error' && !('problem' in error)) throw problems.brokenFile(format);
    throw error;
  }
  return parts;
}

/** What a file's properties call it (`docProps/core.xml`). */
export function titleIn(coreProperties: string | undefined): string | null {
  const title = /<dc:title[^>]*>([^<]*)<\/dc:title>/.exec(coreProperties ?? '')?.[1];
  return title ? title.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&') : null;
}
