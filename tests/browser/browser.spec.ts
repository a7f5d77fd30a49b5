import { expect, it } from '@jest/globals';
import { launchBrowser } from './browser.js';

it('opens a page that renders Chinese text', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>词脉</h1>');
    expect(await page.getByRole('heading').textContent()).toBe('词脉');
  } finally {
    await browser.close();
  }
});
