import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fingerprint, stampAs, staleProjects } from '../../backend/launch/build.mjs';

describe('staleProjects', () => {
  let root: string;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'cimai-build-'));
    for (const project of ['analysis', 'backend', 'frontend']) write(`${project}/src/index.ts`, 'export {};');
    for (const proof of ['analysis/dist/index.js', 'backend/dist/main.js', 'frontend/dist/browser/index.html']) write(proof, '');
    for (const file of ['tsconfig.json', 'package-lock.json']) write(file, '{}');
    for (const project of ['analysis', 'backend', 'frontend'] as const) stampAs(project, fingerprint(project, root), root);
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const stale = () => staleProjects(undefined, root);

  it('are none when nothing changed, whatever the clock says', () => {
    utimesSync(join(root, 'analysis/src/index.ts'), new Date(), new Date(Date.now() + 60_000));
    expect(stale()).toEqual([]);
  });

  it('is the one whose source changed', () => {
    write('frontend/src/index.ts', 'export const changed = 1;');
    expect(stale()).toEqual(['frontend']);
  });

  it('are all that rest on the instrument when it changed', () => {
    write('analysis/src/new.ts', 'export {};');
    expect(stale()).toEqual(['analysis', 'backend', 'frontend']);
  });

  it('are all when the compiler is told something else, or other packages are installed', () => {
    write('tsconfig.json', '{ "compilerOptions": {} }');
    expect(stale()).toEqual(['analysis', 'backend', 'frontend']);
  });

  it('is the one whose build was removed, and one that was never stamped because its build broke off', () => {
    rmSync(join(root, 'backend/dist'), { recursive: true });
    rmSync(join(root, 'frontend/dist/.made-from'));
    expect(stale()).toEqual(['backend', 'frontend']);
  });

  it('is none for a spec, which no build contains', () => {
    write('backend/src/main.spec.ts', 'export {};');
    expect(stale()).toEqual([]);
  });
});
