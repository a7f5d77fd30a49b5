import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConcordanceAnswer, FrequencyAnswer } from '@cimai/analysis/answers';
import { readXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser/browser.js';
import { COMPILATION, FINANCE, LIVELIHOOD_TRADITIONAL, SAFETY } from '../fixtures/speeches.js';
import { RunningHouse } from './running-house.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook as another's reader sees it. */
const sheetsOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets;

/** The notes of a workbook, by what they say. */
const said = (rows: readonly (readonly unknown[])[]) => new Map(rows.map(row => [String(row.at(-2)), row.at(-1)]));

describe('tables taken away as workbooks', () => {
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

  const workbook = async (path: string) => {
    const response = await fetch(house.address + encodeURI(`/api${path}`), { headers: { Accept: XLSX } });
    expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 200, XLSX]);
    return sheetsOf(new Uint8Array(await response.arrayBuffer()));
  };

  const tables: [sheet: string, path: string][] = [
    ['趋势', '/trend'],
    ['词频', '/frequency?top=5'],
    ['关键性', '/keyness?target.theme=民生'],
    ['搭配词', '/collocation?node=就业'],
    ['共现', '/cooccurrence?minimum=1'],
    ['检索行', '/concordance?query=就业'],
    ['主题', '/themes?by=place'],
    ['主题词', '/themes/民生/words'],
  ];

  it.each(tables)('%s: the rows of its CSV, and what they rest on', async (sheet, path) => {
    const [rows, notes] = await workbook(path);
    expect([rows!.name, notes!.name]).toEqual([sheet, '说明']);
    const csv = await fetch(house.address + encodeURI(`/api${path}`), { headers: { Accept: 'text/csv' } });
    const lines = (await csv.text()).split('\r\n').filter(line => line && !/^"?# /.test(line));
    expect(rows!.rows).toHaveLength(lines.length);
    expect(rows!.rows[0]!.join(',')).toBe(lines[0]!.replace('\ufeff', ''));
    expect(said(notes!.rows).get('网址 address')).toBe(`${house.address}/api${path}`);
    expect(said(notes!.rows).get('篇数 documents')).toBeGreaterThan(0);
    expect(said(notes!.rows).get('dictionary')).toContain('formulations');
  });

  it('gives the same numbers as the answer, as numbers, with N and versions beside them', async () => {
    const answer = await house.ask<FrequencyAnswer>('/frequency?form=就业&form=隐患&from=2000&dates=spread');
    const [table, notes] = await workbook('/frequency?form=就业&form=隐患&from=2000&dates=spread');
    const frequencies = answer.rows.map(({ form, frequency, perMillion }) => [form, frequency, perMillion.value]);
    expect(table!.rows.slice(1).map(row => row.slice(0, 3))).toEqual(frequencies);
    const facts = said(notes!.rows);
    expect(facts.get('forms')).toBe('就业、隐患');
    expect(facts.get('起始 from')).toBe('2000');
    expect(facts.get('截止 to')).toBe('不限 any');
    expect(facts.get('篇数 documents')).toBe(answer.subcorpus.documents);
    expect(facts.get('词次 tokens')).toBe(answer.subcorpus.tokens);
    expect(facts.get('未断代 undated')).toBe(answer.subcorpus.undated);
    expect(facts.get('dictionary')).toBe(answer.versions.dictionary);
  });

  it('answers JSON where nothing else is preferred, and tells the answers of one address apart', async () => {
    const response = await fetch(`${house.address}/api/frequency?top=1`);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(response.headers.get('vary')).toContain('Accept');
    const wrong = await fetch(`${house.address}/api/frequency?top=x`, { headers: { Accept: XLSX } });
    expect([wrong.status, wrong.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
  });

  const taken = async (page: Page, name: RegExp) => {
    const menu = page.locator('summary').filter({ hasText: name }).first();
    await menu.click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Excel 工作簿（XLSX）' }).first().click(),
    ]);
    return { file: download.suggestedFilename(), sheets: await sheetsOf(readFileSync(await download.path())) };
  };

  it('takes a figure of the page away with one click, numbers as numbers, with the address to come back to', async () => {
    const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    await page.goto(`${house.address}/frequency?theme=${encodeURIComponent('民生')}&lang=zh`);
    const { file, sheets } = await taken(page, /^导出$/);
    expect(file).toMatch(/^cimai .+\.xlsx$/);
    const [rows, notes] = sheets;
    const [most] = (await house.ask<FrequencyAnswer>('/frequency?theme=民生&top=1')).rows;
    expect(rows!.rows[1]!.slice(0, 2)).toEqual([most!.form, most!.frequency]);
    expect(notes!.name).toBe('说明');
    const facts = said(notes!.rows);
    expect(facts.get('网址')).toContain('/frequency?theme=民生');
    expect(facts.get('筛选')).toContain('主题 民生');
    expect(facts.get('范围')).toMatch(/篇/);
    expect(facts.get('版本')).toMatch(/dictionary/);
  });

  it('takes every line of a concordance away, not only those on the page', async () => {
    const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    await page.goto(`${house.address}/concordance?query=${encodeURIComponent('工作')}&lang=zh`);
    const { sheets } = await taken(page, /^导出全部/);
    const { lines } = await house.ask<ConcordanceAnswer>('/concordance?query=工作&size=500');
    const [header, ...rows] = sheets[0]!.rows;
    expect(header!.slice(0, 2)).toEqual(['文献号', '最早']);
    expect(rows.map(row => [row[0], row[8]])).toEqual(lines.map(({ document, node }) => [document, node]));
  });
});
