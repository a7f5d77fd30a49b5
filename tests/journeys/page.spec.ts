import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentsAnswer } from '@cimai/analysis/answers';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openWatchedPage } from '../browser/browser.js';
import { COMPILATION, FINANCE, LIVELIHOOD_TRADITIONAL, SAFETY } from '../fixtures/speeches.js';
import { RunningHouse, SEEDS, where } from './running-house.js';

/** The speeches a person uploads: the real seeds where they are present, else four of our own. */
function speechesToUpload(): { name: string; mimeType: string; buffer: Buffer }[] {
  const own = { '安全.txt': SAFETY, '金融.txt': FINANCE, '民生.txt': LIVELIHOOD_TRADITIONAL, '三篇.txt': COMPILATION };
  const files: [string, Buffer][] = where(SEEDS)
    ? readdirSync(SEEDS).map(name => [name, readFileSync(join(SEEDS, name))])
    : Object.entries(own).map(([name, text]) => [name, Buffer.from(text)]);
  return files.map(([name, buffer]) => ({ name, mimeType: 'text/plain', buffer }));
}

/** Moves over a chart until the pointer says that something under it can be clicked, and clicks it. */
async function clickAMark(page: Page, chart: Locator): Promise<void> {
  const { pathname } = new URL(page.url());
  await chart.scrollIntoViewIfNeeded();
  const box = (await chart.boundingBox())!;
  for (const up of [0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5]) {
    for (let across = 0.2; across < 0.95; across += 0.03) {
      await page.mouse.move(box.x + box.width * across, box.y + box.height * up);
      const clickable = await chart.evaluate(element => element.querySelector('div')?.style.cursor === 'pointer');
      if (!clickable) continue;
      await page.mouse.down();
      await page.mouse.up();
      await page.waitForURL(url => url.pathname !== pathname);
      return;
    }
  }
  throw new Error('No mark of the chart can be clicked.');
}

describe('a person at the page', () => {
  let house: RunningHouse;
  let browser: Browser;
  let page: Page;
  const broken: string[] = [];

  beforeAll(async () => {
    house = await RunningHouse.open({ demonstration: true });
    browser = await launchBrowser();
    page = await openWatchedPage(browser, broken);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('sees themes over time on the first start, marked as a demonstration', async () => {
    await page.goto(house.address);
    await page.getByRole('heading', { level: 1, name: '总览' }).waitFor();
    await page.getByRole('note').getByText('演示').waitFor();
    const { total } = await house.documents();
    expect(total).toBeGreaterThanOrEqual(60);
    const chart = page.getByRole('img', { name: /民生/ }).first();
    await chart.locator('canvas').first().waitFor();
    await page
      .getByText(/未断代/)
      .first()
      .waitFor();
    expect(await page.locator('main').textContent()).toContain(String(total));
  });

  it('goes from a mark on the chart to its sentences', async () => {
    await clickAMark(page, page.getByRole('img', { name: /民生/ }).first());
    await page.getByRole('heading', { level: 1, name: '检索行' }).waitFor();
    expect(new URL(page.url()).searchParams.get('theme')).not.toBeNull();
    await page.locator('td.node a').first().waitFor();
  });

  it('uploads speeches with live progress, and learns what became of each file', async () => {
    const before = (await house.documents()).total;
    await page.goto(`${house.address}/intake`);
    const refused = { name: '空.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) };
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([...speechesToUpload(), refused]);
    await page.getByText('空.txt').waitFor();
    await page.getByText(/文件是空的/).waitFor();
    await page.locator('.next a').first().waitFor();
    const added = (await house.documents()).total - before;
    expect(added).toBe(where(SEEDS) ? 22 : 6);
  });

  it('follows a theme from its trend to a sentence, to the speech, to the untouched source', async () => {
    await page.goto(`${house.address}/trend?theme=${encodeURIComponent('安全生产')}`);
    const figure = page.getByRole('figure').first();
    await figure.getByRole('button', { name: '表', exact: true }).click();
    await figure.getByRole('table').getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: '检索行' }).waitFor();
    const hit = page.locator('td.node a').first();
    const word = (await hit.textContent())!.trim();
    await hit.click();
    await page.waitForURL(/\/reading\/\d+/);
    const marked = page.locator('article .hit').first();
    await marked.waitFor();
    expect(await marked.textContent()).toContain(word);
    await page.getByRole('button', { name: '原文' }).click();
    await page.waitForURL(/source=/);
    await page.locator('cimai-source-view').getByText(word).first().waitFor();
  });

  it('sees the same view again at the same address', async () => {
    const address = `${house.address}/frequency?form=${encodeURIComponent('就业')}&from=2008&to=2020&lang=zh`;
    await page.goto(address);
    const shown = async () => {
      await page.locator('.chip', { hasText: '就业' }).waitFor();
      await page.waitForLoadState('networkidle');
      return page.locator('main h1, main .standfirst, main .reading, main .chip').allTextContents();
    };
    const before = await shown();
    expect(before.join()).toContain('就业');
    await page.reload();
    expect(await shown()).toEqual(before);
    expect(page.url()).toBe(address);
  });

  it('speaks English as well, and keeps to it', async () => {
    await page.goto(house.address);
    await page.getByRole('button', { name: 'English' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(page.url()).toContain('lang=en');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  });

  it('opens every page without an error, at a desk and on a telephone', async () => {
    const { documents } = await house.ask<DocumentsAnswer>('/documents?size=1');
    const pages = [
      '/',
      '/theme',
      '/theme/金融',
      '/trend',
      '/frequency',
      '/cooccurrence',
      '/concordance?query=就业',
      '/library',
      '/intake',
      '/review',
    ];
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of [...pages, `/reading/${documents[0]!.id}`]) {
        await page.goto(house.address + encodeURI(path));
        await page.locator('main h1').first().waitFor();
        await page.waitForLoadState('networkidle');
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect([path, width, overflow]).toEqual([path, width, 0]);
      }
    }
    expect(broken).toEqual([]);
  });

  it('removes the demonstration for good', async () => {
    const { documents } = await house.documents();
    const own = documents.filter(({ source }) => !source.demonstration).length;
    await fetch(`${house.address}/api/demonstration`, { method: 'DELETE' });
    expect(await house.documents()).toMatchObject({ total: own, demonstration: 'none' });
    await house.stop();
    house = await RunningHouse.open({ home: house.home, demonstration: true });
    expect((await house.documents()).total).toBe(own);
  });
});
