import { isElement, isSkipped, isText, type Element } from './html-tree.js';

/** What an element holds, counted in units of text. */
interface Weight {
  units: number;
  /** Units that stand in links, and how many links there are. */
  linked: number;
  links: number;
  /** Ends of sentences. */
  sentences: number;
}

/** How sites call what stands around a text. */
const CHROME_NAME =
  /share|fenxiang|bdshare|social|related|relat|xiangguan|recommend|tuijian|breadcrumb|crumb|weizhi|location|comment|pinglun|copyright|banquan|footer|sidebar|toolbar|pager|pagination|prev|next|shangyi|xiayi|qrcode|erweima|advert|zebian|login|search|sousuo|fontsize|dayin|print/i;
/** Something called so is left out only when it is as short as such things are. */
const SHORT = 150;
/** Hidden parts with no more sentences than this are left out. */
const HIDDEN_SENTENCES = 5;
/** A list of links: so many at least, and so much of its text in them. */
const LINKS = 2;
const LINKED = 0.6;

/** Tells what of a page is no text of it: hidden parts, lists of links, and short parts that the site itself names as furniture. */
export class Chrome {
  private readonly weights = new WeakMap<Element, Weight>();

  /** @param certain leaves out only what is never text, for a page that nothing would be left of otherwise */
  constructor(private readonly certain = false) {}

  isChrome(element: Element): boolean {
    if (isSkipped(element)) return true;
    if (this.certain) return false;
    const { units, linked, links, sentences } = this.weightOf(element);
    // A whole article can be hidden until a button is pressed.
    if (isHidden(element)) return sentences <= HIDDEN_SENTENCES;
    if (links >= LINKS && linked >= LINKED * units && sentences <= links / 2) return true;
    return units <= SHORT && sentences <= 1 && CHROME_NAME.test(`${attribute(element, 'id')} ${attribute(element, 'class')}`);
  }

  weightOf(element: Element): Weight {
    const known = this.weights.get(element);
    if (known) return known;
    const weight: Weight = { units: 0, linked: 0, links: element.tagName === 'a' ? 1 : 0, sentences: 0 };
    for (const child of element.childNodes) {
      if (isElement(child) && !isSkipped(child)) {
        const inner = this.weightOf(child);
        for (const key of ['units', 'linked', 'links', 'sentences'] as const) weight[key] += inner[key];
      } else if (isText(child)) {
        weight.units += child.value.replace(/\s+/g, '').length;
        weight.sentences += child.value.match(/[。！？；]/g)?.length ?? 0;
      }
    }
    if (element.tagName === 'a') weight.linked = weight.units;
    this.weights.set(element, weight);
    return weight;
  }
}

function isHidden(element: Element): boolean {
  const style = attribute(element, 'style').replace(/\s+/g, '');
  return /display:none|visibility:hidden/i.test(style) || element.attrs.some(({ name }) => name === 'hidden');
}

function attribute(element: Element, name: string): string {
  return element.attrs.find(attribute => attribute.name === name)?.value ?? '';
}
