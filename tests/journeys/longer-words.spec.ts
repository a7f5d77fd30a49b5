import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConcordanceAnswer, ConcordanceLine, DocumentDetail, TrendAnswer } from '@cimai/analysis/answers';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/browser.js';
import { COMPILATION, FINANCE, LIVELIHOOD_TRADITIONAL, SAFETY } from '../fixtures/speeches.js';
import { RunningHouse } from './running-house.js';

const key = ({ document, hit }: ConcordanceLine) => `${document}:${hit.start}`;

describe('a word inside longer words', () => {
  let house: RunningHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await RunningHouse.open();
    await house.send({ '安全.txt': SAFETY, '金融.txt': FINANCE, '民生.txt': LIVELIHOOD_TRADITIONAL, '三篇.txt': COMPILATION });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const ask = (query: string, more = '') => house.ask<ConcordanceAnswer>(`/concordance?query=${query}&size=500${more}`);

  it.each(['就业', '就業', '隐患', '安全', '城市'])(
    '%s: by default only whole words, and how many more there are',
    async query => {
      const whole = await ask(query);
      expect(whole.question.within).toBe('whole-words');
      expect(whole.lines.every(({ inside }) => inside === null)).toBe(true);
      const all = await ask(query, '&within=longer-words');
      expect(all.total).toBe(whole.total + whole.longer!);
      expect(all.longer).toBe(whole.longer);
      expect(all.lines).toHaveLength(all.total);
      const own = all.lines.filter(({ inside }) => inside === null);
      expect(own).toEqual(whole.lines);
    },
  );

  it('finds each of them where the text has it, and says in which word', async () => {
    const { lines, documents, longer } = await ask('就业', '&within=longer-words');
    expect(longer).toBeGreaterThan(0);
    let written = 0;
    for (const { id } of (await house.documents()).documents) {
      const { text } = await house.ask<DocumentDetail>(`/documents/${id}`);
      written += text.split('就业').length - 1;
      for (const { hit, node, inside } of lines.filter(line => line.document === id)) {
        expect([text.slice(hit.start, hit.end), node]).toEqual(['就业', '就业']);
        if (!inside) continue;
        expect(text.slice(inside.start, inside.end)).toBe(inside.text);
        expect(inside.text).not.toBe('就业');
        expect(inside.start <= hit.start && inside.end >= hit.end).toBe(true);
      }
    }
    expect(lines).toHaveLength(written);
    expect(documents).toBe(new Set(lines.map(({ document }) => document)).size);
    expect(lines.map(({ inside }) => inside?.text)).toContain('再就业');
  });

  it('pages through them without losing or repeating one, in every order', async () => {
    for (const sort of ['date', 'left', 'right']) {
      const { lines, total } = await ask('安全', `&within=longer-words&sort=${sort}`);
      const paged: ConcordanceLine[] = [];
      for (let page = 1; paged.length < total; page++) {
        const one = await house.ask<ConcordanceAnswer>(
          `/concordance?query=安全&within=longer-words&sort=${sort}&size=7&page=${page}`,
        );
        expect([one.total, one.lines.length]).toEqual([total, Math.min(7, total - paged.length)]);
        paged.push(...one.lines);
      }
      expect(paged).toEqual(lines);
      expect(new Set(paged.map(key)).size).toBe(total);
    }
  });

  it('keeps to filters and company, leaves every other count as it is, and knows none for a theme', async () => {
    const theme = await ask('就业', '&within=longer-words&theme=民生');
    expect(theme.lines.every(({ themes }) => themes.includes('民生'))).toBe(true);
    const beside = await ask('就业', '&within=longer-words&with=培训');
    expect(beside.total).toBeLessThan((await ask('就业', '&within=longer-words')).total);
    for (const { sentence, document } of beside.lines) {
      const { text } = await house.ask<DocumentDetail>(`/documents/${document}`);
      expect(text.slice(sentence.start, sentence.end)).toContain('培训');
    }
    const trend = await house.ask<TrendAnswer>('/trend?form=就业');
    const counted = trend.series[0]!.points.reduce((sum, { count }) => sum + count, 0) + trend.series[0]!.undated.count;
    expect(counted).toBe((await ask('就业')).total);
    expect((await house.ask<ConcordanceAnswer>('/concordance?theme=民生')).longer).toBeNull();
    const wrong = await fetch(`${house.address}/api/concordance?query=a&within=anything`);
    expect([wrong.status, ((await wrong.json()) as { detail: string }).detail]).toEqual([400, expect.stringContaining('within')]);
  });

  it('is taken away as asked: a row a place, with the word around it', async () => {
    const { total, lines } = await ask('就业', '&within=longer-words');
    const path = encodeURI('/api/concordance?query=就业&within=longer-words&size=500');
    const csv = await (await fetch(house.address + path, { headers: { Accept: 'text/csv' } })).text();
    const [header, ...rows] = csv.split('\r\n').filter(line => line && !/^"?# /.test(line));
    expect(header!.split(',').at(-1)).toBe('inside');
    expect(rows).toHaveLength(total);
    expect(rows.map(row => row.split(',').at(-1))).toEqual(lines.map(({ inside }) => inside?.text ?? ''));
    expect(csv).toContain('""within"":""longer-words""');
  });

  it('is one click on the page, kept in the address', async () => {
    const { total, longer } = await ask('就业');
    const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    await page.goto(`${house.address}/concordance?query=${encodeURIComponent('就业')}&lang=zh`);
    const toggle = page.getByRole('button', { name: `另有 ${longer} 处在更长的词里` });
    await toggle.waitFor();
    expect(await page.locator('tbody tr').count()).toBe(total);
    await toggle.click();
    await page.waitForURL(/within=longer-words/);
    await page
      .getByText(`“就业”（连同更长的词里的）：${total + longer!} 处`)
      .first()
      .waitFor();
    const pressed = page.getByRole('button', { name: `其中 ${longer} 处在更长的词里` });
    expect(await pressed.getAttribute('aria-pressed')).toBe('true');
    await page.locator('td.left .inside', { hasText: '再' }).first().waitFor();
    await page.reload();
    await page.locator('td.left .inside', { hasText: '再' }).first().waitFor();
    expect(await page.locator('tbody tr').count()).toBe(total + longer!);
    await pressed.click();
    await toggle.waitFor();
    expect(new URL(page.url()).searchParams.has('within')).toBe(false);
    await page.goto(`${house.address}/concordance?query=${encodeURIComponent('就业')}&lang=en`);
    await page.getByRole('button', { name: `${longer} more inside longer words` }).waitFor();
  });
});
