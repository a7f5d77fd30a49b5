/** Forms of at most so many code units are found by their units alone; that is nearly every running word. */
const SHORT = 4;
const MOST_FORMS = 1_000_000;
const FIRST_SIZE = 1 << 14;

/**
 * One string for each form ever seen, instead of a new one for each running word: an engine's millions of small strings then die
 * as soon as they are made, which halves the time of cutting. A short form is looked up by its code units, packed into two
 * numbers: neither a hash nor a comparison of strings is needed. Emptied before it could fill the memory.
 */
export class FormTable {
  /** By slot: the units of its form, two in each number; both 0 where the slot is free. */
  private keys = new Int32Array(2 * FIRST_SIZE);
  private forms = new Array<string>(FIRST_SIZE).fill('');
  private mask = FIRST_SIZE - 1;
  private short = 0;
  private readonly long = new Map<string, string>();

  /** The one string that reads like `piece`. */
  known(piece: string): string {
    const { length } = piece;
    if (length > SHORT || length === 0) return this.knownLong(piece);
    const a = piece.charCodeAt(0);
    const b = length > 1 ? piece.charCodeAt(1) : 0;
    const c = length > 2 ? piece.charCodeAt(2) : 0;
    const d = length > 3 ? piece.charCodeAt(3) : 0;
    const left = (a << 16) | b;
    const right = (c << 16) | d;
    const { keys, mask } = this;
    for (let slot = hash(left, right) & mask; ; slot = (slot + 1) & mask) {
      const here = keys[2 * slot]!;
      if (here === left && keys[2 * slot + 1] === right) {
        const form = this.forms[slot]!;
        // A zero unit at the end of a form looks like none.
        return form.length === length ? form : this.knownLong(piece);
      }
      if (here === 0) return this.enter(piece, left, right);
    }
  }

  private enter(piece: string, left: number, right: number): string {
    if (left === 0) return this.knownLong(piece);
    if (this.short >= MOST_FORMS) this.clear();
    if (2 * this.short > this.mask) this.grow();
    this.short++;
    this.put(piece, left, right);
    return piece;
  }

  private put(form: string, left: number, right: number): void {
    let slot = hash(left, right) & this.mask;
    while (this.keys[2 * slot] !== 0) slot = (slot + 1) & this.mask;
    this.keys[2 * slot] = left;
    this.keys[2 * slot + 1] = right;
    this.forms[slot] = form;
  }

  private grow(): void {
    const { keys, forms } = this;
    this.keys = new Int32Array(2 * keys.length);
    this.forms = new Array<string>(2 * forms.length).fill('');
    this.mask = 2 * this.mask + 1;
    for (let slot = 0; slot < forms.length; slot++) {
      if (keys[2 * slot] !== 0) this.put(forms[slot]!, keys[2 * slot]!, keys[2 * slot + 1]!);
    }
  }

  private clear(): void {
    this.keys.fill(0);
    this.forms.fill('');
    this.short = 0;
  }

  private knownLong(piece: string): string {
    const form = this.long.get(piece);
    if (form !== undefined) return form;
    if (this.long.size >= MOST_FORMS) this.long.clear();
    this.long.set(piece, piece);
    return piece;
  }
}

function hash(left: number, right: number): number {
  const mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
