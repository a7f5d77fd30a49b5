/**
 * Prints how well texts are read (analysis must be built): speeches found, attribution, joins, noise, repairs, speed. Compares with
 * the hand-made gold of ../shared/gold where that folder stands beside the repository; says so and stops where it does not.
 *   node tests/reading/figures.mjs
 */
import { measure, sharedFolder } from './measure.mjs';

if (sharedFolder === null) {
  process.stdout.write('skipped: ../shared (seeds, gold, corpora) is not here\n');
} else {
  process.stdout.write(`${JSON.stringify(await measure(sharedFolder), null, 2)}\n`);
}
