import type { PairUnits } from './pair-counts.js';

/**
 * Normalised pointwise mutual information: how much more often do the two meet than chance would bring them together?
 * Unlike the overlap measures it asks about surprise, so it lifts rare, faithful pairs over frequent, casual ones.
 *
 * In words: ln(p(joint) / (p(first) · p(second))) / −ln p(joint).
 * Reference: Bouma (2009), "Normalized (pointwise) mutual information in collocation extraction", GSCL, 31–40.
 * Cost: constant.
 *
 * @returns −1 (never together), 0 (as chance has it), 1 (only together). Two that fill every unit together get 1, the limit
 *   of only-together as they grow.
 */
export function npmi({ joint, first, second, units }: PairUnits): number {
  if (joint <= 0) return -1;
  if (joint >= units) return 1;
  return Math.log((joint * units) / (first * second)) / Math.log(units / joint);
}
