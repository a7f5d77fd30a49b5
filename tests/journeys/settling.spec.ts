import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type {
  AuditNext,
  AuditPassage,
  AuditResults,
  AuditSummary,
  CodebookAnswer,
  CodebooksAnswer,
  DocumentDetail,
  ThemesAnswer,
} from '@cimai/analysis/answers';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openWatchedPage } from '../browser/browser.js';
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
    page = await openWatchedPage(browser, broken);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('is drawn from all passages but the salutations, which are of no stratum either', async () => {
    const body = { themes: ['渡运'], size: 2000, coders: 1, seed: 5, by: 'spec' };
    const { id, passages, strata } = (await send<AuditSummary>('POST', '/audits', body)).answer;
    const { documents } = await house.documents();
    const details = await Promise.all(documents.map(one => house.ask<DocumentDetail>(`/documents/${one.id}`)));
    const lines = details.flatMap(({ text, passagesRead }) => passagesRead.map(({ start, end }) => text.slice(start, end)));
    const spoken = lines.filter(line => !line.startsWith('同志们'));
    expect([lines.length - spoken.length, passages]).toEqual([5, spoken.length]);
    expect(strata.reduce((sum, stratum) => sum + stratum.passages, 0)).toBe(passages);
    const drawn: string[] = [];
    for (let number = 1; number <= passages; number++) {
      const passage = await house.ask<AuditPassage>(`/audits/${id}/passages/${number}?coder=1`);
      expect(passage).toMatchObject({ position: number, of: passages, previous: null, next: null });
      expect(details.find(one => one.id === passage.document)!.text.slice(passage.at!.start, passage.at!.end)).toBe(passage.text);
      drawn.push(passage.text);
    }
    expect(drawn.sort()).toEqual(spoken.sort());
  });

  it('shows no day as a heading where an older program kept one, and no heading twice', async () => {
    const body = { themes: ['渡运'], size: 6, coders: 1, seed: 5, by: 'spec' };
    const { id } = (await send<AuditSummary>('POST', '/audits', body)).answer;
    const library = new Database(join(house.home, 'library.sqlite'));
    try {
      const keep = library.prepare('UPDATE audit_passage SET heading = ?, before = ? WHERE audit = ? AND number = ?');
      keep.run('（2012年4月11日）', '一、渡口', id, 1);
      keep.run('二、渡船', '二、渡船', id, 2);
    } finally {
      library.close();
    }
    const passage = (number: number) => house.ask<AuditPassage>(`/audits/${id}/passages/${number}?coder=1`);
    expect(await passage(1)).toMatchObject({ heading: null, before: '一、渡口' });
    expect(await passage(2)).toMatchObject({ heading: '二、渡船', before: null });
  });

  it('is coded without a leaning, with every step to be seen and taken back', async () => {
    const body = { themes: ['渡运'], size: 6, coders: 1, seed: 5, by: 'spec' };
    const { id } = (await send<AuditSummary>('POST', '/audits', body)).answer;
    await page.goto(`${house.address}/codebook/audit?audit=${id}&coder=1`);
    const filled = page.locator('.answers [aria-pressed=true]');
    const at = (position: number) => page.getByText(`第 ${position} 段，共 6 段`).waitFor();
    const look = () =>
      page
        .locator('.answers button')
        .evaluateAll(buttons => [...new Set(buttons.map(button => getComputedStyle(button).backgroundColor))]);
    await at(1);
    await page.getByText('一整句有具体内容就算').waitFor();
    // The three answers look alike, and the results are not offered to who has not spoken of all.
    expect([await look(), await filled.count(), await page.getByRole('link', { name: '看结果' }).count()]).toMatchObject([
      [expect.any(String)],
      ...[0, 0],
    ]);
    const link = page.locator('cimai-audit-sheet .source a');
    expect(await link.getAttribute('target')).toBe('_blank');
    const href = await link.getAttribute('href');
    expect(href).toMatch(/reading\/\d+\?.*at=\d+-\d+/);
    expect(href).toContain('mark=none');

    await page.keyboard.press('0');
    await page.getByText('上一段记为：不是').waitFor();
    await page.keyboard.press('?');
    await page.getByText('上一段记为：拿不准').waitFor();
    await at(3);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await at(2);
    await page.getByText('已记：拿不准').waitFor();
    expect(await filled.allTextContents()).toEqual([expect.stringContaining('拿不准')]);
    expect(await look()).toHaveLength(2);
    await page.keyboard.press('ArrowLeft');
    await at(1);
    expect(await filled.allTextContents()).toEqual([expect.stringContaining('不是')]);
    // What is said anew is told by its number: one step back leads elsewhere.
    await page.keyboard.press('1');
    await at(3);
    await page.getByText('第 1 段记为：是').waitFor();
    await page.getByRole('button', { name: '改', exact: true }).click();
    await at(1);
    await page.keyboard.press('ArrowRight');
    await at(2);
    await page.keyboard.press('ArrowRight');
    await at(3);
    for (let position = 3; position <= 6; position++) {
      await at(position);
      await page.keyboard.press('0');
    }
    await page.getByText('这一批全部编完了').waitFor();
    const totals = page.locator('cimai-audit-end dl');
    expect((await totals.innerText()).split(/\s+/)).toEqual(['是', '1', '不是', '4', '拿不准', '1']);
    await page.locator('cimai-audit-end li button', { hasText: '第 2 段' }).click();
    await at(2);
    await page.keyboard.press('1');
    await totals.getByText('2', { exact: true }).waitFor();
    expect((await totals.innerText()).split(/\s+/)).toEqual(['是', '2', '不是', '4', '拿不准', '0']);
    await page.getByRole('link', { name: '看结果' }).waitFor();
    // Back from the end, and on to it again.
    await page.keyboard.press('ArrowLeft');
    await at(6);
    await page.keyboard.press('ArrowRight');
    await page.getByText('这一批全部编完了').waitFor();
  });

  it('is coded for several themes at once by digits and Enter', async () => {
    const body = { themes: ['渡运', '民生'], size: 6, coders: 1, seed: 5, by: 'spec' };
    const { id } = (await send<AuditSummary>('POST', '/audits', body)).answer;
    await page.goto(`${house.address}/codebook/audit?audit=${id}&coder=1`);
    await page.getByText('这一段说的是哪些主题？').waitFor();
    for (const key of ['1', '2', '1', 'Enter']) await page.keyboard.press(key);
    await page.getByText('上一段记为：民生').waitFor();
    await page.keyboard.press('0');
    await page.getByText('上一段记为：都不是').waitFor();
    // Enter without a theme records nothing; none is said by its own key.
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowLeft');
    await page.getByText('已记：都不是').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByText('已记：民生').waitFor();
    const said = async (number: number) => (await house.ask<AuditPassage>(`/audits/${id}/passages/${number}?coder=1`)).code;
    expect([await said(1), await said(2), await said(3)]).toEqual([
      { themes: ['民生'], unsure: false },
      { themes: [], unsure: false },
      null,
    ]);
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
    await page.getByText('已记：是').waitFor();
    await page.locator('cimai-audit-queue button[aria-pressed=true]', { hasText: '是' }).waitFor();
    await page.keyboard.press('0');
    await page.getByText('上一段记为：不是').waitFor();
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

  it('keeps the answers in sight beside a long passage, and opens what stands around, also on a phone', async () => {
    const long = `${'这一年我们把码头的石阶重新铺了一遍，又把候船的棚子加宽了两丈，'.repeat(30)}都用上了。`;
    await house.send({
      '长.jsonl': JSON.stringify({ ...speech('长滩', 2019), text: [long, `渡船的事也一样，${long}`, long].join('\n') }),
    });
    const body = { themes: ['渡运'], size: 2000, coders: 1, seed: 5, by: 'spec' };
    const { id, passages } = (await send<AuditSummary>('POST', '/audits', body)).answer;
    let number = 1;
    for (;;) {
      const { text } = await house.ask<AuditPassage>(`/audits/${id}/passages/${number}?coder=1`);
      if (text.startsWith('渡船的事也一样') || number > passages) break;
      await send('PUT', `/audits/${id}/passages/${number++}?coder=1`, { themes: [] });
    }
    const small = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
    const phone = await (await browser.newContext({ locale: 'zh-CN', ...small })).newPage();
    try {
      for (const each of [page, phone]) {
        await each.goto(`${house.address}/codebook/audit?audit=${id}&coder=1`);
        const text = each.locator('cimai-audit-sheet .text', { hasText: '渡船的事也一样' });
        await text.waitFor();
        const before = each.locator('cimai-audit-sheet .around', { hasText: '前一段' });
        expect((await before.innerText()).length).toBeLessThan(200);
        expect(await before.innerText()).toContain('都用上了。');
        await each.keyboard.press('e');
        await before.getByRole('button', { name: '收起' }).waitFor();
        expect((await before.innerText()).length).toBeGreaterThan(800);
        const yes = each.locator('.answers button').first();
        for (const share of [0, 0.5, 1]) {
          await text.evaluate((element, down) => {
            const { top, height } = element.getBoundingClientRect();
            window.scrollTo(0, window.scrollY + top + height * down - 300);
          }, share);
          const { y, height } = (await yes.boundingBox())!;
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y + height).toBeLessThanOrEqual(each.viewportSize()!.height - (each === phone ? 42 : 0));
        }
        expect(await each.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(each.viewportSize()!.width);
      }
      await phone.locator('.answers button', { hasText: '不是' }).tap();
      await phone.getByText('上一段记为：不是').waitFor();
      // Where the finger was, nothing looks chosen for the next passage.
      const borders = phone
        .locator('.answers button')
        .evaluateAll(buttons => [...new Set(buttons.map(button => getComputedStyle(button).borderColor))]);
      expect(await borders).toHaveLength(1);
      await page.keyboard.press('1');
      await page.getByText('记为：是').waitFor();
      expect((await page.locator('cimai-audit-queue').boundingBox())!.y).toBeGreaterThanOrEqual(0);
    } finally {
      await phone.context().close();
    }
  });
});
