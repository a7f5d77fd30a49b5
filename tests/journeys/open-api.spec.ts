import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { ROOT, RunningHouse } from './running-house.js';

const GOLDEN = join(ROOT, 'tests/golden/openapi.json');

describe('the description of the API', () => {
  let house: RunningHouse;
  beforeAll(async () => {
    house = await RunningHouse.open();
  });
  afterAll(() => house.close());

  it('is valid OpenAPI', async () => {
    const described = await house.ask<Record<string, unknown>>('/openapi.json');
    expect(await new Validator().validate(described as never)).toMatchObject({ valid: true });
  });

  it('names every address of the contract', async () => {
    const { paths } = await house.ask<{ paths: Record<string, object> }>('/openapi.json');
    const questions = ['trend', 'frequency', 'cooccurrence', 'concordance', 'themes'].map(question => `/api/${question}`);
    const others = ['/api/health', '/api/sources', '/api/intakes/{id}', '/api/intakes/{id}/events', '/api/documents'];
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([...questions, ...others, '/api/documents/{id}', '/api/sources/{id}/bytes']),
    );
  });

  // A change of the contract shows in review: set GOLDEN=write to write it anew, and read the difference.
  it('is what was reviewed', async () => {
    const described = `${JSON.stringify(await house.ask('/openapi.json'), null, 2)}\n`;
    if (process.env['GOLDEN'] === 'write') writeFileSync(GOLDEN, described);
    expect(described).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  it('can be browsed', async () => {
    const page = await (await fetch(`${house.address}/api/docs`)).text();
    expect(page).toContain('Cimai API');
  });
});
