/**
 * How often something occurs in the parts of a corpus. Only the parts that hold it are listed (`parts[i]` holds
 * `counts[i]`), because most words are missing from most speeches; `sizes` lists every part.
 */
export interface PartCounts {
  parts: ArrayLike<number>;
  counts: ArrayLike<number>;
  sizes: PartSizes;
}

/** The sizes of all parts with the sums every word needs, computed once for the corpus and not once for each word. */
export interface PartSizes {
  sizes: ArrayLike<number>;
  total: number;
  /** Parts that hold any text; empty ones cannot hold the word and are left out of every measure. */
  nonEmpty: number;
  /** The smallest size of a part that holds any text. */
  smallest: number;
}

/** Sums up the sizes of a corpus' parts. */
export function partSizes(sizes: ArrayLike<number>): PartSizes {
  let total = 0;
  let nonEmpty = 0;
  let smallest = Infinity;
  for (let part = 0; part < sizes.length; part++) {
    const size = sizes[part]!;
    if (!(size >= 0)) throw new RangeError(`dispersion: part ${part} has size ${size}`);
    if (size === 0) continue;
    total += size;
    nonEmpty++;
    if (size < smallest) smallest = size;
  }
  return { sizes, total, nonEmpty, smallest };
}

/** Dense counts, one for each part, as a list of the parts that hold any. */
export function partCounts(counts: ArrayLike<number>, sizes: ArrayLike<number>): PartCounts {
  if (counts.length !== sizes.length) throw new RangeError(`dispersion: ${counts.length} counts for ${sizes.length} parts`);
  const parts: number[] = [];
  const held: number[] = [];
  for (let part = 0; part < counts.length; part++) {
    if (counts[part] === 0) continue;
    parts.push(part);
    held.push(counts[part]!);
  }
  return { parts, counts: held, sizes: partSizes(sizes) };
}

/** The sum of the counts; a negative count, or one in a part without text, is the caller's slip. */
export function totalCount({ parts, counts, sizes }: PartCounts): number {
  let total = 0;
  for (let at = 0; at < parts.length; at++) {
    const count = counts[at]!;
    if (!(count >= 0)) throw new RangeError(`dispersion: part ${parts[at]} holds ${count}`);
    if (count > 0 && !(sizes.sizes[parts[at]!]! > 0))
      throw new RangeError(`dispersion: part ${parts[at]} has no text to hold ${count}`);
    total += count;
  }
  return total;
}
