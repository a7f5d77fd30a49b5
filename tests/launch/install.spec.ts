import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled } from '../../backend/launch/install.mjs';

describe('isInstalled', () => {
  let root: string;
  const lock = (file: string, packages: object) => writeFileSync(join(root, file), JSON.stringify({ packages }));
  const ASKED = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a-darwin': { version: '1.0.0', optional: true, os: ['darwin'] },
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'cimai-install-'));
    mkdirSync(join(root, 'node_modules'));
    lock('package-lock.json', ASKED);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is no in a fresh clone, and after an installation that was broken off', () => {
    expect(isInstalled(root)).toBe(false);
  });

  it('is yes when every package is there that this system can have', () => {
    lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(root)).toBe(true);
  });

  it('is no when the lockfile asks for another version by now, or for one more package', () => {
    lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '0.9.0' } });
    expect(isInstalled(root)).toBe(false);
    lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    lock('package-lock.json', { ...ASKED, 'node_modules/b': { version: '1.0.0' } });
    expect(isInstalled(root)).toBe(false);
  });
});
