import { describe, expect, test } from '@jest/globals';
import { frameOf } from './frame.fixture.js';
import { trendAnswer } from './trend-answer.fixture.js';
import { drawable, trendChart, trendFoot, trendReading, trendTable } from './trend-chart.js';
import { trimmed } from './thin.js';

interface Drawn {
  type: string;
  name?: string;
  stack?: string;
  xAxisIndex?: number;
  areaStyle?: object;
  data: ({ value: number | null; way?: { path: string; query: object }; itemStyle?: object } | number | number[] | null)[];
}

const frame = frameOf();
const english = frameOf('en');
const drawn = (drawing: 'area' | 'lines' | 'bars' | 'panels', smooth = 0) =>
  trendChart(trendAnswer(), 'theme', { drawing, smooth }, frame).series as unknown as Drawn[];
const named = (series: Drawn[], name: string) => series.filter(each => each.name === name);
const values = (series: Drawn | undefined) => series?.data.map(each => (each as { value: number | null }).value);

describe('a trend as a chart', () => {
  test('cuts the slivers off both ends and leaves the hole a hole', () => {
    expect(trimmed(trendAnswer()).periods.map(period => period.id)).toEqual(['2004', '2005', '2006', '2007']);
    expect(values(named(drawn('area'), '民生')[0])).toEqual([0.2, null, 0.3, 0.4]);
    const holes = drawn('area').find(each => each.type === 'custom');
    expect(holes?.data).toEqual([[1, 0, 1]]);
  });

  test('keeps an end that was asked for', () => {
    const answer = trendAnswer();
    const asked = { ...answer, question: { ...answer.question, from: '2003', to: '2008' } };
    expect(trimmed(asked).periods).toHaveLength(6);
  });

  test('leads every mark to the sentences of its period', () => {
    for (const drawing of ['area', 'lines', 'bars', 'panels'] as const) {
      const [series] = named(drawn(drawing), '金融');
      const datum = series?.data[0] as { way: unknown };
      expect(datum.way).toEqual({ path: '/concordance', query: { theme: '金融', from: '2004-01-01', to: '2004-12-31' } });
    }
    const forms = trendChart(trendAnswer('form'), 'form', { drawing: 'lines', smooth: 0 }, frame).series as unknown as Drawn[];
    expect((named(forms, '民生')[0]?.data[0] as { way: { query: object } }).way.query).toEqual({
      query: '民生',
      from: '2004-01-01',
      to: '2004-12-31',
    });
  });

  test('draws a dot hollow where most dates are inferred', () => {
    const [series] = named(drawn('lines'), '民生');
    const fills = series!.data.map(each => (each as { itemStyle?: { color?: string } }).itemStyle?.color);
    expect(fills).toEqual([undefined, undefined, frame.inks.paper, undefined]);
  });

  test('draws the raw dots also when the line is smoothed', () => {
    const [soft, raw] = named(drawn('lines', 3), '金融');
    expect(values(soft)).toEqual([0.5, null, 0.2, 0.2]);
    expect(values(raw)).toEqual([0.5, null, 0.3, 0.1]);
  });

  test('gives every panel its band, and the documents their strip', () => {
    const series = drawn('panels');
    const bands = series.filter(each => each.stack?.startsWith('band') && each.areaStyle);
    expect(bands.map(each => each.xAxisIndex)).toEqual([0, 1]);
    expect(series.filter(each => each.stack?.startsWith('coverage')).map(each => each.xAxisIndex)).toEqual([2, 2]);
  });
});

describe('a trend as a table', () => {
  test('has every number, the hole included, and the way to the sentences', () => {
    const table = trendTable(trendAnswer(), 'theme', frame);
    expect(table.rows).toHaveLength(12);
    expect(table.rows.every(row => row.length === table.columns.length)).toBe(true);
    const hole = table.rows.find(row => row[0]!.value === '2005')!;
    expect(hole[2]).toMatchObject({ value: null, way: undefined });
    expect(table.rows.find(row => row[0]!.value === '2004')![2]!.way?.query).toMatchObject({ theme: '民生' });
  });

  test('leaves blank and flags what the chart does not draw, and says what parts of speeches there are', () => {
    const row = trendTable(trendAnswer(), 'theme', frame).rows.find(cells => cells[0]!.value === '2008')!;
    expect(row.slice(2).map(cell => cell.value)).toEqual([null, null, null, null, null, 0.1, 0, '文本不足']);
    expect(row.slice(2).map(cell => cell.text)).toEqual(['文本不足', '', '', '', '', '0.10', '0%', '文本不足']);
  });
});

test('a long run of empty periods is one row of the table, and says so', () => {
  const answer = trendAnswer();
  const periods = answer.periods.map((period, at) => (at > 0 && at < 5 ? { ...period, documents: 0, thin: true } : period));
  const table = trendTable({ ...answer, periods }, 'theme', frame);
  expect(table.rows).toHaveLength(5);
  expect(table.rows[2]!.map(cell => cell.text).slice(0, 3)).toEqual(['2004年 – 2007年', '此时段没有文本', '']);
  expect(table.rows.every(row => row.length === table.columns.length)).toBe(true);
});

describe('a trend in words', () => {
  test('says what weighs most, what moved, and where the peak is, and ignores slivers', () => {
    expect(trendReading(trendAnswer(), 'theme', frame)).toBe(
      '2004年至2007年，其间 1 个时段文本不足：民生分量最重（占轴上全部文字的 31.5%），上升也最多（最早三分之一的讲话，到2004年12月为止：20%；最晚三分之一，从2007年1月起：40%）；金融下降最多（最早三分之一的讲话，到2004年12月为止：50%；最晚三分之一，从2007年1月起：10%）；最高点是2004年的金融（50%，95% 区间 40%–60%）。',
    );
    expect(trendReading(trendAnswer(), 'theme', english)).toBe(
      'From 2004 to 2007, with too little text in 1 period in between, 民生 weighs most (31.5% of all text on the axis) and rose most (20% in the earliest third of the speeches, up to Dec 2004; 40% in the latest third, from Jan 2007); 金融 fell most (50% in the earliest third of the speeches, up to Dec 2004; 10% in the latest third, from Jan 2007); the peak is 金融 in 2004, at 50% (95 % interval 40%–60%).',
    );
  });

  test('names the one series it speaks of, and how little its peak rests on', () => {
    const answer = trendAnswer();
    const single = {
      ...answer,
      thirds: { ...answer.thirds!, before: 1, after: 1 },
      periods: answer.periods.map(period => ({ ...period, documents: Math.min(period.documents, 1) })),
      series: answer.series.slice(0, 1).map(each => ({
        ...each,
        points: each.points.map(point => ({ ...point, low: null, high: null })),
      })),
    };
    expect(trendReading(single, 'theme', frame)).toBe(
      '2004年至2007年，其间 1 个时段文本不足：民生前后差别不足以说是上升或下降；最高点是2007年（40%，只据 1 篇）。',
    );
    expect(trendReading(single, 'theme', english)).toContain(
      '民生 does not differ enough between early and late to speak of a rise or a fall; the peak is in 2007, at 40% (on 1 document only).',
    );
  });

  test('does not call a period a peak that rests on a speech or two, and says so', () => {
    const answer = trendAnswer();
    const periods = answer.periods.map(period => (period.id === '2004' ? { ...period, documents: 2 } : period));
    expect(trendReading({ ...answer, periods }, 'theme', frame)).toContain('在至少有 3 篇的时段中，最高点是2007年的民生（40%，');
  });

  test('names no peak where no period holds a whole speech', () => {
    const answer = trendAnswer();
    const periods = answer.periods.map(period => ({ ...period, documents: Math.min(period.documents, 0.6) }));
    expect(trendReading({ ...answer, periods }, 'theme', frame)).toContain('没有一个时段装得下一整篇讲话，所以不说最高点。');
    expect(trendReading({ ...answer, periods }, 'theme', english)).toContain(
      'no period holds a whole speech, so no peak is named.',
    );
  });

  test('says when there is too little to speak of a trend', () => {
    const answer = trendAnswer();
    const short = {
      ...answer,
      periods: answer.periods.slice(0, 3),
      series: answer.series.map(each => ({ ...each, points: each.points.slice(0, 3) })),
    };
    expect(trendReading(short, 'theme', frame)).toContain('谈不上趋势');
  });

  test('never forgets the undated', () => {
    expect(trendFoot(trendAnswer(), 'theme', { drawing: 'area', smooth: 0 }, frame).undated).toBe(
      '1 篇未断代，不在轴上：民生 2 段，金融 2 段',
    );
  });

  test('says how many dates on the axis are inferred, and nothing where none is', () => {
    const answer = trendAnswer();
    expect(trendFoot(answer, 'theme', { drawing: 'area', smooth: 0 }, frame).inferred).toBe('轴上 12 篇中，4 篇的日期为推断');
    expect(
      trendFoot({ ...answer, placed: { ...answer.placed, inferred: 0 } }, 'theme', { drawing: 'area', smooth: 0 }, frame)
        .inferred,
    ).toBeNull();
  });

  test('says that a share of a speech stands for a whole one behind it, where dates are spread', () => {
    const answer = trendAnswer();
    const said = (asked: typeof answer) =>
      trendFoot(asked, 'theme', { drawing: 'area', smooth: 0 }, frame).notes.includes(frame.words.trend.spread);
    expect(said(answer)).toBe(true);
    expect(said({ ...answer, question: { ...answer.question, dates: 'best' } })).toBe(false);
    const whole = answer.periods.map(period => ({ ...period, documents: Math.round(period.documents) }));
    expect(said({ ...answer, periods: whole })).toBe(false);
  });

  test('says of a line that is a moving average that it is one, and only then', () => {
    const said = (drawing: 'lines' | 'area', smooth: number) =>
      trendFoot(trendAnswer(), 'theme', { drawing, smooth }, frame).notes.some(note => note.includes('滑动平均'));
    expect([said('lines', 3), said('lines', 0), said('area', 3)]).toEqual([true, false, false]);
  });

  test('says how loosely some are dated, and what is left out where dates are excluded', () => {
    const answer = trendAnswer();
    const loose = {
      ...answer,
      question: { ...answer.question, dates: 'exclude' as const },
      placed: { ...answer.placed, excluded: 2 },
      long: { documents: 1, years: 18 },
    };
    const foot = trendFoot(loose, 'theme', { drawing: 'lines', smooth: 0 }, frame);
    expect(foot.long).toBe('有 1 篇的断代区间长 18 年');
    expect(foot.notes).toContain('排除：只算日期区间落在一个时段之内的，推断的也算；2 篇未计');
  });

  test('says of what a share of a theme is one: a filter by theme leaves every speech on the axis', () => {
    const notes = (kind: 'theme' | 'form') => trendFoot(trendAnswer(), kind, { drawing: 'area', smooth: 0 }, frame).notes;
    expect(notes('theme')).toContain(frame.words.trend.ground);
    expect(notes('form')).not.toContain(frame.words.trend.ground);
  });

  test('draws nothing where there is nothing', () => {
    const answer = trendAnswer();
    expect(drawable(answer, 'theme')).toBe(true);
    expect(drawable(answer, 'form')).toBe(false);
    expect(
      drawable({ ...answer, periods: answer.periods.map(period => ({ ...period, documents: 0, thin: true })) }, 'theme'),
    ).toBe(false);
  });
});
