/** Words of the word page: how often, how evenly, where. */
export const frequencyZh = {
  title: '词频',
  form: '词形',
  frequency: '频次',
  perMillion: '每百万词次',
  low: '95% 下限',
  high: '95% 上限',
  perWan: '每万字',
  documents: '文献数',
  documentShare: '文献占比',
  dp: 'DP',
  dpHelp: 'Gries 的 DP（标准化）：0 表示与文本一样均匀，1 表示集中在一处',
  juilland: 'D',
  juillandHelp: 'Juilland 的 D：1 表示均匀，0 表示集中在一处',
  rank: '名次',
  top: '取前',
  topN: (n: number) => `前 ${n} 个`,
  add: '加一个词形',
  chosen: '所选词形',
  ranking: '词频排行',
  dispersionHelp: '频次高而 DP 低的词是全体的话；DP 高的词只属于少数几篇。',
  reading: (form: string, perMillion: string, documents: string, concentrated: string | null) =>
    `“${form}”居首，每百万词次 ${perMillion} 次，见于 ${documents} 篇` +
    (concentrated ? `；“${concentrated}”最集中，只在少数几篇里反复出现。` : '。'),
  trendOf: (forms: string) => `${forms}随时间的起落`,
  pick: '在表中选词，看它随时间的起落',
  stopped: (list: string, size: number, forms: string) =>
    `共 ${forms} 个不同词形；停用词表“${list}”（${size} 个）与标点、数字不参加排行。`,
  show: (form: string) => `画出“${form}”的趋势`,
  hide: (form: string) => `不再画“${form}”`,
};

export const frequencyEn: typeof frequencyZh = {
  title: 'Frequency',
  form: 'Form',
  frequency: 'Frequency',
  perMillion: 'Per million',
  low: '95 % low',
  high: '95 % high',
  perWan: 'Per 万字',
  documents: 'Documents',
  documentShare: 'Share of documents',
  dp: 'DP',
  dpHelp: 'Gries’ DP, normalised: 0 spread as evenly as the text, 1 all in one place',
  juilland: 'D',
  juillandHelp: 'Juilland’s D: 1 even, 0 all in one part',
  rank: 'Rank',
  top: 'Show',
  topN: n => `Top ${n}`,
  add: 'Add a form',
  chosen: 'Chosen forms',
  ranking: 'Ranking',
  dispersionHelp: 'A frequent form with a low DP is everybody’s word; a high DP belongs to a few speeches.',
  reading: (form, perMillion, documents, concentrated) =>
    `“${form}” leads with ${perMillion} per million tokens, in ${documents} documents` +
    (concentrated ? `; “${concentrated}” is the most concentrated, repeated in a few speeches only.` : '.'),
  trendOf: forms => `${forms} over time`,
  pick: 'Choose forms in the table to see them over time',
  stopped: (list, size, forms) =>
    `${forms} distinct forms; the stop list “${list}” (${size}), punctuation and numerals are not ranked.`,
  show: form => `Draw the trend of “${form}”`,
  hide: form => `Stop drawing “${form}”`,
};
