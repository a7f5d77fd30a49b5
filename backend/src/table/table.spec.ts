import { describe, expect, it } from '@jest/globals';
import { asCsv, groundOf } from './table.js';

describe('asCsv', () => {
  it('opens rightly in a spreadsheet: byte-order mark, quotes, empty cells, no cell that runs', () => {
    const rows = [['就业,"再就业"', 3, null], ['=HYPERLINK("x")', -0.5, true]]; // prettier-ignore
    expect(asCsv({ columns: ['form', 'n', 'x'], rows, ground: null })).toBe(
      '\ufeffform,n,x\r\n"就业,""再就业""",3,\r\n"\'=HYPERLINK(""x"")",-0.5,true\r\n',
    );
  });

  it('carries the question, N and the versions below the rows', () => {
    const versions = { cleaner: '1', segmenter: 's', dictionary: 'd', codebook: 'c', chronology: 'y' };
    const ground = {
      question: { form: ['就业'] },
      subcorpus: { documents: 2, tokens: 9, characters: 20, copies: 0, undated: 1 },
      versions,
    };
    const lines = asCsv({ columns: ['form'], rows: [['就业']], ground }).split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[2]).toContain('# question');
    expect(lines[3]).toContain('""documents"":2');
  });

  it('carries how far the tags can be trusted, for themes', () => {
    const known = { codebook: 'c', version: '1', audited: null, audit: null, when: null, figures: null };
    const versions = { cleaner: '1', segmenter: 's', dictionary: 'd', codebook: 'c', chronology: 'y' };
    const answer = {
      question: {},
      subcorpus: { documents: 2, tokens: 9, characters: 20, copies: 0, undated: 1 },
      versions,
      validity: [{ theme: '水利', status: 'none' as const, ...known }],
    };
    const lines = asCsv({ columns: ['theme'], rows: [['水利']], ground: groundOf(answer) }).split('\r\n');
    expect(lines[5]).toContain('# validity');
    expect(lines[5]).toContain('""status"":""none""');
    const { validity: _left, ...without } = answer;
    expect(asCsv({ columns: [], rows: [], ground: groundOf(without) })).not.toContain('validity');
  });
});
