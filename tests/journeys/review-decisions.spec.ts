import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type { DocumentDetail, IntakeProgress, RereadingsAnswer, ReviewAnswer } from '@cimai/analysis/answers';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser/browser.js';
import { SAFETY } from '../fixtures/speeches.js';
import { TOWN_REPORT } from '../fixtures/town-report.js';
import { RunningHouse } from './running-house.js';

/** A speech in two minds: a plan's first year, and a congress held six years later. */
const TORN = `在全县水利工作会议上的讲话
同志们：
今年是“十一五”开局之年，水利建设任务很重，各乡镇要早谋划、早动手，把渠道和闸门一处一处修好。
不久前召开的党的十八大作出了部署，我们要认真学习，落实到水利工作的每一个环节。
`;

/** The report cut short. */
const CUT = TOWN_REPORT.slice(0, Math.floor(TOWN_REPORT.length * 0.7));

describe('a person who decides', () => {
  let house: RunningHouse;
  let browser: Browser;
  let page: Page;
  const broken: string[] = [];

  const only = async (name: string) => (await house.documents()).documents.find(({ source }) => source.name === name)!;
  const detail = (id: number) => house.ask<DocumentDetail>(`/documents/${id}`);
  const card = () => page.locator('cimai-dating-card');

  /** The server may have been started anew at another address. */
  async function open(path: string): Promise<void> {
    await page.goto(`${house.address}${path}`);
  }

  beforeAll(async () => {
    house = await RunningHouse.open();
    await house.send({ '水利.txt': TORN, '全文.txt': TOWN_REPORT, '节选.txt': CUT, '安全.txt': SAFETY });
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })).newPage();
    page.on('pageerror', error => broken.push(String(error)));
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
    expect(broken).toEqual([]);
  });

  it('chooses another reading of a date, and gives it back as it was', async () => {
    const { id } = await only('水利.txt');
    const read = await detail(id);
    const [other] = read.dating.alternatives;
    expect(other).toBeDefined();
    await open(`/review?item=d${id}`);
    await card().getByRole('button', { name: '采用这一读法' }).first().click();
    await card().getByPlaceholder('凭什么改').fill('县志');
    await card().getByRole('button', { name: '确定' }).click();
    await card().getByText('人工断代').waitFor();
    expect((await detail(id)).date).toMatchObject({ earliest: other!.earliest, latest: other!.latest, confidence: 1 });
    await open(`/review?item=d${id}`);
    await card().getByRole('button', { name: '撤回' }).click();
    await card().getByRole('button', { name: '确定' }).click();
    await card().locator('.seal').waitFor({ state: 'detached' });
    const again = await detail(id);
    expect(again.dating).toEqual(read.dating);
    expect(again.corrections.at(-1)).toMatchObject({ field: 'date', withdrawn: true });
  });

  it('narrows a date by the keyboard, and saves it', async () => {
    const { id, date } = await only('水利.txt');
    expect(date.earliest! < date.latest!).toBe(true);
    await open(`/review?item=d${id}`);
    await card().getByRole('button', { name: '收窄' }).click();
    const handle = card().getByRole('slider', { name: '不早于' });
    await handle.focus();
    for (let day = 0; day < 5; day++) await page.keyboard.press('ArrowRight');
    await card().getByRole('button', { name: '确定' }).click();
    await card().getByText('人工断代').waitFor();
    const narrowed = await detail(id);
    expect((Date.parse(narrowed.date.earliest!) - Date.parse(date.earliest!)) / 86_400_000).toBe(5);
    expect(narrowed.date.latest).toBe(date.latest);
  });

  it('sees a copy beside the speech that counts, says it is another, and lets the program decide again', async () => {
    const { id, copyOf } = await only('节选.txt');
    expect(copyOf).toBe((await only('全文.txt')).id);
    await open(`/review?kind=copy&item=d${id}`);
    const both = page.locator('cimai-copy-comparison');
    await both.locator('.same').first().waitFor();
    expect(await both.locator('.own').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: '不是同一篇' }).click();
    await page
      .getByText(/已记下/)
      .first()
      .waitFor();
    expect(await detail(id)).toMatchObject({ copyOf: null });
    expect((await house.ask<ReviewAnswer>('/review?doubts=copy')).total).toBe(0);

    await open(`/review?item=d${id}`);
    await page.getByRole('button', { name: '撤回判断，由程序决定' }).click();
    await both.locator('.same').first().waitFor();
    expect(await detail(id)).toMatchObject({ copyOf });
    expect((await house.ask<ReviewAnswer>('/review?doubts=copy')).total).toBe(1);
  });

  it('is led to the next item when one is settled, and back again', async () => {
    const before = await house.ask<ReviewAnswer>('/review');
    const item = before.items.find(one => one.kind === 'document' && one.kinds.every(kind => !['copy', 'split'].includes(kind)));
    expect(item?.kind).toBe('document');
    const { id, title } = (item as Extract<ReviewAnswer['items'][number], { kind: 'document' }>).document;
    await open(`/review?item=d${id}`);
    const sure = page.locator('cimai-open-doubts .sure');
    await sure.first().waitFor();
    for (let open = await sure.count(); open > 0; open--) {
      await sure.first().click();
      if (open > 1) await sure.nth(open - 1).waitFor({ state: 'detached' });
    }
    const told = page.getByRole('status').filter({ hasText: `“${title}”核对完` });
    await told.waitFor();
    expect(await told.evaluate(element => element === document.activeElement)).toBe(true);
    expect((await house.ask<ReviewAnswer>('/review')).total).toBe(before.total - 1);
    await page.getByRole('link', { name: '回到刚才那一项' }).click();
    await page.waitForURL(new RegExp(`item=d${id}\\b`));
  });

  it('splits on a telephone at a passage of its own, and undoes that from the text', async () => {
    const { id } = await only('安全.txt');
    const before = await house.documents();
    await page.setViewportSize({ width: 390, height: 844 });
    await open(`/review?item=d${id}`);
    const row = page.locator('cimai-compare-view .row.passage', { hasText: '二、压实' });
    await row.getByRole('button', { name: '从这里另起一篇' }).click();
    await page.locator('cimai-draft-differences .badge.new').waitFor();
    await page.getByRole('button', { name: '照此更改' }).click();
    await page
      .getByText(/已记下/)
      .first()
      .waitFor();
    expect((await house.documents()).total).toBe(before.total + 1);
    await open(`/review?item=d${id}`);
    await page.locator('cimai-compare-view .decision').getByRole('button', { name: '撤销' }).click();
    await page.locator('cimai-draft-differences .badge.gone').waitFor();
    await page.getByRole('button', { name: '照此更改' }).click();
    await page.locator('cimai-compare-view .decision').waitFor({ state: 'detached' });
    expect((await house.documents()).total).toBe(before.total);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('updates everything that an older reader read', async () => {
    await house.stop();
    const library = new Database(join(house.home, 'library.sqlite'));
    library.exec(`UPDATE document SET versions = json_set(versions, '$.cleaner', '0.0.1')`);
    library.close();
    house = await RunningHouse.open({ home: house.home });
    const { older } = await house.ask<RereadingsAnswer>('/rereadings');
    expect(older.sources).toBe(4);
    await open('/review?kind=older');
    await page.getByRole('button', { name: '全部更新' }).click();
    await page.getByText('已更新 4 份来源文件').waitFor();
    expect((await house.ask<RereadingsAnswer>('/rereadings')).older).toEqual({ sources: 0, documents: 0 });
    const { id } = await only('水利.txt');
    expect((await detail(id)).corrected).toContain('date');
  });

  it('pauses an intake on the page, and lets it go on', async () => {
    const files = 600;
    const long = SAFETY.split('\n').slice(3).join('\n').repeat(10);
    const form = new FormData();
    for (let i = 0; i < files; i++) form.append('files', new Blob([`在第${i}次会议上的讲话\n同志们:\n${long}`]), `第${i}次.txt`);
    const response = await fetch(`${house.address}/api/sources`, { method: 'POST', body: form });
    const { id } = (await response.json()) as IntakeProgress;
    await open(`/intake?intake=${id}`);
    await page.getByRole('button', { name: '暂停' }).click();
    await page.getByText(/已暂停：已读/).waitFor();
    const paused = await house.ask<IntakeProgress>(`/intakes/${id}`);
    expect(paused.state).toBe('paused');
    expect(paused.filesDone).toBeLessThan(files);
    await page.reload();
    await page.getByRole('button', { name: '继续读取' }).click();
    await page.getByText(`处理完 ${files} 个文件`).waitFor({ timeout: 90_000 });
    expect(await house.ask<IntakeProgress>(`/intakes/${id}`)).toMatchObject({ state: 'done', documents: files, refused: [] });
  }, 120_000);
});
