/**
 * Prints how well texts are read (analysis must be built): speeches found, attribution, joins, noise, repairs, speed. Compares with
 * the hand-made gold of ../shared/gold where that folder stands beside the repository; says so and stops where it does not.
 *   node tests/reading/figures.mjs
 */
import { measure, sharedFolder } from './measure.mjs';

if (sharedFolder === null) {
  console.log('skipped: ../shared (seeds, gold, corpora) is not here');
} else {
  console.log(JSON.stringify(await measure(sharedFolder), null, 2));
}
