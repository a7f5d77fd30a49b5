import { describe, expect, it } from '@jest/globals';
import { compileChronology } from '@cimai/analysis';
import { repository } from './repository.mjs';
import { chronologyFiles } from './material.mjs';

const files = chronologyFiles(repository);
const facts = files.flatMap(file => file.facts);

describe('the chronology of the house', () => {
  it('compiles, and knows at least four hundred facts', () => {
    expect(compileChronology(files).version).toContain('plans-');
    expect(facts.length).toBeGreaterThanOrEqual(400);
  });

  it('gives a reference for every fact', () => {
    expect(facts.filter(fact => !fact.reference || fact.reference.includes('…'))).toEqual([]);
  });

  it.each([
    ['an unreal date', { from: '2012-02-30' }],
    ['an end before its beginning', { from: '2012', to: '2011' }],
    ['no reference', { reference: '' }],
    ['no forms', { forms: [] }],
    ['a form of one character', { forms: ['党'] }],
    ['a form that hides a date', { forms: ['年底前'] }],
  ])('refuses a fact with %s', (_, fault) => {
    const fact = { id: 'one', kind: 'event' as const, forms: ['大事'], from: '2012', reference: 'a record', ...fault };
    expect(() => compileChronology([{ version: '1', about: 'test', facts: [fact] }])).toThrow('one');
  });
});
