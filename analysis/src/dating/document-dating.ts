import type { Dating } from '../corpus/dating.js';
import type { PartEvidence } from './constraint.js';

/** A speech as the dating sees it. `stamps` are the page's own posting stamps, dropped from the text as chrome. */
export interface DatableText {
  title: string | null;
  heading: string | null;
  text: string;
  stamps: string[];
}

/** A dating whose quotes name the part of the document they stand in; offsets count in that part. */
export type DocumentDating = Omit<Dating, 'evidence'> & { evidence: PartEvidence[] };
