import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AuditNext,
  AuditResults,
  AuditSummary,
  Codebook,
  CodebookAnswer,
  CodebookChanged,
  CodebookCheck,
  CodebookPreview,
  CodebooksAnswer,
  DocumentDetail,
  SuggestionsAnswer,
  ThemesAnswer,
  ThemeWordsAnswer,
  TrendAnswer,
  ValidityAnswer,
} from '@cimai/analysis/answers';
import { COMPILATION, FINANCE, LIVELIHOOD_TRADITIONAL, SAFETY } from '../fixtures/speeches.js';
import { environmentOf, ROOT, RunningHouse } from './running-house.js';

let house: RunningHouse;

/** Sends JSON; the answer whatever it is. */
async function send<Sent>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<{ status: number; answer: Sent }> {
  const response = await fetch(house.address + encodeURI(`/api${path}`), {
    ...{ method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  });
  return { status: response.status, answer: (await response.json()) as Sent };
}

/** Waits until the tags are in line with the codebook in force. */
async function inLine(): Promise<CodebooksAnswer> {
  for (;;) {
    const answer = await house.ask<CodebooksAnswer>('/codebooks');
    if (answer.retagging?.state !== 'running') return answer;
    await new Promise(resolve => setTimeout(resolve, 30));
  }
}

const four = async () => (await house.ask<CodebookAnswer>('/codebooks/four-themes')).codebook;

/** A codebook with one more form in a theme, which is enough by itself whatever the theme asks for. */
function withForm(codebook: Codebook, theme: string, ...forms: string[]): Codebook {
  const draft = structuredClone(codebook);
  draft.themes.find(({ id }) => id === theme)!.forms.push({ about: '另加', weight: 1.6, forms });
  return draft;
}

/** Every tag of every passage of the library. */
async function allTags(): Promise<string> {
  const { documents } = await house.documents();
  const details = await Promise.all(documents.map(({ id }) => house.ask<DocumentDetail>(`/documents/${id}`)));
  return JSON.stringify(details.map(({ passagesRead, themes }) => [passagesRead.map(({ tags }) => tags), themes]));
}

beforeAll(async () => {
  house = await RunningHouse.open({ demonstration: true });
  await house.send({ 'a.txt': SAFETY, 'b.txt': FINANCE, 'c.txt': LIVELIHOOD_TRADITIONAL, 'd.txt': COMPILATION });
});
afterAll(() => house.close());

describe('a codebook', () => {
  it('is tried out, put in force and rolled back; only what it touches is read again, and as if it were read for the first time', async () => {
    const before = await four();
    const tags = await allTags();
    const draft = withForm(before, '安全生产', '节日快乐');
    const { answer: preview } = await send<CodebookPreview>('POST', '/codebooks/four-themes/preview?size=5', { draft });
    expect(preview).toMatchObject({ from: before.version, to: `${before.version}+1`, passages: 1, documents: 1 });
    expect(preview.changes).toEqual([expect.objectContaining({ what: 'form', change: 'added', name: '节日快乐' })]);
    expect(preview.examples[0]).toMatchObject({ gained: ['安全生产'], lost: [] });
    expect(preview.examined.documents).toBeLessThan(preview.examined.of / 4);
    expect(await allTags()).toBe(tags);

    const changed = await send<CodebookChanged>('POST', '/codebooks/four-themes', { draft, note: '试一试', by: 'spec' });
    expect(changed.answer.version).toMatchObject({ version: `${before.version}+1`, by: 'spec', note: '试一试', inForce: true });
    expect((await inLine()).retagging).toMatchObject({ state: 'done', passages: 1 });
    const themes = await house.ask<ThemesAnswer>('/themes?by=none');
    expect(themes.versions.codebook).toBe(`four-themes ${before.version}+1`);
    // What the token store counts and what stands on the document are the same change.
    const gained = preview.byTheme.find(({ theme }) => theme === '安全生产')!;
    expect(themes.groups[0]!.themes.find(({ theme }) => theme === '安全生产')!.passages).toBe(gained.after);
    // A file read now is read with it.
    await house.send({ 'e.txt': '在全县迎新茶话会上的讲话\n同志们:\n祝大家节日快乐,万事如意!\n' });
    const fresh = (await house.documents()).documents.at(-1)!;
    expect((await house.ask<DocumentDetail>(`/documents/${fresh.id}`)).versions.codebook).toBe(`four-themes ${before.version}+1`);
    expect(Object.keys(fresh.themes)).toEqual(['安全生产']);

    await send('POST', '/codebooks/four-themes/rollback', { version: before.version });
    await inLine();
    const after = JSON.parse(await allTags()) as unknown[];
    expect(JSON.stringify(after.slice(0, -1))).toBe(tags);
    expect(after.at(-1)).toMatchObject([expect.anything(), {}]);
  });

  it('that is broken changes nothing, and says what is wrong with it and where', async () => {
    const before = await house.ask<CodebooksAnswer>('/codebooks');
    const draft = await four();
    draft.themes[0]!.forms = [];
    draft.themes[1]!.children = ['金融'];
    draft.themes[2]!.rules = [{ name: '空', within: 'sentence', when: { not: '城市' }, weight: 1 }];
    const { status, answer } = await send<{ type: string; problems: { path: string }[] }>('POST', '/codebooks/four-themes', {
      draft,
    });
    expect(status).toBe(422);
    expect(answer.type).toBe('urn:cimai:problem:broken-codebook');
    expect(answer.problems.map(({ path }) => path)).toEqual([
      'themes[0].forms',
      'themes[2].rules[0].when',
      'themes[1].children[0]',
    ]);
    expect((await house.ask<CodebooksAnswer>('/codebooks')).inForce).toEqual(before.inForce);
    const { answer: unread } = await send<CodebookCheck>('POST', '/codebooks/check', {
      as: 'yaml',
      text: '民生: [就业\n住房: 房',
    });
    expect(unread).toMatchObject({ codebook: null, problems: [{ line: 2 }] });
    const { answer: table } = await send<CodebookCheck>('POST', '/codebooks/check', {
      as: 'csv',
      text: 'theme,form\n交通,公路\n,铁路\n',
    });
    expect(table).toMatchObject({ codebook: null, problems: [{ line: 3, form: '铁路' }] });
    const { answer: wrong } = await send<CodebookCheck>('POST', '/codebooks/check', {
      as: 'csv',
      text: 'theme,form\n交通,公路\n交通,"铁，路"\n交通,的\n',
    });
    expect(wrong.problems.map(({ line, form }) => [line, form])).toEqual([[3, '铁，路'], [4, '的']]); // prettier-ignore
  });

  it('leaves as a file and comes back the same', async () => {
    const codebook = await four();
    for (const as of ['json', 'csv'] as const) {
      const text = await (await fetch(`${house.address}/api/codebooks/four-themes/export?as=${as}`)).text();
      const { answer } = await send<CodebookCheck>('POST', '/codebooks/check', { as, text, id: 'four-themes' });
      expect(answer).toMatchObject({ problems: [], codebook });
    }
    const yaml = await (await fetch(`${house.address}/api/codebooks/policy-themes/export?as=yaml`)).text();
    const { answer } = await send<CodebookCheck>('POST', '/codebooks/check', { as: 'yaml', text: yaml, id: 'policy-themes' });
    const policy = (await house.ask<CodebookAnswer>('/codebooks/policy-themes')).codebook;
    expect(answer.codebook).toEqual(policy);
  });

  it('of one’s own is first class: imported, put in force, named and drawn everywhere', async () => {
    const text = '节庆:\n  节日: [节日, 教师节]\n  祝愿: [祝大家, "万事 如意"]\n安全: [隐患*, 事故]\n';
    const label = { zh: '自编', en: 'Own' };
    const { answer: kept } = await send<CodebookChanged>('POST', '/codebooks/import', { as: 'yaml', text, id: 'own', label });
    expect(kept).toMatchObject({ version: { codebook: 'own', version: '1.0.0', inForce: false, themes: 4 }, retagging: null });
    await send('PUT', '/codebooks/in-force', { codebook: 'own' });
    await inLine();
    const themes = await house.ask<ThemesAnswer>('/themes?by=none');
    expect(themes.themes.map(({ id, children }) => [id, children])).toEqual([
      ['节庆', ['节日', '祝愿']],
      ['节日', []],
      ['祝愿', []],
      ['安全', []],
    ]); // prettier-ignore
    expect(themes.versions.codebook).toBe('own 1.0.0');
    const trend = await house.ask<TrendAnswer>('/trend?theme=节庆&by=year');
    expect(trend.series[0]!.total).toBeGreaterThan(0);
    expect(trend.validity).toMatchObject([{ theme: '节庆', status: 'none', codebook: 'own' }]);
    await send('PUT', '/codebooks/in-force', { codebook: 'four-themes' });
    expect((await inLine()).inForce.codebook).toBe('four-themes');
  });

  it('of ten thousand forms is taken', async () => {
    const draft = { ...(await four()), id: 'large', version: '1.0.0' };
    draft.themes[0]!.forms.push({ about: '许多', weight: 1, forms: Array.from({ length: 10_000 }, (_, i) => `词${i}号`) });
    const { status, answer } = await send<CodebookChanged>('POST', '/codebooks/large', { draft });
    expect([status, answer.version.forms > 10_000]).toEqual([200, true]);
  });
});

describe('what carries a theme', () => {
  it('is told in words, and what it lacks is suggested until it is dismissed', async () => {
    const words = await house.ask<ThemeWordsAnswer>('/themes/安全生产/words?top=30');
    expect(words.rows.length).toBeGreaterThan(10);
    expect(words.rows[0]).toMatchObject({ listed: true, key: true });
    const first = await house.ask<SuggestionsAnswer>('/codebooks/four-themes/suggestions?theme=安全生产&size=10');
    const listed = new Set((await four()).themes.find(({ id }) => id === '安全生产')!.forms.flatMap(({ forms }) => forms));
    expect(first.forms.every(({ form }) => !listed.has(form))).toBe(true);
    expect(first.near.every(({ score }) => score < 0.5)).toBe(true);
    // Four times as frequent, surely twice, never a single character, and in the words of the speeches themselves.
    expect(first.forms.every(({ form, logRatio }) => logRatio.value >= 2 && logRatio.low >= 1 && form.length > 1)).toBe(true);
    for (const one of first.forms) for (const { text } of one.examples) expect(text).toContain(one.form);
    const [form] = first.forms;
    expect(form!.examples[0]!.text).toContain(form!.form);
    const verdict = { theme: '安全生产', form: form!.form, verdict: 'dismissed' };
    const { answer: after } = await send<SuggestionsAnswer>('POST', '/codebooks/four-themes/suggestions', verdict);
    expect(after.forms.map(one => one.form)).not.toContain(form!.form);
    expect(after.dismissed).toEqual([form!.form]);
    const passage = { theme: '安全生产', document: first.near[0]!.document, passage: first.near[0]!.passage };
    const put = await send<SuggestionsAnswer>('POST', '/codebooks/four-themes/suggestions', { ...passage, verdict: 'dismissed' });
    expect(put.answer.dismissedNear).toMatchObject([{ document: passage.document, passage: passage.passage }]);
    // What was put away can be taken back, and then stands where it stood.
    await send('POST', '/codebooks/four-themes/suggestions', { ...passage, verdict: 'open' });
    await send('POST', '/codebooks/four-themes/suggestions', { ...verdict, verdict: 'open' });
    expect(await house.ask<SuggestionsAnswer>('/codebooks/four-themes/suggestions?theme=安全生产&size=10')).toEqual(first);
  });

  it('is laid beside another subcorpus', async () => {
    const both = await house.ask<ThemesAnswer>('/themes?by=none&to=2008&reference.from=2012');
    const alone = await house.ask<ThemesAnswer>('/themes?by=none&from=2012');
    expect(both.reference).toEqual({ subcorpus: alone.subcorpus, groups: alone.groups });
    expect(both.question.reference).toMatchObject({ from: '2012' });
  });
});

describe('an audit', () => {
  it('is drawn by lot, coded blind by two, and printed under the theme it is about', async () => {
    const request = { themes: ['安全生产'], size: 30, coders: 2, seed: 11, by: 'spec' };
    const { answer: audit } = await send<AuditSummary>('POST', '/audits', request);
    expect(audit.passages).toBe(30);
    expect(audit.strata.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(30);
    for (const coder of [1, 2]) {
      let next = await house.ask<AuditNext>(`/audits/${audit.id}/next?coder=${coder}`);
      expect(JSON.stringify(next.passage)).not.toMatch(/score|stratum|strata/);
      for (; next.passage;) {
        const { number, text } = next.passage;
        // The second coder overlooks the first passage.
        const is = /安全|事故|隐患|消防/.test(text) && !(coder === 2 && number === 1);
        const code = { themes: is ? ['安全生产'] : [] };
        next = (await send<AuditNext>('PUT', `/audits/${audit.id}/passages/${number}?coder=${coder}`, code)).answer;
      }
      expect(next.done).toBe(30);
    }
    const results = await house.ask<AuditResults>(`/audits/${audit.id}`);
    const [figures] = results.themes;
    expect(figures!.n + figures!.disputed).toBe(30);
    expect(figures).toMatchObject({ estimator: 'stratified', coders: 2 });
    expect(figures!.coderKappa!.value).toBeGreaterThan(0.8);
    // Where tags and people differ stands in the text, with what was taken for the theme.
    const differing = (kind: 'false' | 'missed') => results.differing.filter(one => one.kind === kind);
    expect(differing('false')).toHaveLength(figures!.falsePositives);
    expect(differing('missed')).toHaveLength(figures!.falseNegatives);
    expect(results.differing.length).toBeGreaterThan(0);
    for (const { kind, evidence, score, document } of results.differing) {
      expect([score !== null, evidence.length > 0]).toEqual([kind === 'false', kind === 'false']);
      expect(document).not.toBeNull();
    }
    const validity = await house.ask<ValidityAnswer>('/validity?theme=安全生产&theme=金融');
    expect(validity.themes.map(({ status, audit: by }) => [status, by])).toEqual([['current', audit.id], ['shipped', null]]); // prettier-ignore
    expect((await house.ask<ThemesAnswer>('/themes?by=place')).validity.find(({ theme }) => theme === '安全生产')).toMatchObject({
      ...{ status: 'current', figures: { n: figures!.n } },
    });

    // A change of another theme leaves the audit standing; one of this theme does not.
    const before = await four();
    await send('POST', '/codebooks/four-themes', { draft: withForm(before, '金融', '现代经济') });
    expect((await house.ask<ValidityAnswer>('/validity?theme=安全生产')).themes[0]!.status).toBe('current');
    await send('POST', '/codebooks/four-themes', { draft: withForm(before, '安全生产', '散会') });
    expect((await house.ask<ValidityAnswer>('/validity?theme=安全生产')).themes[0]).toMatchObject({
      ...{ status: 'changed', audited: before.version },
    });
    await send('POST', '/codebooks/four-themes/rollback', { version: before.version });
    await inLine();
  });

  it('takes a coding in that was made elsewhere, and the command line says the same of it', async () => {
    const text =
      'id\tdocument\tthemes\ttext\n1\ta\t金融\t各家银行要扩大信贷投放。\n2\ta\t\t祝大家节日快乐。\n3\tb\t安全生产\t要排查煤矿的事故隐患。\n4\tb\t?\t散会。\n';
    const { answer: audit } = await send<AuditSummary>('POST', '/audits/import', { name: 'coded.tsv', text });
    const { themes } = await house.ask<AuditResults>(`/audits/${audit.id}`);
    expect(themes.map(({ theme, n, coded, unsure }) => [theme, n, coded, unsure])).toEqual([['金融', 3, 1, 1], ['安全生产', 3, 1, 1]]); // prettier-ignore
    writeFileSync(join(house.home, 'coded.tsv'), text);
    const command = [join(ROOT, 'backend/dist/command/cimai.js'), 'evaluate', 'themes', join(house.home, 'coded.tsv')];
    // Not a synchronous call: while that lasts, nobody would notice that the server closes a connection left idle.
    const env = { ...process.env, ...environmentOf(house.home) };
    const { stdout } = await promisify(execFile)(process.execPath, command, { env });
    const said = JSON.parse(stdout) as { themes: AuditResults['themes'] };
    expect(said.themes.filter(({ coded }) => coded > 0)).toEqual(themes);
  });
});

describe('a power cut in the middle of a change', () => {
  it('leaves no document behind, and a person’s codebook in force', async () => {
    const { version } = await four();
    // Long enough that the change is under way for a while: some dozens of portions.
    const long = SAFETY.split('\n').slice(3).join('\n').repeat(200);
    const files = Array.from({ length: 80 }, (_, i) => [`长${i}.txt`, `在第${i}次会议上的讲话\n同志们:\n${long}`]);
    await house.send(Object.fromEntries(files) as Record<string, string>);
    await send('PUT', '/codebooks/in-force', { codebook: 'policy-themes' });
    for (let done = 0; done === 0;) done = (await house.ask<CodebooksAnswer>('/codebooks')).retagging!.documentsDone;
    const { retagging } = await house.ask<CodebooksAnswer>('/codebooks');
    await house.stop('SIGKILL');
    expect(retagging).toMatchObject({ state: 'running' });

    house = await RunningHouse.open({ home: house.home });
    const { inForce, retagging: resumed } = await inLine();
    expect(inForce.codebook).toBe('policy-themes');
    // What was done before the cut is not done again.
    expect(resumed).toMatchObject({ state: 'done' });
    expect(resumed!.documents).toBeLessThan(retagging!.documents);
    const themes = await house.ask<ThemesAnswer>('/themes?by=document&copies=all');
    expect(themes.versions.codebook).toBe(`policy-themes ${inForce.version}`);
    const copies = themes.groups.filter(({ passages }) => passages >= 1000).map(group => JSON.stringify(group.themes));
    expect(copies).toHaveLength(80);
    expect(new Set(copies).size).toBe(1);
    expect((await four()).version).toBe(version);
  });
});
