import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';

/** Quiet, offline, and at home in a container: no sandbox (the journeys run as root in CI) and little shared memory. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/**
 * A headless Chromium for one journey file; the caller closes it. Language and time zone are set per context, by the journey.
 *
 * @throws when this machine has no browser, saying what to do
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), headless: true, args: FLAGS, timeout: 60_000 });
}

/** A page of a Chinese reader on a wide screen. Whatever breaks in it, thrown or written to its console, is noted in `broken`. */
export async function openWatchedPage(browser: Browser, broken: string[]): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })).newPage();
  page.on('pageerror', error => broken.push(String(error)));
  page.on('console', message => message.type() === 'error' && broken.push(message.text()));
  return page;
}
