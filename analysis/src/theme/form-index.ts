import type { Tokens } from '../corpus/tokens.js';

/**
 * Finds any number of forms in running words, each only where it is a run of whole tokens without a gap: 印度 is not in
 * 印度尼西亚. A trie over characters in one open-addressed table; cost: one table look-up for most tokens, whatever the number of forms.
 */
export class FormIndex {
  /** What the last call of `at` found, shortest first: the forms by number, and where each ends in the text. */
  readonly found: Int32Array;
  readonly foundEnds: Int32Array;
  private readonly root = new Int32Array(0x10000);
  /** The table: which node (0: the slot is free) and code unit a slot belongs to, and the node they lead to. */
  private readonly nodes: Int32Array;
  private readonly units: Uint16Array;
  private readonly nexts: Int32Array;
  private readonly mask: number;
  /** By trie node: the form that ends there plus one, or 0. */
  private readonly ends: Int32Array;

  constructor(readonly forms: readonly string[]) {
    const characters = forms.reduce((sum, form) => sum + form.length, 1);
    const longest = forms.reduce((most, form) => Math.max(most, form.length), 1);
    let size = 64;
    while (size < characters * 3) size *= 2;
    this.mask = size - 1;
    this.nodes = new Int32Array(size);
    this.units = new Uint16Array(size);
    this.nexts = new Int32Array(size);
    this.ends = new Int32Array(characters + 1);
    this.found = new Int32Array(longest);
    this.foundEnds = new Int32Array(longest);
    this.enter(forms);
  }

  /** Every form that starts at the given token; how many there are. */
  at(text: string, tokens: Tokens, token: number): number {
    const { starts, forms } = tokens;
    let at = starts[token]!;
    let node = this.root[text.charCodeAt(at)]!;
    let count = 0;
    let last = token;
    let end = node === 0 ? at : at + forms[token]!.length;
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
      node = this.step(node, text.charCodeAt(at));
    }
    return count;
  }

  private enter(forms: readonly string[]): void {
    let nodes = 0;
    forms.forEach((form, index) => {
      let node = this.root[form.charCodeAt(0)] || (this.root[form.charCodeAt(0)] = ++nodes);
      for (let at = 1; at < form.length; at++) {
        node = this.step(node, form.charCodeAt(at)) || this.add(node, form.charCodeAt(at), ++nodes);
      }
      this.ends[node] = index + 1;
    });
  }

  private step(node: number, unit: number): number {
    for (let slot = this.slot(node, unit); ; slot = (slot + 1) & this.mask) {
      const here = this.nodes[slot]!;
      if (here === 0) return 0;
      if (here === node && this.units[slot] === unit) return this.nexts[slot]!;
    }
  }

  private add(node: number, unit: number, next: number): number {
    let slot = this.slot(node, unit);
    while (this.nodes[slot] !== 0) slot = (slot + 1) & this.mask;
    this.nodes[slot] = node;
    this.units[slot] = unit;
    this.nexts[slot] = next;
    return next;
  }

  private slot(node: number, unit: number): number {
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & this.mask;
  }
}
