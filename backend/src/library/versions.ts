import type { Versions } from '@cimai/analysis';
import { instrumentVersions } from './instruments.js';

const PARTS = ['cleaner', 'segmenter', 'dictionary', 'codebook', 'chronology'] as const;

/** What a document read now would be read with. */
export function currentVersions(): Versions {
  return instrumentVersions();
}

/** Whether something was read by another reader than the one at work now. */
export function isOlder(versions: Versions): boolean {
  const current = currentVersions();
  return PARTS.some(part => versions[part] !== current[part]);
}

/** The versions of several documents as one statement; where they differ, all are named. */
export function mergeVersions(all: readonly Versions[]): Versions {
  const merged = {} as Versions;
  for (const part of PARTS) merged[part] = [...new Set(all.map(versions => versions[part]))].sort().join(' + ');
  return merged;
}
