import { problems } from '../problems.js';
import { withAsides } from './asides.js';
import { titleIn, xmlPartsOf } from './container-xml.js';
import { odtBody } from './odt-body.js';
import { OdtLists } from './odt-lists.js';
import type { TakenText } from './taken.js';
import { titleProperty } from './title-property.js';

const NAME = 'OpenDocument';
const WANTED = new Set(['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml']);

/**
 * The text of an OpenDocument text (.odt, or flat: .fodt), as LibreOffice, WPS and Pages write it: a paragraph a line with the number
 * of its list, rows of tables a line with tabs between cells. Notes, comments, headers and footers are dropped and told of; deleted text
 * and pictures are left out.
 * @throws FileProblem `encrypted`, `broken` or `archive-too-large`
 */
export async function odt(bytes: Buffer): Promise<TakenText> {
  const { content, styles, meta } = bytes.subarray(0, 2).toString('latin1') === 'PK' ? await partsOf(bytes) : flat(bytes);
  // No office writes a document type into its parts: one that is there wants to define entities.
  if ([content, styles].some(part => /<!DOCTYPE|<!ENTITY/i.test(part.slice(0, 4096)))) throw problems.brokenFile(NAME);
  try {
    const { body, asides } = odtBody(content, styles, new OdtLists(content, styles));
    return { kind: 'text', ...withAsides(body, asides), title: titleProperty(titleIn(meta), body) };
  } catch {
    throw problems.brokenFile(NAME);
  }
}

async function partsOf(bytes: Buffer): Promise<{ content: string; styles: string; meta: string }> {
  const parts = await xmlPartsOf(bytes, NAME, path => WANTED.has(path));
  if (/<(?:\w+:)?encryption-data\b/.test(parts.get('META-INF/manifest.xml') ?? '')) throw problems.encrypted();
  const content = parts.get('content.xml');
  if (content === undefined) throw problems.brokenFile(NAME);
  return { content, styles: parts.get('styles.xml') ?? '<none/>', meta: parts.get('meta.xml') ?? '' };
}

/** A flat file holds everything in one text; its running heads stand in it too. */
function flat(bytes: Buffer): { content: string; styles: string; meta: string } {
  const all = bytes.toString('utf8').replace(/^\ufeff/, '');
  return { content: all, styles: '<none/>', meta: all };
}
