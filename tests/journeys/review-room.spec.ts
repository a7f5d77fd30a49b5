import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentDetail, SourceDetail } from '@cimai/analysis/answers';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openWatchedPage } from '../browser/browser.js';
import { SAFETY } from '../fixtures/speeches.js';
import { RunningHouse } from './running-house.js';

const paragraph = (about: string) =>
  `${about}是今年的一件大事，关系千家万户。各单位要早动手、早安排，把责任落实到人，把措施落实到每一个环节，做到不留死角、不出差错。`;

/** Two speeches that stand on one page without a heading between them: one takes leave, another calls its audience. */
const TWO_IN_ONE = [
  '在全县渠道整修动员会上的讲话',
  '同志们：',
  ...['渠道整修', '闸门更换', '水泵检修'].map(paragraph),
  '以上就是我要讲的几点意见，谢谢大家！',
  '各位乡亲：',
  ...['村道硬化', '路灯安装', '改水改厕'].map(paragraph),
].join('\n');

/** A short speech on employment (在全市就业工作会议上的讲话 …) in GB18030. */
const EMPLOYMENT_GB18030 = Buffer.from(
  [
    'd4dac8abcad0becdd2b5b9a4d7f7bbe1d2e9c9cfb5c4bdb2bbb00acdacd6bec3c7a3ba0abecdd2b5cac7c3f1c9fad6aeb1bea1a3bdf1cc',
    'ecd5d9bfaad5e2b4cebbe1d2e9a3acbecdcac7d2aab0d1cec8b6a8bacdc0a9b4f3becdd2b5b5c4c8cecef1c2e4b5bdcab5b4a6a1a3b8f7',
    'cfd8c7f8d2aab0ecbac3d5d0c6b8bbe1a3acb0efd6fac0a7c4d1c8bad6dad5d2b5bdb9a4d7f7a1a30a',
  ].join(''),
  'hex',
);

describe('a person at the review', () => {
  let house: RunningHouse;
  let browser: Browser;
  let page: Page;
  const broken: string[] = [];

  const total = async () => (await house.documents()).total;
  const only = async (name: string) => (await house.documents()).documents.find(({ source }) => source.name === name)!;
  const detail = (id: number) => house.ask<DocumentDetail>(`/documents/${id}`);

  beforeAll(async () => {
    house = await RunningHouse.open();
    await house.send({ '动员会.txt': TWO_IN_ONE, '安全.txt': SAFETY, '就业.txt': EMPLOYMENT_GB18030 });
    browser = await launchBrowser();
    page = await openWatchedPage(browser, broken);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('goes through the queue by the keyboard and opens what waits', async () => {
    await page.goto(`${house.address}/review?kind=split`);
    await page.locator('.queue li a').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/item=d\d+/);
    await page.getByText('这里可能是另一篇').waitFor();
  });

  it('accepts a split after seeing what it changes, and undoes it', async () => {
    const { id, characters } = await only('动员会.txt');
    const before = await total();
    await page.goto(`${house.address}/review?item=d${id}`);
    await page.getByRole('button', { name: '拆成两篇' }).click();
    await page.locator('cimai-draft-differences .badge.new').waitFor();
    expect(await total()).toBe(before);
    await page.getByRole('button', { name: '照此更改' }).click();
    await page.getByText('已记下').waitFor();
    expect(await total()).toBe(before + 1);

    const { source } = await detail(id);
    await page.goto(`${house.address}/review?item=s${source.id}`);
    await page.getByRole('button', { name: '撤销' }).click();
    await page.locator('cimai-draft-differences .badge.gone').waitFor();
    await page.getByRole('button', { name: '照此更改' }).click();
    await page.getByText('已记下').waitFor();
    expect(await total()).toBe(before);
    expect((await only('动员会.txt')).characters).toBe(characters);
  });

  it('splits where the reader saw nothing, at a passage of its own choice', async () => {
    const { id } = await only('动员会.txt');
    const before = await total();
    await page.goto(`${house.address}/review?item=d${id}`);
    const row = page.locator('cimai-compare-view .row.passage', { hasText: '路灯安装' });
    await row.hover();
    await row.getByRole('button', { name: '从这里另起一篇' }).click();
    await page.locator('cimai-draft-differences .badge.new').waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    await page.locator('cimai-draft-differences').waitFor({ state: 'detached' });
    expect(await total()).toBe(before);
  });

  it('corrects a field with a reason, and is remembered by name', async () => {
    const { id } = await only('动员会.txt');
    await page.goto(`${house.address}/review?item=d${id}`);
    await page.getByRole('button', { name: '更正地点' }).click();
    const form = page.locator('cimai-field-judgement form');
    await form.getByRole('textbox', { name: '地点' }).fill('云州');
    await form.getByPlaceholder('凭什么改').fill('县志');
    await form.getByPlaceholder('谁改的').fill('林远');
    await form.getByRole('button', { name: '确定' }).click();
    await page.getByText('地点改为“云州”').waitFor();
    expect((await detail(id)).corrections.at(-1)).toMatchObject({ field: 'place', value: '云州', by: '林远', reason: '县志' });
    await page.reload();
    await page.getByRole('button', { name: '更正职务' }).click();
    expect(await page.getByPlaceholder('谁改的').inputValue()).toBe('林远');
  });

  it('shows the source beside the text, and confirms a date', async () => {
    const { id } = await only('安全.txt');
    await page.goto(`${house.address}/review?item=d${id}`);
    const row = page.locator('cimai-compare-view .row.passage', { hasText: '认清安全生产的严峻形势' }).first();
    expect(await row.locator('.from').textContent()).toBe(await row.locator('.to').textContent());
    const card = page.locator('cimai-dating-card');
    await card.locator('li button').first().click();
    await page.waitForURL(/at=\d+-\d+/);
    await page.locator('cimai-compare-view .lit').first().waitFor();
    await card.getByRole('button', { name: '日期无误' }).click();
    await card.getByRole('button', { name: '确定' }).click();
    await card.getByText('人工断代').waitFor();
    const { date, corrected } = await detail(id);
    expect(date).toMatchObject({ earliest: '2015-03-12', latest: '2015-03-12' });
    expect(corrected).toContain('date');
  });

  it('sets another date, and takes it back', async () => {
    const { id } = await only('安全.txt');
    const card = page.locator('cimai-dating-card');
    await card.getByRole('button', { name: '改定' }).click();
    await card.getByRole('textbox', { name: '日期' }).fill('2014-05');
    await card.getByRole('button', { name: '确定' }).click();
    await card.getByText('2014年5月').first().waitFor();
    expect((await detail(id)).date).toMatchObject({ earliest: '2014-05-01', latest: '2014-05-31' });
    await card.getByRole('button', { name: '撤回' }).click();
    await card.getByRole('button', { name: '确定' }).click();
    await card.getByText('2015年3月12日').first().waitFor();
    expect((await detail(id)).date).toMatchObject({ earliest: '2015-03-12', latest: '2015-03-12' });
  });

  it('reads a source again in another encoding, and gives it back to the reader', async () => {
    const { source, title } = await only('就业.txt');
    const encoding = async () => (await house.ask<SourceDetail>(`/sources/${source.id}`)).encoding!;
    const first = await encoding();
    await page.goto(`${house.address}/review?item=s${source.id}`);
    await page.getByText('换一种编码').click();
    await page.getByRole('button', { name: /^试读 big5$/i }).click();
    await page.locator('cimai-draft-differences .badge').first().waitFor();
    expect(await encoding()).toEqual(first);
    await page.getByRole('button', { name: '照此更改' }).click();
    await page.getByText('由人选定').waitFor();
    expect(await encoding()).toMatchObject({ chosen: true });
    expect((await only('就业.txt')).title).not.toBe(title);
    await page.getByRole('button', { name: '改回自动识别' }).click();
    await page.getByRole('button', { name: '照此更改' }).click();
    await page.getByText('由人选定').waitFor({ state: 'detached' });
    expect(await encoding()).toEqual(first);
    expect((await only('就业.txt')).title).toBe(title);
  });

  it('is led from a refused table to its columns, says what they mean, and has its documents', async () => {
    const before = await total();
    // Two columns of texts: only a person can say which of them is the speech.
    const rows = ['渠道整修', '村道硬化'].map(about => `${paragraph('批注')},${paragraph(about)}`);
    await page.goto(`${house.address}/intake`);
    const table = { name: '两篇.csv', mimeType: 'text/csv', buffer: Buffer.from(['批语,讲稿', ...rows].join('\n')) };
    await page.locator('input[type=file]').first().setInputFiles([table]);
    await page.getByRole('link', { name: /去指明每一列是什么/ }).click();
    await page.getByRole('combobox', { name: '正文' }).selectOption('讲稿');
    await page.getByRole('button', { name: '试读', exact: true }).first().click();
    await page.locator('cimai-draft-differences .badge.new').first().waitFor();
    expect(await total()).toBe(before);
    await page.getByRole('button', { name: '照此更改' }).click();
    await page.getByText('已记下').waitFor();
    expect(await total()).toBe(before + 2);
  });

  it('fits a desk and a telephone in both languages', async () => {
    const { id, source } = await only('动员会.txt');
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const item of ['', `?item=d${id}`, `?item=s${source.id}&lang=en`]) {
        await page.goto(`${house.address}/review${item}`);
        await page
          .locator(item ? '.one h2' : '.queue li a')
          .first()
          .waitFor();
        await page.waitForLoadState('networkidle');
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect([item, width, overflow]).toEqual([item, width, 0]);
      }
    }
    expect(broken).toEqual([]);
  });
});
