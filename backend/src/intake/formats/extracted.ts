import { OffsetMap, type DatingEvidence, type Dropped, type Given } from '@cimai/analysis';

/** A stretch of text taken out of a source, with the way back to the decoded source and what the file itself says of it. */
export interface Extracted {
  text: string;
  /** From `text` to the decoded source. */
  offsets: OffsetMap;
  given: Given;
  /** Where the file states the date that is given; its offsets count in the decoded source. */
  dateField: DatingEvidence | null;
  /** What the format holds besides, in the order of the source: kept out of the text and never forgotten. Offsets count in the decoded source. */
  dropped: Dropped[];
}

/** A source without any format of its own: the text is the decoded source. */
export function plainText(decoded: string): Extracted[] {
  const given: Given = { attribution: {}, dating: null, single: false };
  return [{ text: decoded, offsets: OffsetMap.identity(decoded.length), given, dateField: null, dropped: [] }];
}

/** Where a part of a file begins: the number of its first line, and its first UTF-16 code unit. */
export interface PartPlace {
  firstLine: number;
  start: number;
}

export const WHOLE_FILE: PartPlace = { firstLine: 1, start: 0 };
