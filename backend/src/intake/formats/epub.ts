import { posix } from 'node:path';
import { problems } from '../problems.js';
import { titleIn, xmlPartsOf } from './container-xml.js';
import { pagesTogether } from './pages.js';
import type { TakenText } from './taken.js';
import { titleProperty } from './title-property.js';
import { walkXml } from './xml-walk.js';

const NAME = 'EPUB';
const PAGE_TYPE = /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/i;
/** Elements that end where they begin in HTML; all others must be closed there, and need not be in an e-book. */
const EMPTY = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * The text of an e-book (.epub): its chapters in the order in which they are read. The table of contents, menus and links are dropped and told
 * of.
 * @throws FileProblem `encrypted` (its chapters are locked), `broken`, `no-text` or `archive-too-large`
 */
export async function epub(bytes: Buffer): Promise<TakenText> {
  const parts = await xmlPartsOf(bytes, NAME, path => /\.(?:xml|opf|xhtml|html?)$/i.test(path));
  try {
    const root =
      rootPath(parts.get('META-INF/container.xml') ?? '<none/>') ?? [...parts.keys()].find(path => /\.opf$/i.test(path));
    const book = parts.get(root ?? '');
    if (root === undefined || book === undefined) throw problems.brokenFile(NAME);
    const chapters = chaptersIn(book, posix.dirname(root));
    if (chapters.some(({ path }) => isLocked(path, parts.get('META-INF/encryption.xml')))) throw problems.encrypted();
    const pages = chapters.flatMap(({ path, contents }) => {
      const page = parts.get(path);
      return page === undefined ? [] : [{ markup: asHtml(page), read: !contents }];
    });
    if (pages.length === 0) throw problems.brokenFile(NAME);
    const { titles: _, ...taken } = pagesTogether(pages);
    if (taken.reflowed!.text.trim() === '') throw problems.noText();
    return { kind: 'text', ...taken, title: titleProperty(titleIn(book), taken.reflowed!.text) };
  } catch (error) {
    if (error instanceof Error && 'problem' in error) throw error;
    throw problems.brokenFile(NAME);
  }
}

/** Where the package says that its book is described. */
function rootPath(container: string): string | undefined {
  let path: string | undefined;
  walkXml(container, {
    open: (name, attributes) => {
      if (name === 'rootfile') path ??= attributes['full-path'];
    },
  });
  return path;
}

interface Chapter {
  path: string;
  /** A table of contents. */
  contents: boolean;
}

/** The chapters in the order of the book's spine; what stands beside the order is no part of the text. */
function chaptersIn(book: string, folder: string): Chapter[] {
  const items = new Map<string, Chapter>();
  const chapters: Chapter[] = [];
  walkXml(book, {
    open: (name, { id, href, properties, idref, linear, 'media-type': type }) => {
      if (name === 'item' && id && href && PAGE_TYPE.test(type ?? '')) {
        const contents = (properties ?? '').split(/\s+/).includes('nav');
        items.set(id, { path: posix.join(folder, decodeURIComponent(href.split('#')[0]!)), contents });
      } else if (name === 'itemref' && linear !== 'no' && items.has(idref ?? '')) chapters.push(items.get(idref!)!);
    },
  });
  return chapters;
}

/** Whether the book says that a chapter is encrypted; fonts often are, and are no matter. */
function isLocked(path: string, encryption: string | undefined): boolean {
  if (encryption === undefined) return false;
  return [...encryption.matchAll(/URI="([^"]+)"/g)].some(([, uri]) => decodeURIComponent(uri!) === path);
}

/** XML closes an element in its opening tag; a reader of HTML would take all that follows for its content. */
function asHtml(page: string): string {
  return page.replace(/<([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/gi, (whole, name: string, attributes: string) =>
    EMPTY.has(name.toLowerCase()) ? whole : `<${name}${attributes}></${name}>`,
  );
}
