import type { Placement } from './place-documents.js';

/** The documents of one period, each with the share of it that lies there. */
export interface PeriodMembers {
  documents: Uint32Array;
  shares: Float64Array;
}

/** Turns a placement around: from the periods of each document to the documents of each period, in document order. */
export function documentsByPeriod(placement: Placement): PeriodMembers[] {
  const sizes = new Uint32Array(placement.periods.length);
  for (const period of placement.periodOf) sizes[period]!++;
  const members = Array.from(sizes, size => ({ documents: new Uint32Array(size), shares: new Float64Array(size) }));
  const filled = new Uint32Array(sizes.length);
  for (let document = 0; document + 1 < placement.starts.length; document++) {
    for (let at = placement.starts[document]!; at < placement.starts[document + 1]!; at++) {
      const period = placement.periodOf[at]!;
      const slot = filled[period]!++;
      members[period]!.documents[slot] = document;
      members[period]!.shares[slot] = placement.weightOf[at]!;
    }
  }
  return members;
}
