import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ConcordanceAnswer,
  CooccurrenceAnswer,
  DocumentDetail,
  DocumentsAnswer,
  FrequencyAnswer,
  ThemesAnswer,
  TrendAnswer,
} from '@cimai/analysis/answers';
import { COMPILATION, FINANCE, LIVELIHOOD_TRADITIONAL, SAFETY } from '../fixtures/speeches.js';
import { RunningHouse } from './running-house.js';

describe('from file bytes to answers', () => {
  let house: RunningHouse;
  let list: DocumentsAnswer;
  const titled = (title: string) => list.documents.find(document => document.title.includes(title))!;

  beforeAll(async () => {
    house = await RunningHouse.open();
    await house.send({ '安全.txt': SAFETY, '金融.txt': FINANCE, '民生.txt': LIVELIHOOD_TRADITIONAL, '三篇.txt': COMPILATION });
    list = await house.documents();
  });
  afterAll(() => house.close());

  it('splits the page into its speeches', () => {
    expect(list.total).toBe(6);
    expect(list.documents.filter(({ source }) => source.name === '三篇.txt')).toHaveLength(3);
  });

  it('dates what states its date, to the day', () => {
    expect(titled('安全生产').date).toMatchObject({ earliest: '2015-03-12', latest: '2015-03-12', basis: 'stated' });
    expect(titled('民生').date.basis).not.toBe('stated');
  });

  it('tags each speech with its own theme first', () => {
    const first = (title: string) => Object.entries(titled(title).themes).sort((a, b) => b[1] - a[1])[0]?.[0];
    expect(first('安全生产')).toBe('安全生产');
    expect(first('金融')).toBe('金融');
    expect(first('民生')).toBe('民生');
    expect(first('城市管理')).toBe('城市管理');
  });

  it('counts a form as a reader counts it, and shows every place', async () => {
    const { rows } = await house.ask<FrequencyAnswer>('/frequency?form=隐患');
    const inSafety = SAFETY.split('隐患').length - 1;
    const inCompilation = COMPILATION.split('隐患').length - 1;
    expect(rows[0]).toMatchObject({ form: '隐患', frequency: inSafety + inCompilation, documents: 2 });
    const { lines, total, documents } = await house.ask<ConcordanceAnswer>('/concordance?query=隐患');
    expect([total, documents, lines.length]).toEqual([rows[0]!.frequency, 2, rows[0]!.frequency]);
    for (const { document, hit, node, sentence } of lines) {
      const { text } = await house.ask<DocumentDetail>(`/documents/${document}`);
      expect(text.slice(hit.start, hit.end)).toBe('隐患');
      expect(node).toBe('隐患');
      expect(hit.start >= sentence.start && hit.end <= sentence.end).toBe(true);
    }
  });

  it('finds both scripts with a query in either', async () => {
    for (const query of ['就业', '就業']) {
      const { total, question } = await house.ask<ConcordanceAnswer>(`/concordance?query=${query}`);
      expect(question.query).toBe('就业');
      // 再就業 is a longer word: 就業 does not count in it.
      expect(total).toBe(2);
    }
  });

  it('leads every hit back to the untouched source', async () => {
    const { lines } = await house.ask<ConcordanceAnswer>('/concordance?query=医疗保险');
    const [line] = lines;
    const detail = await house.ask<DocumentDetail>(`/documents/${line!.document}`);
    const source = await (await fetch(`${house.address}/api/sources/${detail.source.id}/bytes?as=text`)).text();
    const passage = detail.passagesRead.find(({ start, end }) => start <= line!.hit.start && end >= line!.hit.end)!;
    expect(source.slice(passage.source.start, passage.source.end)).toContain('醫療保險');
  });

  it('draws themes on a true time axis and says what is not on it', async () => {
    const trend = await house.ask<TrendAnswer>('/trend?theme=安全生产&theme=金融&by=year&dates=exclude');
    const point = (theme: string, period: string) =>
      trend.series.find(({ id }) => id === theme)!.points.find(point => point.period === period)!;
    expect(point('安全生产', '2015').value).toBeGreaterThan(0.8);
    expect(point('金融', '2015').value).toBe(0);
    expect(point('金融', '2016').value).toBeGreaterThan(0.8);
    const { documents, undated, excluded } = trend.placed;
    expect(documents + undated + excluded).toBe(6);
    expect(documents).toBe(2);
  });

  it('lists the undated speeches, as many as it counts', async () => {
    const undated = await house.documents('&basis=none');
    expect(undated.total).toBe(list.subcorpus.undated);
    expect(undated.total).toBeGreaterThan(0);
    expect(undated.documents.every(({ date }) => date.basis === 'none')).toBe(true);
  });

  it('counts as undated within a theme only the speeches that have a passage of it', async () => {
    const counted: number[] = [];
    for (const theme of ['安全生产', '金融', '民生']) {
      const { total } = await house.documents(`&theme=${theme}&basis=none`);
      const trend = await house.ask<TrendAnswer>(`/trend?form=工作&theme=${theme}&from=2015`);
      expect([theme, trend.subcorpus.undated, trend.placed.undated]).toEqual([theme, total, total]);
      counted.push(total);
    }
    expect(Math.min(...counted)).toBeLessThan(list.subcorpus.undated);
  });

  it('opens from a theme to its passages, as many as were counted', async () => {
    const themes = await house.ask<ThemesAnswer>('/themes');
    for (const { theme, passages } of themes.groups[0]!.themes) {
      const { total, understood } = await house.ask<ConcordanceAnswer>(`/concordance?theme=${theme}`);
      expect([theme, total, understood]).toEqual([theme, passages, 'theme']);
    }
  });

  it('opens from an edge of the network to the sentences that hold both ends', async () => {
    const { edges } = await house.ask<CooccurrenceAnswer>('/cooccurrence?minimum=1&top=40');
    expect(edges.length).toBeGreaterThan(5);
    for (const { source, target, joint } of edges.slice(0, 5)) {
      const { lines, units } = await house.ask<ConcordanceAnswer>(`/concordance?query=${source}&with=${target}`);
      expect([source, target, units]).toEqual([source, target, joint]);
      const sentences = new Set(lines.map(({ document, sentence }) => `${document}:${sentence.start}`));
      expect([source, target, sentences.size]).toEqual([source, target, joint]);
    }
  });

  it('ranks the passages of a theme by score, each whole, with what speaks for it', async () => {
    const { total } = await house.ask<ConcordanceAnswer>('/concordance?theme=民生');
    const { lines } = await house.ask<ConcordanceAnswer>('/concordance?theme=民生&sort=score&size=500');
    expect(lines).toHaveLength(total);
    // Of equal scores, those with more different words for the theme come first.
    const ranks = lines.map(({ score, passage }) => score! * 1e6 + new Set(passage!.evidence.map(({ form }) => form)).size);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    expect(new Set(ranks).size).toBeGreaterThan(1);
    for (const { document, passage, node } of lines) {
      const { text } = await house.ask<DocumentDetail>(`/documents/${document}`);
      const { start, text: whole, evidence } = passage!;
      expect(text.slice(start, start + whole.length)).toBe(whole);
      for (const each of evidence) expect(whole.slice(each.start - start, each.end - start)).not.toBe('');
      expect(whole).toContain(node);
    }
    const second = await house.ask<ConcordanceAnswer>('/concordance?theme=民生&sort=score&size=1&page=2');
    expect(second.lines[0]).toEqual(lines[1]);
  });

  it('says in how many units the two ends of an edge meet, whatever the unit', async () => {
    for (const unit of ['sentence', 'passage', 'document']) {
      const { edges } = await house.ask<CooccurrenceAnswer>(`/cooccurrence?unit=${unit}&minimum=1&top=12`);
      expect(edges.length).toBeGreaterThan(5);
      for (const { source, target, joint } of edges) {
        const { units } = await house.ask<ConcordanceAnswer>(`/concordance?query=${source}&with=${target}&unit=${unit}&size=1`);
        expect([unit, source, target, units]).toEqual([unit, source, target, joint]);
      }
    }
  });

  it('answers every table as CSV, with its question and versions', async () => {
    for (const path of ['/trend', '/frequency?top=5', '/cooccurrence', '/concordance?query=就业', '/themes?by=place']) {
      const response = await fetch(house.address + encodeURI(`/api${path}`), { headers: { Accept: 'text/csv' } });
      expect(response.headers.get('content-type')).toContain('text/csv');
      const bytes = Buffer.from(await response.arrayBuffer());
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(bytes.toString()).toContain('# versions');
      expect(bytes.toString().includes('# validity')).toBe(/^.(trend|themes)/.test(path));
    }
  });

  it('keeps a person’s word, and who said it', async () => {
    const { id } = titled('民生');
    const body = JSON.stringify({ date: '2010-01/2010-03', place: '云泽', by: '编辑', reason: '见当年县志' });
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`${house.address}/api/documents/${id}`, { method: 'PATCH', headers, body });
    const corrected = (await response.json()) as DocumentDetail;
    expect(corrected).toMatchObject({ place: '云泽', date: { earliest: '2010-01-01', latest: '2010-03-31', confidence: 1 } });
    expect(corrected.corrections).toMatchObject([{ by: '编辑' }, { by: '编辑', reason: '见当年县志' }]);
    const trend = await house.ask<TrendAnswer>('/trend?by=quarter&from=2010&to=2010');
    expect(trend.periods[0]!.documents).toBe(1);
  });
});
