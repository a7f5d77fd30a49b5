/** Finds many fixed phrases in one pass: at each position the longest phrase that starts there. Built once, used for every text. */
export class PhraseMatcher<Value> {
  /** By first character: the node reached, 0 for none. A flat table, because nearly every character of a text ends here. */
  private readonly first = new Int32Array(65_536);
  /** By the first two characters, hashed: whether any phrase begins like that. Most of what passes the first table ends here. */
  private readonly pairs = new Uint8Array(65_536);
  /** By first character: whether it is a phrase by itself. */
  private readonly alone = new Uint8Array(65_536);
  private readonly next: Map<number, number>[] = [new Map<number, number>()];
  private readonly values: (Value[] | null)[] = [null];

  /** Adds a phrase; several values may hang on the same phrase. */
  add(phrase: string, value: Value): void {
    if (phrase.length === 0) throw new RangeError('A phrase must not be empty');
    const initial = phrase.charCodeAt(0);
    let node = this.first[initial]!;
    if (node === 0) node = this.first[initial] = this.newNode();
    if (phrase.length === 1) this.alone[initial] = 1;
    else this.pairs[pairHash(initial, phrase.charCodeAt(1))] = 1;
    for (let at = 1; at < phrase.length; at++) {
      const code = phrase.charCodeAt(at);
      let child = this.next[node]!.get(code);
      if (child === undefined) {
        child = this.newNode();
        this.next[node]!.set(code, child);
      }
      node = child;
    }
    (this.values[node] ??= []).push(value);
  }

  /** Calls `found` for the longest phrase at each position of the text, left to right; phrases may overlap. Linear in the text. */
  scan(text: string, found: (values: Value[], start: number, end: number) => void): void {
    const { first, alone, pairs, next, values } = this;
    for (let start = 0; start < text.length; start++) {
      const initial = text.charCodeAt(start);
      let node = first[initial]!;
      if (node === 0) continue;
      // Behind the last character charCodeAt answers NaN, which hashes to some pair and is found to be none below.
      if (pairs[pairHash(initial, text.charCodeAt(start + 1))] === 0 && alone[initial] === 0) continue;
      let end = start + 1;
      let hit = values[node]!;
      let hitEnd = end;
      while (end < text.length) {
        const child: number | undefined = next[node]!.get(text.charCodeAt(end));
        if (child === undefined) break;
        node = child;
        end++;
        if (values[node]) {
          hit = values[node]!;
          hitEnd = end;
        }
      }
      if (hit) found(hit, start, hitEnd);
    }
  }

  private newNode(): number {
    this.next.push(new Map());
    this.values.push(null);
    return this.next.length - 1;
  }
}

function pairHash(first: number, second: number): number {
  return (Math.imul(first, 31) + second) & 0xffff;
}
