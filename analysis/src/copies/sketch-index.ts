import { SAME } from './same-speech.js';
import { shinglesIn } from './sketch.js';

/** So many of the smallest fingerprints of a sketch are its keys. Of a text cut to a fifth, one of 32 is missed in a thousand. */
export const KEYS = 32;

/**
 * Finds sketches that may be of the same speech: those that share one of their smallest fingerprints. Where one text stands in
 * another, the smallest fingerprints of the longer that the shorter has at all are among the smallest of the shorter.
 */
export class SketchIndex {
  /** By key: one id, or several. Keys are kept as signed numbers, which cost no memory of their own. */
  private readonly byKey = new Map<number, number | number[]>();
  /** How many shingles each text has. */
  private readonly sizes = new Map<number, number>();
  /** By id, while candidates are counted: how many keys it shares. */
  private shared = new Uint8Array(1024);

  add(id: number, sketch: Uint32Array): void {
    this.sizes.set(id, shinglesIn(sketch));
    for (const key of keysOf(sketch)) {
      const held = this.byKey.get(key);
      if (held === undefined) this.byKey.set(key, id);
      else if (typeof held === 'number') this.byKey.set(key, [held, id]);
      else held.push(id);
    }
  }

  remove(id: number, sketch: Uint32Array): void {
    this.sizes.delete(id);
    for (const key of keysOf(sketch)) {
      const held = this.byKey.get(key);
      if (held === id) this.byKey.delete(key);
      else if (typeof held === 'object') this.takeOut(held, id, key);
    }
  }

  /** The last of those with a key takes the place of the one that goes: their order means nothing. */
  private takeOut(held: number[], id: number, key: number): void {
    const at = held.indexOf(id);
    if (at < 0) return;
    const last = held.pop()!;
    if (at < held.length) held[at] = last;
    if (held.length === 1) this.byKey.set(key, held[0]!);
  }

  /**
   * The ids that share as many keys with a sketch as a text of the same speech would, each once: set phrases fill a key or two of
   * thousands of texts, and these are passed over without being compared.
   */
  candidates(sketch: Uint32Array): number[] {
    const touched: number[] = [];
    for (const key of keysOf(sketch)) {
      const held = this.byKey.get(key);
      if (typeof held === 'number') this.note(held, touched);
      else if (held) for (const id of held) this.note(id, touched);
    }
    const size = shinglesIn(sketch);
    return touched.filter(id => {
      const shared = this.shared[id]!;
      this.shared[id] = 0;
      return shared >= keysToShare(size, this.sizes.get(id)!);
    });
  }

  private note(id: number, touched: number[]): void {
    if (id >= this.shared.length) {
      const more = new Uint8Array(2 * id);
      more.set(this.shared);
      this.shared = more;
    }
    if (this.shared[id]!++ === 0) touched.push(id);
  }
}

/**
 * How many keys the same speech shares at least. Of the keys of the longer text the shorter has as many as it has of its
 * shingles, give or take; four standard errors below that still count.
 */
function keysToShare(one: number, other: number): number {
  const share = (SAME * Math.min(one, other)) / Math.max(one, other);
  const keys = Math.min(KEYS, one, other);
  return Math.max(1, Math.floor(keys * share - 4 * Math.sqrt(keys * share * (1 - share))));
}

function keysOf(sketch: Uint32Array): Int32Array {
  return new Int32Array(sketch.buffer, sketch.byteOffset, Math.min(KEYS, sketch.length));
}
