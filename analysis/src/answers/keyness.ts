import type { Answer, Estimate, Filters, Insufficient, SubcorpusSummary } from './asking.js';

/** What marks one subcorpus against another? */
export interface KeynessQuestion {
  target: Filters;
  reference: Filters;
  /** True: the reference is what of it lies outside the target; without filters of its own, everything else in the library. */
  rest: boolean;
  /** How many forms to give for each side. */
  top: number;
}

/** One form between target and reference. */
export interface KeynessRow {
  form: string;
  target: { frequency: number; documents: number; perMillion: number };
  reference: { frequency: number; documents: number; perMillion: number };
  /** Evidence: positive where the target favours the form, negative where the reference does. */
  gSquared: number;
  p: number;
  /** p after Benjamini–Hochberg over all forms tested. */
  q: number;
  /** Size: doublings, with its 95 % interval. */
  logRatio: Estimate;
  /** True where both evidence and size pass their cuts. */
  key: boolean;
}

/** `subcorpus` is the target's. */
export interface KeynessAnswer extends Answer<KeynessQuestion> {
  reference: SubcorpusSummary;
  /** Documents that stand in both, whole or in part. */
  overlap: number;
  result: KeynessRows | Insufficient;
  settings: { minimumDocuments: number; leastGSquared: number; leastLogRatio: number };
}

export interface KeynessRows {
  kind: 'keyness';
  /** The strongest for the target first, the strongest for the reference last; those between are left out. */
  rows: KeynessRow[];
  /** Forms that enough documents hold, and among them those called key for either side. */
  tested: number;
  key: { target: number; reference: number };
}
