import type { Tokens } from '../corpus/tokens.js';

/** Called for each occurrence of a form: which form, the tokens it covers (both inclusive) and where it ends in the text. */
export type Found = (form: number, firstToken: number, lastToken: number, end: number) => void;

/**
 * Finds any number of forms in running words, each only where it is a run of whole tokens without a gap: 印度 is not in
 * 印度尼西亚. A trie over characters in one open-addressed table; cost: one table look-up for most tokens, whatever the number of forms.
 */
export class FormIndex {
  private readonly root = new Int32Array(0x10000);
  private keys: Float64Array;
  private values: Int32Array;
  private mask: number;
  /** By trie node: the form that ends there plus one, or 0. */
  private readonly ends: Int32Array;

  constructor(readonly forms: readonly string[]) {
    let characters = 1;
    for (const form of forms) characters += form.length;
    let size = 64;
    while (size < characters * 3) size *= 2;
    this.mask = size - 1;
    this.keys = new Float64Array(size).fill(-1);
    this.values = new Int32Array(size);
    this.ends = new Int32Array(characters + 1);
    let nodes = 0;
    forms.forEach((form, index) => {
      let node = this.root[form.charCodeAt(0)] || (this.root[form.charCodeAt(0)] = ++nodes);
      for (let at = 1; at < form.length; at++) {
        const next = this.step(node, form.charCodeAt(at)) || this.add(node, form.charCodeAt(at), ++nodes);
        node = next;
      }
      this.ends[node] = index + 1;
    });
  }

  /** Every form that starts at the given token, shortest first. */
  at(text: string, tokens: Tokens, token: number, found: Found): void {
    const { starts, forms } = tokens;
    let at = starts[token]!;
    let node = this.root[text.charCodeAt(at)]!;
    if (node === 0) return;
    let last = token;
    let end = at + forms[token]!.length;
    for (;;) {
      at++;
      if (at === end) {
        const form = this.ends[node]!;
        if (form !== 0) found(form - 1, token, last, end);
        last++;
        if (starts[last] !== end) return;
        end += forms[last]!.length;
      }
      node = this.step(node, text.charCodeAt(at));
      if (node === 0) return;
    }
  }

  private step(node: number, unit: number): number {
    const key = node * 0x10000 + unit;
    for (let slot = this.slot(node, unit); ; slot = (slot + 1) & this.mask) {
      const here = this.keys[slot]!;
      if (here === key) return this.values[slot]!;
      if (here < 0) return 0;
    }
  }

  private add(node: number, unit: number, next: number): number {
    let slot = this.slot(node, unit);
    while (this.keys[slot]! >= 0) slot = (slot + 1) & this.mask;
    this.keys[slot] = node * 0x10000 + unit;
    this.values[slot] = next;
    return next;
  }

  private slot(node: number, unit: number): number {
    return (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & this.mask;
  }
}
