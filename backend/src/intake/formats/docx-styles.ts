import type { ListNumbers, ListPlace } from './docx-numbers.js';
import { walkXml } from './xml-walk.js';

interface Style {
  above: string | null;
  list: string | null;
  level: number | null;
}

/** Tells which list a paragraph belongs to by its style: headings are often numbered so. */
export class ListStyles {
  private readonly styles = new Map<string, Style>();

  /** @param xml the part `word/styles.xml`, where there is one */
  constructor(
    xml: string | undefined,
    private readonly numbers: ListNumbers,
  ) {
    let style: Style | null = null;
    walkXml(xml ?? '<none/>', {
      open: (name, attributes) => {
        const value = attributes['w:val'] ?? '';
        if (name === 'style') this.styles.set(attributes['w:styleId'] ?? '', (style = { above: null, list: null, level: null }));
        else if (!style) return;
        else if (name === 'basedOn') style.above = value;
        else if (name === 'numId') style.list = value;
        else if (name === 'ilvl') style.level = Number(value);
      },
      close: name => {
        if (name === 'style') style = null;
      },
    });
  }

  /** The place in a list that a style gives its paragraphs, its own or that of a style it rests on; null where there is none. */
  placeOf(style: string | null): ListPlace | null {
    for (let [name, steps] = [style, 0]; name !== null && steps < 20; steps++) {
      const found = this.styles.get(name);
      if (found?.list) return { list: found.list, level: found.level ?? this.numbers.levelOf(found.list, name) };
      name = found?.above ?? null;
    }
    return null;
  }
}
