import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMPILATION, FINANCE, LIVELIHOOD_TRADITIONAL, SAFETY } from '../fixtures/speeches.js';
import { environmentOf, ROOT, RunningHouse } from './running-house.js';

describe('the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cimai-command-'));
  const home = join(folder, 'home');
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return name;
  };
  const cimai = (...args: string[]) => {
    const env = { ...process.env, ...environmentOf(home), INIT_CWD: folder };
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'backend/dist/command/cimai.js'), ...args], {
      ...{ env, cwd: folder, encoding: 'utf8' as const, maxBuffer: 64 * 1024 * 1024 },
    });
    return { status, stderr, lines: stdout.split('\n').filter(Boolean) };
  };

  beforeAll(() => {
    mkdirSync(home);
    mkdirSync(join(folder, 'speeches'));
    file('speeches/a.txt', SAFETY);
    file('speeches/b.txt', COMPILATION);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('reads without keeping: one line a speech, in source order, offsets that hold', () => {
    const { status, lines } = cimai('read', 'speeches');
    expect(status).toBe(0);
    const speeches = lines.map(line => JSON.parse(line) as Record<string, never>) as unknown as {
      source: { file: string; start: number; end: number };
      heading: string | null;
      title: string;
      date: { best: string | null; basis: string; evidence: { quote: string; start: number; end: number }[] };
      text: string;
      passages: {
        start: number;
        end: number;
        source: { start: number; end: number };
        themes: { evidence: { form: string; start: number; end: number }[] }[];
      }[];
      repairs: unknown[];
      dropped: { start: number; end: number; text: string }[];
    }[];
    expect(speeches.map(({ source }) => source.file)).toEqual(['a.txt', 'b.txt', 'b.txt', 'b.txt']);
    const sources: Record<string, string> = { 'a.txt': SAFETY, 'b.txt': COMPILATION };
    for (const { source, text, passages, date, dropped } of speeches) {
      const raw = sources[source.file]!;
      for (const passage of passages) {
        expect(raw.slice(passage.source.start, passage.source.end)).toBe(text.slice(passage.start, passage.end));
        for (const { form, start, end } of passage.themes.flatMap(theme => theme.evidence))
          expect(text.slice(start, end)).toBe(form);
      }
      for (const { quote, start, end } of date.evidence) expect(raw.slice(start, end)).toBe(quote);
      for (const { text: words, start, end } of dropped) expect(raw.slice(start, end)).toBe(words);
    }
    expect(speeches[0]!.date).toMatchObject({ best: '2015-03-12', basis: 'stated' });
    expect(speeches[1]!.heading).toContain('第一篇');
  });

  it('tags and dates line by line, in the same order', () => {
    const passages = ['7\t各银行要加大信贷投放,缓解企业融资难。', '3\t今天天气很好。', '5\t要排查煤矿的安全隐患,严防事故。'].join(
      '\n',
    );
    expect(cimai('tag', file('passages.tsv', passages)).lines).toEqual(['7\t金融', '3\t', '5\t安全生产']);
    const texts = [{ id: 'x', text: SAFETY }, { id: 'y', text: '今天天气很好。' }]; // prettier-ignore
    const dated = cimai('date', file('texts.jsonl', texts.map(text => JSON.stringify(text)).join('\n'))).lines.map(
      line => JSON.parse(line) as object,
    );
    expect(dated).toMatchObject([
      { id: 'x', earliest: '2015-03-12', latest: '2015-03-12', best: '2015-03-12', basis: 'stated' },
      { id: 'y', earliest: null, latest: null, best: null, basis: 'none' },
    ]);
  });

  it('ingests once, recounts to the same numbers', () => {
    const first = cimai('ingest', 'speeches', 'nowhere.txt');
    expect(first.status).toBe(0);
    const summary = JSON.parse(first.lines[0]!) as { tokens: number };
    expect(summary).toMatchObject({ sources: 2, documents: 4, refused: [{ file: 'nowhere.txt', problem: 'missing' }] });
    expect(JSON.parse(cimai('ingest', 'speeches').lines[0]!)).toMatchObject({ sources: 0, documents: 0, refused: [] });
    expect(JSON.parse(cimai('recount').lines[0]!)).toMatchObject({ documents: 4, tokens: summary.tokens });
  });

  it('hands its files to a server that is open on the same library', async () => {
    const house = await RunningHouse.open({ home });
    try {
      expect(JSON.parse(cimai('ingest', file('c.txt', FINANCE)).lines[0]!)).toMatchObject({ sources: 1, documents: 1 });
      expect((await house.documents()).total).toBe(5);
    } finally {
      await house.stop();
    }
  });

  it('measures itself against baselines run beside it', () => {
    const { lines, status } = cimai('bench', file('d.txt', LIVELIHOOD_TRADITIONAL), '--megabytes', '0.05');
    expect(status).toBe(0);
    const bench = JSON.parse(lines[0]!) as { ingest: { ratio: number }; questions: { ratio: number }[] };
    expect(bench.ingest.ratio).toBeGreaterThan(0);
    expect(bench.questions.length).toBeGreaterThanOrEqual(4);
    for (const { ratio } of bench.questions) expect(ratio).toBeGreaterThan(0);
  });

  it('ends with one clear sentence when it cannot do what was asked', () => {
    const { status, stderr, lines } = cimai('date', 'nowhere.jsonl');
    expect([status, lines]).toEqual([1, []]);
    expect(stderr.trim()).toBe('Cannot read nowhere.jsonl: there is no such file.');
  });
});
