/** So many of the smallest fingerprints of a sketch are its keys. Of a text cut to a fifth, one of 32 is missed in a thousand. */
export const KEYS = 32;

/**
 * Finds sketches that may be of the same speech: those that share one of their smallest fingerprints. Where one text stands in
 * another, the smallest fingerprints of the longer that the shorter has at all are among the smallest of the shorter.
 */
export class SketchIndex {
  /** By key: one id, or several. Keys are kept as signed numbers, which cost no memory of their own. */
  private readonly byKey = new Map<number, number | number[]>();

  add(id: number, sketch: Uint32Array): void {
    for (const key of keysOf(sketch)) {
      const held = this.byKey.get(key);
      if (held === undefined) this.byKey.set(key, id);
      else if (typeof held === 'number') this.byKey.set(key, [held, id]);
      else held.push(id);
    }
  }

  remove(id: number, sketch: Uint32Array): void {
    for (const key of keysOf(sketch)) {
      const held = this.byKey.get(key);
      const rest = typeof held === 'object' ? held.filter(each => each !== id) : held === id || held === undefined ? [] : [held];
      if (rest.length === 0) this.byKey.delete(key);
      else this.byKey.set(key, rest.length === 1 ? rest[0]! : rest);
    }
  }

  /** The ids that share a key with a sketch, each once. */
  candidates(sketch: Uint32Array): Set<number> {
    const found = new Set<number>();
    for (const key of keysOf(sketch)) {
      const held = this.byKey.get(key);
      if (typeof held === 'number') found.add(held);
      else if (held) for (const id of held) found.add(id);
    }
    return found;
  }
}

function keysOf(sketch: Uint32Array): Int32Array {
  return new Int32Array(sketch.buffer, sketch.byteOffset, Math.min(KEYS, sketch.length));
}
