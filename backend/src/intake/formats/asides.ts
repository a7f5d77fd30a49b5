import type { Dropped } from '@cimai/analysis';
import type { TakenText } from './taken.js';

/** What stands in a file beside its text: a note, a running head. */
export interface Aside {
  kind: 'note' | 'page-mark';
  text: string;
}

/** A text with what stands beside it: kept behind it, so that it has a place, and told of as dropped. */
export function withAsides(body: string, asides: readonly Aside[]): Pick<TakenText, 'text' | 'reflowed' | 'dropped'> {
  const dropped: Dropped[] = [];
  let text = body;
  for (const { kind, text: words } of asides) {
    const aside = words.trim();
    if (aside === '') continue;
    dropped.push({ start: text.length + 1, end: text.length + 1 + aside.length, kind, text: aside });
    text += `\n${aside}\n`;
  }
  return { text, reflowed: dropped.length ? { text: body, runs: Int32Array.of(0, 0, body.length) } : null, dropped };
}
