import { PhraseTrie } from '../corpus/phrase-trie.js';

/** Finds many fixed phrases in one pass: at each position the longest phrase that starts there. Built once, used for every text. */
export class PhraseMatcher<Value> {
  private readonly trie = new PhraseTrie();
  /** By node of the trie: what hangs on the phrase that ends there. */
  private readonly values: (Value[] | null)[] = [];

  /** Adds a phrase; several values may hang on the same phrase. */
  add(phrase: string, value: Value): void {
    const node = this.trie.enter(phrase);
    while (this.values.length <= this.trie.nodes) this.values.push(null);
    (this.values[node] ??= []).push(value);
  }

  /** Calls `found` for the longest phrase at each position of the text, left to right; phrases may overlap. Linear in the text. */
  scan(text: string, found: (values: Value[], start: number, end: number) => void): void {
    const { trie } = this;
    const last = text.length - 1;
    let next = text.charCodeAt(0);
    for (let start = 0; start <= last; start++) {
      const first = next;
      next = start < last ? text.charCodeAt(start + 1) : 0;
      if (trie.mayBegin(first, next)) this.longestAt(text, start, found);
    }
  }

  private longestAt(text: string, start: number, found: (values: Value[], start: number, end: number) => void): void {
    let hit: Value[] | null = null;
    let hitEnd = start;
    let end = start + 1;
    for (let node = this.trie.begin(text.charCodeAt(start)); node !== 0; end++) {
      const values = this.values[node]!;
      if (values !== null) {
        hit = values;
        hitEnd = end;
      }
      node = end < text.length ? this.trie.step(node, text.charCodeAt(end)) : 0;
    }
    if (hit !== null) found(hit, start, hitEnd);
  }
}
