import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openWatchedPage } from '../browser/browser.js';
import { FINANCE, SAFETY } from '../fixtures/speeches.js';
import { RunningHouse } from './running-house.js';

const many = (about: string) =>
  Array.from(
    { length: 24 },
    (_, at) => `第${at + 1}个片区的${about}要排出日程，落实到人，当周的事当周办完，办不完的说明缘由，下周接着办。`,
  );

/** As a page of fixed width is copied: each line ends where the page did. */
const wrapped = (text: string) => text.match(/.{1,30}/gu)!.join('\n');

/** A speech without a date, longer than any window; what its date rests on stands far down, and one paragraph is broken into lines. */
const LONG = [
  '在渠道整修动员会上的讲话',
  '同志们：',
  ...many('渠道清淤'),
  wrapped(
    '科学发展观要求我们把水的事情办好，这一条要反复地讲、经常地讲，讲到每一个村、每一户，让大家都明白为什么要修渠、修到什么地步、谁来出工、谁来管护，明白了才会出力，出了力才会爱惜，爱惜了渠才能用得久。',
  ),
  ...many('闸门更换'),
  '今年是“十一五”的开局之年，开局就要有开局的样子。',
].join('\n');

describe('a person who reads back from a number to the text', () => {
  let house: RunningHouse;
  let browser: Browser;
  let page: Page;
  let reading: string;
  const broken: string[] = [];

  /** A quote of the evidence, by what it quotes. */
  const quote = (words: string) => page.locator('cimai-dating-card li button').filter({ hasText: words }).first();
  const top = () => page.evaluate(() => scrollTo({ top: 0 }));
  /** Waits until some of it can be seen; a page that is taken elsewhere afterwards does not pass. */
  const inSight = async (marked: Locator) => {
    await marked.waitFor();
    await page.waitForTimeout(400);
    const box = (await marked.boundingBox())!;
    expect([box.width > 0, box.y >= 0, box.y < 900]).toEqual([true, true, true]);
  };

  beforeAll(async () => {
    house = await RunningHouse.open();
    await house.send({ '渠道.txt': LONG, '安全.txt': SAFETY, '金融.txt': FINANCE });
    const long = (await house.documents()).documents.find(({ source }) => source.name === '渠道.txt')!;
    reading = `${house.address}/reading/${long.id}`;
    browser = await launchBrowser();
    page = await openWatchedPage(browser, broken);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('sees the quote that was clicked marked in the text, and again when it is clicked again', async () => {
    await page.goto(reading);
    for (const words of ['科学发展观', '十一五', '十一五']) {
      await top();
      await quote(words).click();
      await inSight(page.locator('article .hit').filter({ hasText: words }));
    }
    expect(new URL(page.url()).searchParams.get('at')).toMatch(/^\d+-\d+$/);
  });

  it('sees it in the untouched source where that is open, the end of a line that was joined too', async () => {
    await page.goto(`${reading}?source=shown`);
    for (const words of ['十一五', '科学发展观', '科学发展观']) {
      await top();
      await quote(words).click();
      await inSight(page.locator('cimai-source-view .place').filter({ hasText: words }));
    }
    await page.locator('cimai-evidence-cards details summary').first().click();
    await page.locator('cimai-evidence-cards details .quote').first().click();
    const joined = page.locator('cimai-source-view .place.blank');
    await inSight(joined);
    expect(await joined.textContent()).toBe('\n');
  });

  it('learns why a list holds more than the number that opened it, and only where that is so', async () => {
    const list = (query: string) => `${house.address}/concordance?query=${encodeURIComponent('渠道')}&${query}`;
    const said = page.getByText('图上只计它落在此时段的份额');
    await page.goto(list('from=2006-01-01&to=2006-03-31'));
    await said.waitFor();
    for (const whole of ['from=2006&to=2006', 'from=2006-01-01&to=2006-12-31&dates=best', '']) {
      await page.goto(list(whole));
      await page.locator('td.node a').first().waitFor();
      expect(await said.count()).toBe(0);
    }
    await page.goto(`${house.address}/library?from=2006-01-01&to=2006-03-31`);
    await said.waitFor();
    await page.goto(`${house.address}/trend?by=month&lang=en`);
    await page.getByText(/counts in a period only with its share/).waitFor();
  });

  it('chooses a period by the keyboard alone', async () => {
    await page.goto(`${house.address}/library`);
    const strip = page.getByRole('slider', { name: /各年文献数/ });
    await strip.focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/from=2016&to=2016/);
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/from=2015&to=2015/);
    await page.keyboard.press('Shift+ArrowRight');
    await page.waitForURL(/from=2015&to=2016/);
    expect(await strip.getAttribute('aria-valuetext')).toBe('2015年—2016年');
  });

  it('comes back to the list of the review with the item still open beside it', async () => {
    await page.goto(`${house.address}/review`);
    const last = page.locator('.queue li a').last();
    await last.click();
    await page.waitForURL(/item=/);
    const item = new URL(page.url()).searchParams.get('item');
    const open = (await last.locator('.title').textContent())!;
    await page.locator('.one button:not([disabled])').last().focus();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.closest('.queue') !== null);
    expect(await page.evaluate(() => document.activeElement!.querySelector('.title')!.textContent)).toBe(open);
    expect(await last.getAttribute('aria-current')).toBe('true');
    expect(new URL(page.url()).searchParams.get('item')).toBe(item);
  });

  it('breaks nothing on the way', () => {
    expect(broken).toEqual([]);
  });
});
