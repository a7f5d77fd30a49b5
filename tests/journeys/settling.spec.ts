import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type {
  AuditNext,
  AuditResults,
  AuditSummary,
  CodebookAnswer,
  CodebooksAnswer,
  ThemesAnswer,
} from '@cimai/analysis/answers';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser/browser.js';
import { RunningHouse } from './running-house.js';

/** Speeches written for this journey: two paragraphs about the ferry, and others. */
const speech = (place: string, year: number) => ({
  title: `在${place}渡运工作会议上的讲话`,
  ...{ place, date: `${year}-04-11` },
  text: [
    '同志们：',
    `${place}的渡口每天过江三百人，渡船要按月检修，缆绳和救生衣当场验看，超载的一律不准离岸。`,
    `渡口的值守要排到夜里，${place}的渡船靠岸以后，船工把舱门锁好，钥匙交到值班室。`,
    `${place}的梨园今年挂果多，合作社从外地请来师傅教人套袋，一亩地多收了四百斤。`,
    `镇上的戏台修好了，${place}的剧团下月起每逢集日唱一场，老人进场不要票。`,
    '散会。',
  ].join('\n'),
});
const PLACES = ['云州', '江川', '石浦', '青岚', '白渡'];
const SPEECHES = PLACES.map((place, at) => JSON.stringify(speech(place, 2012 + at))).join('\n');

describe('what two coders and the tags differ on', () => {
  let house: RunningHouse;
  let browser: Browser;
  let page: Page;
  let audit: AuditSummary;
  const broken: string[] = [];

  async function send<Sent>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<{ status: number; answer: Sent }> {
    const response = await fetch(house.address + encodeURI(`/api${path}`), {
      ...{ method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    });
    return { status: response.status, answer: (await response.json()) as Sent };
  }

  /** The four themes and one of our own, whose only form is given. */
  async function withFerry(form: string) {
    const { codebook } = await house.ask<CodebookAnswer>('/codebooks/four-themes');
    const both = (text: string) => ({ zh: text, en: text });
    const theme = { id: '渡运', label: both('渡运'), definition: both('渡口和渡船'), includes: [], excludes: [], examples: [] };
    const themes = codebook.themes.filter(({ id }) => id !== '渡运');
    return { ...codebook, themes: [...themes, { ...theme, forms: [{ about: '词', weight: 1.5, forms: [form] }] }] };
  }

  async function inLine(): Promise<CodebooksAnswer> {
    for (;;) {
      const answer = await house.ask<CodebooksAnswer>('/codebooks');
      if (answer.retagging?.state !== 'running') return answer;
      await new Promise(resolve => setTimeout(resolve, 30));
    }
  }

  const ferry = async () =>
    (await house.ask<ThemesAnswer>('/themes?by=none')).groups[0]!.themes.find(({ theme }) => theme === '渡运');

  beforeAll(async () => {
    house = await RunningHouse.open();
    await house.send({ '五地.jsonl': SPEECHES });
    await send('POST', '/codebooks/four-themes', { draft: await withFerry('值守') });
    await inLine();
    audit = (await send<AuditSummary>('POST', '/audits', { themes: ['渡运'], size: 20, coders: 2, seed: 5, by: 'spec' })).answer;
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })).newPage();
    page.on('pageerror', error => broken.push(String(error)));
    page.on('console', message => message.type() === 'error' && broken.push(message.text()));
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('cannot be settled before both have spoken', async () => {
    expect(await house.ask<AuditNext>(`/audits/${audit.id}/next?coder=0`)).toMatchObject({ passage: null, done: 0, of: 0 });
    const { status, answer } = await send<{ type: string }>('PUT', `/audits/${audit.id}/passages/1?coder=0`, { themes: [] });
    expect([status, answer.type]).toEqual([409, 'urn:cimai:problem:nothing-to-settle']);
  });

  it('is handed out to who settles it, with what both said and nothing else', async () => {
    // The second coder takes the night watch for none of the ferry's business.
    for (const coder of [1, 2]) {
      let next = await house.ask<AuditNext>(`/audits/${audit.id}/next?coder=${coder}`);
      while (next.passage) {
        const { number, text } = next.passage;
        expect(next.passage.said).toEqual([]);
        const is = text.includes('每天过江') || (coder === 1 && text.includes('值守'));
        next = (
          await send<AuditNext>('PUT', `/audits/${audit.id}/passages/${number}?coder=${coder}`, { themes: is ? ['渡运'] : [] })
        ).answer;
      }
    }
    const results = await house.ask<AuditResults>(`/audits/${audit.id}`);
    expect(results.disputed.length).toBeGreaterThan(1);
    expect(results.disputed.every(({ text }) => text.includes('值守'))).toBe(true);

    await page.goto(`${house.address}/codebook/audit?audit=${audit.id}`);
    await page.getByRole('link', { name: `裁定 ${results.disputed.length} 处分歧` }).click();
    await page.getByText(`已裁定 0 / ${results.disputed.length}`).waitFor();
    await page.getByText('编码员 1：渡运').waitFor();
    await page.getByText('编码员 2：无').waitFor();
    await page.keyboard.press('1');
    await page.getByText(`已裁定 1 / ${results.disputed.length}`).waitFor();
    // A word can be taken back: the passage comes again with what was said of it.
    await page.keyboard.press('ArrowLeft');
    const before = page.locator('cimai-audit-queue button.before', { hasText: '是' });
    await before.waitFor();
    await page.keyboard.press('0');
    await before.waitFor({ state: 'detached' });
    for (let settled = 1; settled < results.disputed.length; settled++) {
      await page.getByText(`已裁定 ${settled} / ${results.disputed.length}`).waitFor();
      await page.keyboard.press('0');
    }
    await page.getByText('没有待裁定的分歧').waitFor();
    await page.getByRole('link', { name: '看结果' }).click();
    await page.getByRole('heading', { name: '标注与人不一致的段落' }).waitFor();
    await page.getByText('编码员意见不一的段落').waitFor({ state: 'detached' });
    const after = await house.ask<AuditResults>(`/audits/${audit.id}`);
    expect(after.disputed).toEqual([]);
    // Every night watch was tagged, and is now said to be none of the ferry's business.
    expect(after.themes[0]).toMatchObject({ disputed: 0, truePositives: 0, falsePositives: results.disputed.length });
  });

  it('leads to the passage itself, marked in the speech', async () => {
    const { differing } = await house.ask<AuditResults>(`/audits/${audit.id}`);
    const [first] = differing;
    expect(first!.text.slice(first!.marks[0]!.start, first!.marks[0]!.end)).toBe('值守');
    await page.locator('cimai-audit-results cimai-marked-quote mark', { hasText: '值守' }).first().waitFor();
    await page.locator('cimai-audit-results li', { hasText: first!.text }).getByRole('link').click();
    await page.waitForURL(new RegExp(`/reading/${first!.document}\\?.*at=${first!.at!.start}-${first!.at!.end}`));
    await page.locator('.hit').first().waitFor();
    expect((await page.locator('.hit').allTextContents()).join('')).toContain('值守要排到夜里');
  });

  it('is told, and made good, when a change cannot be written to its end', async () => {
    const library = new Database(join(house.home, 'library.sqlite'));
    try {
      library.exec(
        `CREATE TRIGGER full BEFORE UPDATE OF reading ON document_text BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END`,
      );
      await send('POST', '/codebooks/four-themes', { draft: await withFerry('渡船') });
      expect((await inLine()).retagging!.state).toBe('failed');
      await page.goto(`${house.address}/codebook`);
      await page.getByText('没有完成：一部分讲话还带着旧标注').waitFor();
      expect(await ferry()).toMatchObject({ passages: 5 });
      library.exec('DROP TRIGGER full');
    } finally {
      library.close();
    }
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByText('已生效').waitFor();
    expect(await ferry()).toMatchObject({ passages: 10, documents: 5 });
    expect(broken).toEqual([]);
  });

  it('is followed on when the server did not answer for a while', async () => {
    await page.goto(`${house.address}/codebook?at=${encodeURIComponent('渡运')}`);
    await page.getByPlaceholder('加词').first().fill('梨园');
    await page.keyboard.press('Enter');
    await page.getByText('会改变 5 篇中 5 段的标注').waitFor();
    await page.getByRole('button', { name: '采用', exact: true }).click();
    await page.route('**/api/codebooks', route => route.abort());
    await page.getByRole('button', { name: /^采用为/ }).click();
    await page.getByText('连不上程序了').waitFor();
    await page.unroute('**/api/codebooks');
    await page.getByText('已生效').waitFor();
    expect(await ferry()).toMatchObject({ passages: 15 });
  });
});
