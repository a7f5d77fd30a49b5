import type { Dropped } from '@cimai/analysis';
import { html } from './html.js';
import type { TakenText } from './taken.js';

/** A page out of a file that holds several: its markup, and whether it is to be read or only told of. */
export interface Page {
  markup: string;
  read: boolean;
}

/**
 * Pages of one file as one text, in their order: their markup is what is kept and what every offset counts in, the main text of each is
 * what is read. The words of pages that are not read are dropped and told of with those that stand around the main texts.
 */
export function pagesTogether(pages: readonly Page[]): Pick<TakenText, 'text' | 'reflowed' | 'dropped'> & { titles: string[] } {
  let [text, words] = ['', ''];
  const runs: number[] = [];
  const dropped: Dropped[] = [];
  const titles: string[] = [];
  for (const { markup, read } of pages) {
    const start = text.length;
    text += `${markup}\n`;
    for (const page of html(markup)) {
      if (read) {
        const own = page.offsets.toRuns();
        for (let at = 0; at < own.length; at += 3) runs.push(words.length + own[at]!, start + own[at + 1]!, own[at + 2]!);
        words += `${page.text.trimEnd()}\n`;
        if (page.given.attribution.title) titles.push(page.given.attribution.title);
      } else if (page.text.trim()) {
        dropped.push({ start, end: start + markup.length, kind: 'site-chrome', text: page.text.trim() });
        continue;
      }
      for (const piece of page.dropped) dropped.push({ ...piece, start: start + piece.start, end: start + piece.end });
    }
  }
  return { text, reflowed: { text: words, runs: Int32Array.from(runs) }, dropped, titles };
}
