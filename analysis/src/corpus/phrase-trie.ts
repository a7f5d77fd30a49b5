/** The node of a single unit is the unit plus one and needs no slot; the nodes of longer beginnings count on from here. */
const SINGLES = 0x10000;
const BEGINS = 1;
const FOLLOWS = 2;
const ALONE = 4;

/**
 * Many phrases as one trie over code units, in one open-addressed table that grows as they are entered. A text is asked at every
 * place whether a phrase may begin there, and nearly every place says no: those two tables are small enough to stay in the
 * processor's nearest cache.
 */
export class PhraseTrie {
  /** By code unit: whether some phrase begins with it, has it in second place, or is it. */
  private readonly roles = new Uint8Array(0x10000);
  /** One bit for each pair of units that begins a phrase, hashed: a set bit may be another pair's. */
  private readonly pairs = new Int32Array(PAIR_BITS / 32);
  /** Three numbers a slot: the node it belongs to (0 where it is free), a code unit, and the node that leads to. */
  private table = new Int32Array(3 * 64);
  private mask = 63;
  private newest = SINGLES;

  /** The highest number of a node. */
  get nodes(): number {
    return this.newest;
  }

  /** Enters a phrase; the node it ends at, the same one whenever it is entered again. The empty phrase has none and throws a RangeError. */
  enter(phrase: string): number {
    if (phrase.length === 0) throw new RangeError('A phrase must not be empty');
    const first = phrase.charCodeAt(0);
    this.roles[first]! |= phrase.length === 1 ? BEGINS | ALONE : BEGINS;
    if (phrase.length > 1) {
      const second = phrase.charCodeAt(1);
      const pair = pairHash(first, second);
      this.roles[second]! |= FOLLOWS;
      this.pairs[pair >>> 5]! |= 1 << (pair & 31);
    }
    let node = first + 1;
    for (let at = 1; at < phrase.length; at++) {
      const unit = phrase.charCodeAt(at);
      node = this.step(node, unit) || this.add(node, unit);
    }
    return node;
  }

  /**
   * False where no phrase begins with these two units (0 for the second behind the end of a text). All is asked at once: a processor
   * guesses one answer that is nearly always no, but not the two or three questions it is made of.
   */
  mayBegin(first: number, second: number): boolean {
    const role = this.roles[first]!;
    const pair = pairHash(first, second);
    const begins = role & (this.roles[second]! >>> 1) & (this.pairs[pair >>> 5]! >>> (pair & 31)) & BEGINS;
    return (begins | (role & ALONE)) !== 0;
  }

  /** The node of the phrases that begin with this unit; 0 when there are none. */
  begin(unit: number): number {
    return (this.roles[unit]! & BEGINS) === 0 ? 0 : unit + 1;
  }

  /** The node one unit further; 0 when no phrase goes on like that. */
  step(node: number, unit: number): number {
    const { table, mask } = this;
    for (let slot = hash(node, unit) & mask; ; slot = (slot + 1) & mask) {
      const here = table[3 * slot]!;
      if (here === 0) return 0;
      if (here === node && table[3 * slot + 1] === unit) return table[3 * slot + 2]!;
    }
  }

  private add(node: number, unit: number): number {
    // A table at most half full keeps the walks along it short.
    if (2 * (this.newest - SINGLES) > this.mask) this.grow();
    this.put(node, unit, ++this.newest);
    return this.newest;
  }

  private put(node: number, unit: number, next: number): void {
    let slot = hash(node, unit) & this.mask;
    while (this.table[3 * slot] !== 0) slot = (slot + 1) & this.mask;
    this.table[3 * slot] = node;
    this.table[3 * slot + 1] = unit;
    this.table[3 * slot + 2] = next;
  }

  private grow(): void {
    const old = this.table;
    this.table = new Int32Array(2 * old.length);
    this.mask = 2 * this.mask + 1;
    for (let at = 0; at < old.length; at += 3) if (old[at] !== 0) this.put(old[at]!, old[at + 1]!, old[at + 2]!);
  }
}

const PAIR_BITS = 0x20000;

function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) ^ second) & (PAIR_BITS - 1);
}

function hash(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
