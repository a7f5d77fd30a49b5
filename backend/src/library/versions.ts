import type { Versions } from '@cimai/analysis';
import { instrumentVersions } from './instruments.js';

const PARTS = ['cleaner', 'segmenter', 'dictionary', 'codebook', 'chronology'] as const;

/** What a document read now would be read with. */
export function currentVersions(): Versions {
  return instrumentVersions();
}

/** The versions of several documents as one statement; where they differ, all are named. */
export function mergeVersions(all: readonly Versions[]): Versions {
  const merged = {} as Versions;
  for (const part of PARTS) merged[part] = [...new Set(all.map(versions => versions[part]))].sort().join(' + ');
  return merged;
}
