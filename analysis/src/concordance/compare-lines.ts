/** The context a line is sorted by. */
export interface ContextSides {
  left: string;
  right: string;
}

/**
 * A comparator that puts lines with the same company together: by what follows the hit, or by what precedes it read outwards
 * from the hit. Lines that agree to the end are ties, so that a stable sort keeps them by date or document.
 *
 * Characters are compared by code point and not by a Chinese collation: the purpose is that like stands next to like, which
 * both do, and code points give the same order in every browser, server and release, where pinyin order does not (it
 * depends on the ICU version, and a character with two readings has no one place). It is also several times faster.
 */
export function compareLines(sort: 'left' | 'right'): (a: ContextSides, b: ContextSides) => number {
  return sort === 'right' ? (a, b) => compareOnwards(a.right, b.right) : (a, b) => compareBackwards(a.left, b.left);
}

/** From the first character onwards; the shorter first where one is the beginning of the other. */
function compareOnwards(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = weight(a.charCodeAt(at)) - weight(b.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** From the last character backwards. */
function compareBackwards(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let back = 1; back <= length; back++) {
    const difference = weight(a.charCodeAt(a.length - back)) - weight(b.charCodeAt(b.length - back));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Lifts surrogates above the rest of the basic plane, so that code units order as code points do. */
function weight(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
