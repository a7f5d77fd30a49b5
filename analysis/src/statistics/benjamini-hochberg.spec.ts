import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { benjaminiHochberg } from './benjamini-hochberg.js';

describe('benjaminiHochberg', () => {
  it('agrees with five tests worked by hand, in the order they came', () => {
    const q = [...benjaminiHochberg([0.04, 0.01, 0.2, 0.03, 0.9])];
    const worked = [(0.04 * 5) / 3, (0.01 * 5) / 1, (0.2 * 5) / 4, (0.04 * 5) / 3, 0.9];
    q.forEach((value, at) => expect(value).toBeCloseTo(worked[at]!, 12));
  });

  it('never falls below p, never exceeds one, and keeps the order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), p => {
        const q = benjaminiHochberg(p);
        p.forEach((one, at) => {
          expect(q[at]).toBeGreaterThanOrEqual(one * (1 - 1e-12));
          expect(q[at]).toBeLessThanOrEqual(1);
          p.forEach((other, there) => {
            if (one < other) expect(q[at]).toBeLessThanOrEqual(q[there]!);
          });
        });
      }),
    );
  });
});
