import { count, measure } from './figures.js';

/** On what a network rests. */
export interface NetworkFacts {
  units: number;
  pairs: number;
  minimum: number;
  edges: number;
  /** True for a network of forms, whose colours are communities. */
  forms: boolean;
  resolution: number;
  seed: number;
  modularity: number;
}

/** Words of the network page. */
export const cooccurrenceZh = {
  title: '共现网络',
  of: '网络的点',
  ofs: { forms: '词形', themes: '主题' },
  unit: '共现单位',
  units: { sentence: '同句', passage: '同段', document: '同篇' },
  measure: '强度',
  measures: { jaccard: 'Jaccard', npmi: 'NPMI', dice: 'Dice', cosine: '余弦' },
  top: '边数',
  topN: (n: number) => `最强的 ${n} 条`,
  heading: '谁与谁同现',
  reading: (a: string, b: string, joint: string, unit: string, communities: number) =>
    `“${a}”与“${b}”联系最强，${unit} ${joint} 次；全图分成 ${communities} 个词群。`,
  readingThemes: (a: string, b: string, joint: string, unit: string) => `${a}与${b}联系最强，${unit} ${joint} 次。`,
  source: '甲',
  target: '乙',
  joint: '共现单位数',
  occursIn: '出现单位数',
  community: '词群',
  frequency: '频次',
  gexf: 'GEXF 网络',
  legend: '点的大小是频次，颜色是词群（第八个以后的小群作灰色），线的粗细是强度。',
  ground: (f: NetworkFacts) =>
    `${count(f.units, 'zh')} 个共现单位中，${count(f.pairs, 'zh')} 对达到至少 ${count(f.minimum, 'zh')} 次，画出最强的 ${count(f.edges, 'zh')} 对` +
    (f.forms ? `；词群用 Louvain 划分：分辨率 ${f.resolution}，种子 ${f.seed}，模块度 ${measure(f.modularity, 'zh')}。` : '。'),
  legendThemes: '点的大小是带有主题的段落数，线的粗细是强度；每个主题在各页颜色相同。',
};

export const cooccurrenceEn: typeof cooccurrenceZh = {
  title: 'Co-occurrence network',
  of: 'Nodes',
  ofs: { forms: 'Forms', themes: 'Themes' },
  unit: 'Unit',
  units: { sentence: 'Same sentence', passage: 'Same passage', document: 'Same document' },
  measure: 'Strength',
  measures: { jaccard: 'Jaccard', npmi: 'NPMI', dice: 'Dice', cosine: 'Cosine' },
  top: 'Edges',
  topN: n => `Strongest ${n}`,
  heading: 'Who keeps whose company',
  reading: (a, b, joint, unit, communities) =>
    `“${a}” and “${b}” are tied most closely (${unit.toLowerCase()}, ${joint} times); the network falls into ${communities} communities.`,
  readingThemes: (a, b, joint, unit) => `${a} and ${b} are tied most closely (${unit.toLowerCase()}, ${joint} times).`,
  source: 'One',
  target: 'Other',
  joint: 'Units with both',
  occursIn: 'Units',
  community: 'Community',
  frequency: 'Frequency',
  gexf: 'GEXF network',
  legend: 'Size is frequency, colour is community (grey from the ninth on), width is strength.',
  ground: f =>
    `Of ${count(f.units, 'en')} units, ${count(f.pairs, 'en')} pairs share at least ${count(f.minimum, 'en')}; the strongest ${count(f.edges, 'en')} are drawn` +
    (f.forms
      ? `. Communities by Louvain: resolution ${f.resolution}, seed ${f.seed}, modularity ${measure(f.modularity, 'en')}.`
      : '.'),
  legendThemes: 'Size is the number of passages, width is strength; a theme has the same colour on every page.',
};
