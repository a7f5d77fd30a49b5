import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keynessRows, type KeynessCounts, type KeynessSizes } from './keyness-rows.js';

const sizes: KeynessSizes = { target: { tokens: 10_000, documents: 10 }, reference: { tokens: 20_000, documents: 20 } };
const form = (name: string, target: number, reference: number, documents = 5): KeynessCounts => ({
  form: name,
  target: { frequency: target, documents: Math.min(target, documents) },
  reference: { frequency: reference, documents: Math.min(reference, documents) },
});

/** The rows, where there is enough to test. */
function rowsOf(forms: KeynessCounts[], options = {}) {
  const answer = keynessRows(forms, sizes, options);
  if (answer.kind !== 'keyness') throw new Error('enough documents were given');
  return answer.rows;
}

describe('keynessRows', () => {
  it('measures evidence, size and rates of one form', () => {
    const [row] = rowsOf([form('就业', 80, 40)]);
    expect(row!.target.perMillion).toBeCloseTo(8000, 9);
    expect(row!.reference.perMillion).toBeCloseTo(2000, 9);
    expect(row!.logRatio.value).toBeCloseTo(2, 12);
    const g =
      2 * (80 * Math.log(80 / 40) + 40 * Math.log(40 / 80) + 9920 * Math.log(9920 / 9960) + 19_960 * Math.log(19_960 / 19_920));
    expect(row!.gSquared).toBeCloseTo(g, 9);
    expect(row!.key).toBe(true);
    expect(row!.q).toBe(row!.p);
  });

  it('runs from what marks the target to what marks the reference', () => {
    const rows = rowsOf([form('平常', 20, 40), form('对方', 5, 100), form('我方', 100, 20)]);
    expect(rows.map(row => row.form)).toEqual(['我方', '平常', '对方']);
    expect(rows.map(row => Math.sign(row.gSquared))).toEqual([1, 0, -1]);
    expect(rows.map(row => row.key)).toEqual([true, false, true]);
  });

  it('does not test what too few documents of the favouring side hold', () => {
    expect(rowsOf([form('口头禅', 90, 0, 2), form('旧话', 0, 90, 2), form('常用', 90, 1, 3)]).map(row => row.form)).toEqual([
      '常用',
    ]);
    expect(rowsOf([form('口头禅', 90, 0, 2)], { minimumDocuments: 2 })).toHaveLength(1);
    // Missing from the target altogether, and all the more telling of the reference.
    expect(rowsOf([form('旧话', 0, 90)])).toMatchObject([{ form: '旧话', target: { documents: 0 }, key: true }]);
  });

  it('asks for both evidence and size', () => {
    // Half as frequent again in a large corpus: much evidence, little size. Twice as frequent in a handful: the other way.
    const large: KeynessSizes = { target: { tokens: 1e6, documents: 99 }, reference: { tokens: 1e6, documents: 99 } };
    const answer = keynessRows([form('发展', 6000, 4000), form('少见', 4, 1, 4)], large);
    expect(answer).toMatchObject({
      kind: 'keyness',
      rows: [
        { form: '发展', key: false },
        { form: '少见', key: false },
      ],
    });
  });

  it('says so when there is too little to compare', () => {
    const thin = { ...sizes, reference: { tokens: 500, documents: 2 } };
    expect(keynessRows([form('就业', 5, 1)], thin)).toEqual({ kind: 'insufficient', needed: 3, found: 2 });
    const empty = { ...sizes, reference: { tokens: 0, documents: 9 } };
    expect(keynessRows([], empty)).toEqual({ kind: 'insufficient', needed: 3, found: 0 });
  });

  it('refuses counts that cannot be', () => {
    expect(() => rowsOf([form('就业', 10_001, 1)])).toThrow(RangeError);
  });

  it('adjusts for the number of forms tested, and turns its signs with the sides', () => {
    const count = fc.integer({ min: 3, max: 500 });
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 20 }), list => {
        const forms = list.map(([target, reference], at) => form(`词${at}`, target, reference));
        const rows = rowsOf(forms);
        for (const row of rows) expect(row.q).toBeGreaterThanOrEqual(row.p * (1 - 1e-12));
        const back = keynessRows(
          forms.map(({ form: name, target, reference }) => ({ form: name, target: reference, reference: target })),
          { target: sizes.reference, reference: sizes.target },
        );
        if (back.kind !== 'keyness') throw new Error('enough documents were given');
        const turned = new Map(back.rows.map(row => [row.form, row]));
        for (const row of rows) {
          expect(turned.get(row.form)!.gSquared).toBeCloseTo(-row.gSquared, 6);
          expect(turned.get(row.form)!.logRatio.value).toBeCloseTo(-row.logRatio.value, 9);
        }
      }),
    );
  });
});
