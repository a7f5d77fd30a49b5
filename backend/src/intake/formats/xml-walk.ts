import { SaxesParser } from 'saxes';

/** What is told of an XML text on the way through it. Names come without their prefixes. */
export interface XmlWalker {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Walks through an XML text once. Entities that the text defines for itself are unknown here, so nothing multiplies, and nothing is
 * fetched.
 * @throws Error where it is no well-formed XML
 */
export function walkXml(xml: string, walker: XmlWalker): void {
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => walker.open?.(local(name), attributes as Record<string, string>));
  parser.on('text', text => walker.text?.(text));
  parser.on('cdata', text => walker.text?.(text));
  parser.on('closetag', ({ name }) => walker.close?.(local(name)));
  parser.write(xml).close();
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);
