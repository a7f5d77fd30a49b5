import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditsAnswer, CodebooksAnswer, ThemesAnswer, ValidityAnswer } from '@cimai/analysis/answers';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openWatchedPage } from '../browser/browser.js';
import { RunningHouse } from './running-house.js';

/** Paragraphs written for this journey: some are about how business is treated, the others are not. */
const ABOUT = (place: string) => [
  `${place}的营商环境还有差距，企业办一件事要跑七个窗口，这个月起压到两个窗口，材料一次收齐，限时办结。`,
  `要把营商环境当作大事来抓，谁给企业出难题，就请谁到${place}的服务大厅来坐班，直到难题解决为止。`,
];
const BESIDES = (place: string) => [
  `${place}的水库已经放到汛限水位，巡堤的人两班倒，沙袋和船都备在堤上，夜里也有人守着。`,
  `今年秋天${place}的稻子收得早，晒场不够用，学校的操场也借出来晒了三天，没有误了学生上课。`,
  `${place}图书馆周末多开四个小时，老人可以在一楼看报，孩子们在二楼听人讲故事，座位比去年多了一倍。`,
  `从县城到${place}的路修了一半，还剩九公里，石料从河对岸运来，雨停以后半个月就能铺完。`,
];

const speech = (place: string, year: number) => ({
  title: `在${place}工作会议上的讲话`,
  ...{ place, date: `${year}-03-02` },
  text: ['同志们：', ...ABOUT(place), ...BESIDES(place), '我就讲这些，谢谢大家！'].join('\n'),
});
const SPEECHES = ['云州', '江川', '石浦', '青岚'].map((place, at) => JSON.stringify(speech(place, 2011 + at))).join('\n');

describe('an analyst at the codebook', () => {
  let house: RunningHouse;
  let browser: Browser;
  let page: Page;
  const broken: string[] = [];

  const inForce = async () => (await house.ask<CodebooksAnswer>('/codebooks')).inForce;
  const themes = () => house.ask<ThemesAnswer>('/themes?by=none');
  const apply = () => page.getByRole('button', { name: '采用', exact: true });
  const addForms = async (forms: string) => {
    await page.getByPlaceholder('加词').first().fill(forms);
    await page.keyboard.press('Enter');
  };

  beforeAll(async () => {
    house = await RunningHouse.open();
    await house.send({ '四地.jsonl': SPEECHES });
    browser = await launchBrowser();
    page = await openWatchedPage(browser, broken);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('cannot apply a theme without a word, and is told so where the words go', async () => {
    const before = await inForce();
    await page.goto(`${house.address}/codebook`);
    await page.getByPlaceholder('新主题的名称').fill('营商环境');
    await page.keyboard.press('Enter');
    await page
      .locator('cimai-theme-forms')
      .getByText('主题至少要有一个正权重的词形')
      .or(page.getByText('这里还没有词'))
      .first()
      .waitFor();
    expect(await apply().isDisabled()).toBe(true);
    expect(await inForce()).toEqual(before);
  });

  it('mends it, finds the draft again after a reload, and sees what it would change', async () => {
    await addForms('营商环境');
    await page.getByText('会改变 4 篇中 8 段的标注').waitFor();
    await page.reload();
    await page.getByText('会改变 4 篇中 8 段的标注').waitFor();
    await page.getByRole('button', { name: '查看段落' }).click();
    await page.locator('cimai-draft-preview mark', { hasText: '营商环境' }).first().waitFor();
    expect(await page.locator('cimai-draft-preview ol li').count()).toBe(8);
    const speech = page.locator('cimai-draft-preview .source a').first();
    expect(await speech.getAttribute('href')).toMatch(/\/reading\/\d+\?.*at=\d+-\d+/);
  });

  it('is told at its place what is wrong with a rule, while the old version holds', async () => {
    const before = await inForce();
    await page.getByRole('button', { name: '返回编辑' }).click();
    await page.getByRole('button', { name: '规则' }).click();
    await page.getByRole('button', { name: '添加规则' }).click();
    await page.locator('cimai-condition').getByText('这里还没有词').first().waitFor();
    expect(await apply().isDisabled()).toBe(true);
    expect(await inForce()).toEqual(before);
    const sides = page.locator('cimai-condition input[lang=zh-CN]');
    await sides.first().fill('企业');
    await sides.last().fill('窗口 材料');
    await sides.last().press('Tab');
    await page.getByText('同一句里，企业，与窗口、材料，相距不超过 6 个词').waitFor();
  });

  it('names a set, draws on it in the rule, and cannot remove it while it is in use', async () => {
    await page.getByRole('button', { name: '词集', exact: true }).click();
    const named = page.getByPlaceholder('新词集的名称');
    await named.fill('办 事');
    await named.press('Enter');
    await page.getByText('“办 事”不能作名称').waitFor();
    await named.fill('办事');
    await named.press('Enter');
    await page.locator('cimai-named-sets').getByText('这里还没有词').waitFor();
    await addForms('窗口 材料');
    await page.getByText('还没有规则用到它').waitFor();
    await page.getByRole('link', { name: /^营商环境/ }).click();
    await page.getByRole('button', { name: '修改' }).click();
    const other = page.locator('cimai-condition input[lang=zh-CN]').last();
    await other.fill('@办事 窗口');
    await other.press('Tab');
    await page.locator('cimai-condition').getByText('“@办事”和词混写在一起了').waitFor();
    await other.fill('@办事');
    await other.press('Tab');
    await page.getByText('与词集“办事”，相距不超过 6 个词').waitFor();
    await page.getByRole('button', { name: '1 个词集' }).click();
    await page.getByRole('button', { name: '删除词集' }).click();
    await page.getByText('还有 1 条规则用着它，不能删除').waitFor();
    await page.getByRole('textbox', { name: /^词集名称/ }).fill('窗口材料');
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: '营商环境 · 新规则 1' }).click();
    await page.getByText('与词集“窗口材料”，相距不超过 6 个词').waitFor();
    expect(await page.locator('cimai-condition input[lang=zh-CN]').last().inputValue()).toBe('@窗口材料');
    await page.getByText('会改变 4 篇中 8 段的标注').waitFor();
  });

  it('puts the theme under another one and frees it again, but never in a circle', async () => {
    await page.getByRole('button', { name: '说明' }).click();
    await page.getByLabel('归到……之下').selectOption('民生');
    const child = page.locator('cimai-theme-list li.child', { hasText: '营商环境' });
    await child.waitFor();
    const below = page.getByLabel('收入下级主题……').locator('option', { hasText: '民生' });
    expect([await below.isDisabled(), await below.textContent()]).toEqual([
      true,
      expect.stringContaining('会绕成圈：民生 → 营商环境'),
    ]);
    await page.getByRole('button', { name: '与“民生”脱离上下级' }).click();
    await child.waitFor({ state: 'detached' });
    await page.getByText('会改变 4 篇中 8 段的标注').waitFor();
  });

  it('applies the draft with a note, and every count goes by the new version', async () => {
    const before = await inForce();
    await apply().click();
    await page.getByPlaceholder('改了什么').fill('加入营商环境');
    await page.getByPlaceholder('署名').fill('林远');
    await page.getByRole('button', { name: /^采用为/ }).click();
    await page.getByText('已生效').waitFor();
    const after = await inForce();
    expect(after.version).not.toBe(before.version);
    const answer = await themes();
    expect(answer.versions.codebook).toContain(after.version);
    expect(answer.groups[0]!.themes.find(({ theme }) => theme === '营商环境')).toMatchObject({ passages: 8, documents: 4 });
    const { codebooks } = await house.ask<CodebooksAnswer>('/codebooks');
    const [newest] = codebooks.find(({ inForce }) => inForce)!.versions;
    expect(newest).toMatchObject({ note: '加入营商环境', by: '林远', origin: 'person', inForce: true });
  });

  it('sees the theme on its own page and on the trend, not audited yet', async () => {
    await page.getByRole('link', { name: '看图表' }).click();
    await page.getByText('营商环境：尚未审核').first().waitFor();
    await page.goto(`${house.address}/trend?table=themes`);
    await page.getByRole('cell', { name: '营商环境' }).first().waitFor();
  });

  it('audits it as two coders by the keyboard alone, and sees κ', async () => {
    await page.goto(`${house.address}/codebook/audit?of=${encodeURIComponent('营商环境')}`);
    await page.getByLabel('每个主题抽多少段').fill('12');
    await page.getByRole('button', { name: '两位' }).click();
    await page.getByRole('button', { name: '抽样并开始' }).click();
    for (const coder of [1, 2]) {
      if (coder === 2) await page.goto(page.url().replace('coder=1', 'coder=2'));
      await codeAll();
    }
    await page.getByRole('link', { name: '看结果' }).first().click();
    await page.getByRole('columnheader', { name: '编码员之间 κ' }).waitFor();
    const { audits } = await house.ask<AuditsAnswer>('/audits');
    expect(audits[0]).toMatchObject({ themes: ['营商环境'], coders: 2, by: '林远', passages: 12, disputed: 0 });
    const [validity] = (await themes()).validity.filter(({ theme }) => theme === '营商环境');
    expect(validity).toMatchObject({ status: 'current', figures: { n: 12, coders: 2, coderKappa: { value: 1 } } });
  });

  it('finds the figures under the chart, and in a comparison of the theme with the rest', async () => {
    await page.goto(`${house.address}/theme/${encodeURIComponent('营商环境')}`);
    const { themes: audited } = await house.ask<ValidityAnswer>('/validity?theme=营商环境');
    const { n, falsePositives, falseNegatives, precision, recall, f1 } = audited[0]!.figures!;
    expect([n, falsePositives, falseNegatives]).toEqual([12, 0, 0]);
    // Twelve passages without a fault are no certainty: the figures stand below 1, and the page says what the API says.
    const [p, r, f] = [precision, recall, f1].map(share =>
      share!.value
        .toFixed(2)
        .replace(/^0/, '')
        .replace(/^1\.00$/, '1'),
    );
    await page.getByText(`营商环境：P ${p} R ${r} F1 ${f} [`).first().waitFor();
    await page.getByRole('link', { name: '与其余段落' }).click();
    await page.waitForURL(/keyness\?.*target\.theme=/);
  });

  it('returns to the version that was shipped, after saying yes', async () => {
    await page.goto(`${house.address}/codebook?panel=versions`);
    await page.getByRole('button', { name: '恢复这一版' }).click();
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('已生效').waitFor();
    expect((await themes()).themes.map(({ id }) => id)).not.toContain('营商环境');
    expect(broken).toEqual([]);
  });

  /** Codes every passage as a reader would: whether it speaks of how business is treated. */
  async function codeAll(): Promise<void> {
    for (let coded = 0; coded < 12; coded++) {
      await page.getByText(`已编 ${coded} / 12`).waitFor();
      const text = await page.locator('cimai-audit-queue .text').textContent();
      await page.keyboard.press(/营商环境/.test(text ?? '') ? '1' : '0');
    }
    await page.getByText('这一批全部编完了').waitFor();
  }
});
