import type { Filters, KeynessAnswer } from '@cimai/analysis/answers';
import { ask, type Asked } from '../question/ask.js';
import { keynessQuery } from './sides.js';

/** Asks what marks one side against the other; undefined asks nothing. */
export function askKeyness(
  question: () => { common: Filters; target: Filters; reference: Filters; top: number } | undefined,
): Asked<KeynessAnswer> {
  return ask<KeynessAnswer>(() => {
    const asked = question();
    if (!asked) return undefined;
    const { common, target, reference, top } = asked;
    return { url: '/api/keyness', params: { ...keynessQuery(common, target, reference), top } };
  });
}
