import { PhraseTrie } from '../corpus/phrase-trie.js';
import type { Tokens } from '../corpus/tokens.js';

/**
 * Finds any number of forms in running words, each only where it is a run of whole tokens without a gap: 印度 is not in
 * 印度尼西亚. Cost: two look-ups in small tables for most tokens, whatever the number of forms.
 */
export class FormIndex {
  /** What the last call of `at` found, shortest first: the forms by number, and where each ends in the text. */
  readonly found: Int32Array;
  readonly foundEnds: Int32Array;
  private readonly trie = new PhraseTrie();
  /** By trie node: the form that ends there plus one, or 0. */
  private readonly ends: Int32Array;

  constructor(readonly forms: readonly string[]) {
    const longest = forms.reduce((most, form) => Math.max(most, form.length), 1);
    this.found = new Int32Array(longest);
    this.foundEnds = new Int32Array(longest);
    const nodes = forms.map(form => this.trie.enter(form));
    this.ends = new Int32Array(this.trie.nodes + 1);
    nodes.forEach((node, form) => (this.ends[node] = form + 1));
  }

  /** Every form that starts at the given token; how many there are. */
  at(text: string, tokens: Tokens, token: number): number {
    const start = tokens.starts[token]!;
    const second = start + 1 < text.length ? text.charCodeAt(start + 1) : 0;
    return this.trie.mayBegin(text.charCodeAt(start), second) ? this.follow(text, tokens, token) : 0;
  }

  private follow(text: string, { starts, forms }: Tokens, token: number): number {
    let at = starts[token]!;
    let node = this.trie.begin(text.charCodeAt(at));
    let count = 0;
    let last = token;
    let end = at + forms[token]!.length;
    while (node !== 0) {
      at++;
      if (at === end) {
        const form = this.ends[node]!;
        if (form !== 0) {
          this.found[count] = form - 1;
          this.foundEnds[count++] = end;
        }
        last++;
        if (starts[last] !== end) break;
        end += forms[last]!.length;
      }
      node = this.trie.step(node, text.charCodeAt(at));
    }
    return count;
  }
}
