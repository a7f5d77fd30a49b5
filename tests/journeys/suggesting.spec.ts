import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openWatchedPage } from '../browser/browser.js';
import { RunningHouse } from './running-house.js';

describe('what a theme may lack', () => {
  let house: RunningHouse;
  let browser: Browser;
  let page: Page;
  const broken: string[] = [];

  const forms = () => page.locator('cimai-theme-suggestions section').first();
  const named = async () => (await forms().locator('.form').allTextContents()).map(form => form.trim());

  beforeAll(async () => {
    house = await RunningHouse.open({ demonstration: true });
    browser = await launchBrowser();
    page = await openWatchedPage(browser, broken);
    await page.goto(`${house.address}/codebook?tab=suggestions&at=${encodeURIComponent('金融')}`);
    await forms().locator('.form').nth(1).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('is put away by the keyboard, which stays in the list, and taken back', async () => {
    const before = await named();
    await forms().getByRole('button', { name: '不要' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByText('不要的 1 项').waitFor();
    expect(await named()).not.toContain(before[0]);
    const place = () => document.activeElement?.closest('li')?.querySelector('.form')?.textContent?.trim();
    expect(await page.evaluate(place)).toBe(before[1]);
    await page.getByText('不要的 1 项').click();
    await page.getByRole('button', { name: '放回来' }).click();
    await page.getByText('不要的 1 项').waitFor({ state: 'detached' });
    expect(await named()).toEqual(before);
  });

  it('is taken into a draft, seen there, and dropped with it', async () => {
    await forms().getByRole('button', { name: '放进草稿' }).first().click();
    await forms().getByText('已在草稿里').waitFor();
    await page.getByText(/会改变 .+ 段的标注|不改变任何段落的标注/).waitFor();
    await page.getByRole('button', { name: '放弃草稿' }).click();
    await forms().getByText('已在草稿里').waitFor({ state: 'detached' });
  });

  it('leads to the words in their lines, and a passage under the threshold to its speech', async () => {
    const near = page.locator('cimai-theme-suggestions .near li').first();
    await near.locator('mark').first().waitFor();
    expect(await near.getByRole('link').getAttribute('href')).toMatch(/\/reading\/\d+\?.*at=\d+-\d+/);
    const [form] = await named();
    await forms().locator('.form').first().click();
    await page.waitForURL(/\/concordance\?/);
    await page.getByRole('cell', { name: form! }).first().waitFor();
    expect(broken).toEqual([]);
  });
});
