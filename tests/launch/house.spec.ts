import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { calledFrom, inHouse, settleHome } from '../../backend/launch/house.mjs';

const before = { ...process.env };
beforeEach(() => {
  delete process.env.CIMAI_HOME;
  delete process.env.INIT_CWD;
  delete process.env.npm_lifecycle_event;
});
afterEach(() => {
  process.env = { ...before };
});

describe('calledFrom', () => {
  it('is the folder the person stood in when npm ran the script', () => {
    process.env.npm_lifecycle_event = 'cimai';
    process.env.INIT_CWD = '/home/reader/speeches';
    expect(calledFrom('cimai')).toBe('/home/reader/speeches');
  });

  it('is the working folder when Node ran the launcher, whatever another script left behind', () => {
    expect(calledFrom('cimai')).toBe(process.cwd());
    process.env.npm_lifecycle_event = 'test';
    process.env.INIT_CWD = '/home/reader/speeches';
    expect(calledFrom('cimai')).toBe(process.cwd());
  });
});

describe('settleHome', () => {
  it('keeps the store in var of the repository when nothing is said', () => {
    settleHome('/home/reader');
    expect(process.env.CIMAI_HOME).toBe(inHouse('var'));
  });

  it('counts a relative home from where the person stood', () => {
    process.env.CIMAI_HOME = './mine';
    settleHome('/home/reader');
    expect(process.env.CIMAI_HOME).toBe(join('/home/reader', 'mine'));
  });

  it('leaves an absolute home as it is', () => {
    process.env.CIMAI_HOME = join('/srv', 'cimai');
    settleHome('/home/reader');
    expect(process.env.CIMAI_HOME).toBe(join('/srv', 'cimai'));
  });
});
