import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';

describe('findBrowser', () => {
  let folder: string;
  const program = (name: string) => {
    const path = join(folder, name);
    writeFileSync(path, '', { mode: 0o755 });
    return path;
  };
  const none = () => Promise.reject(new Error('it is not installed.'));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cimai-browser-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('takes the browser the person names before any other', async () => {
    program('chromium');
    const mine = program('my-browser');
    expect(await findBrowser({ CHROME_PATH: mine, PATH: folder }, none)).toBe(mine);
  });

  it('refuses a named browser that is not there instead of quietly taking another', async () => {
    program('chromium');
    await expect(findBrowser({ CHROME_PATH: join(folder, 'gone'), PATH: folder }, none)).rejects.toThrow(
      /CHROME_PATH names .*gone/,
    );
  });

  it('finds Chromium and Chrome under their usual names', async () => {
    const chrome = program('google-chrome');
    expect(await findBrowser({ PATH: folder }, none)).toBe(chrome);
    const chromium = program('chromium');
    expect(await findBrowser({ PATH: folder }, none)).toBe(chromium);
  });

  it('falls back to the browser of the packages', async () => {
    expect(await findBrowser({ PATH: folder }, () => Promise.resolve('/packaged/chromium'))).toBe('/packaged/chromium');
  });

  it('says what to do when there is no browser at all', async () => {
    await expect(findBrowser({ PATH: folder }, none)).rejects.toThrow(/Install one .* or set CHROME_PATH/);
  });
});
