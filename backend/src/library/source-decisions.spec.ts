import { describe, expect, it } from '@jest/globals';
import { decisionsOf, inForce, settingsIn } from './source-decisions.js';

const said = (...changes: [Parameters<typeof decisionsOf>[1], string | null][]) =>
  changes.flatMap(([change, encoding]) => decisionsOf(7, change, encoding));

describe('what people decided on a source', () => {
  it('is in force as the newest word says; null gives a thing back to the reader', () => {
    expect(inForce(said([{ encoding: 'big5' }, null], [{ encoding: 'gb18030' }, null])).encoding).toBe('gb18030');
    expect(inForce(said([{ encoding: 'big5' }, null], [{ encoding: null }, null])).encoding).toBeNull();
    expect(inForce([])).toEqual({ encoding: null, columns: null, splits: [] });
  });

  it('leaves alone what a change does not name', () => {
    const decided = inForce(said([{ encoding: 'big5' }, null], [{ splits: [{ at: 5, made: true }] }, 'big5']));
    expect(decided).toEqual({ encoding: 'big5', columns: null, splits: [{ at: 5, made: true, encoding: 'big5' }] });
  });

  it('knows a place by its encoding, and tells the reader only of places that count in the one in use', () => {
    const decided = inForce(
      said(
        [{ splits: [{ at: 9, made: true }, { at: 5, made: false }] }, 'gb18030'],
        [{ splits: [{ at: 5, made: true }] }, 'big5'],
      ), // prettier-ignore
    );
    expect(settingsIn(decided, 'gb18030').cuts).toEqual([{ at: 5, made: false }, { at: 9, made: true }]); // prettier-ignore
    expect(settingsIn(decided, 'big5').cuts).toEqual([{ at: 5, made: true }]);
    expect(settingsIn(decided, 'utf-8').cuts).toEqual([]);
  });

  it('is taken back place by place', () => {
    const decisions = said([{ splits: [{ at: 5, made: true }, { at: 9, made: true }] }, null], [{ splits: [{ at: 5, made: null }] }, null]); // prettier-ignore
    expect(inForce(decisions).splits).toEqual([{ at: 9, made: true, encoding: null }]);
  });

  it('bears the name and the reason of whoever said it', () => {
    expect(decisionsOf(7, { encoding: 'big5', by: '林编辑', reason: '乱码' }, null)).toMatchObject([
      { source: 7, kind: 'encoding', value: 'big5', by: '林编辑', reason: '乱码', at: null },
    ]);
  });
});
