import type { CollocationMeasure } from '@cimai/analysis/answers';

const measuresZh: Record<CollocationMeasure, string> = {
  ...{
    logDice: 'logDice',
    mi: 'MI',
    mi2: 'MI²',
    mi3: 'MI³',
    t: 't 值',
    gSquared: 'G²',
    npmi: 'NPMI',
    deltaP: 'ΔP',
    dice: 'Dice',
  },
};

const measuresEn: Record<CollocationMeasure, string> = { ...measuresZh, t: 't-score' };

/** Words of the page that asks for a word's company. */
export const collocationZh = {
  title: '搭配',
  standfirst: '输入一个词，看它常与哪些词为伴。',
  node: '节点词',
  nodeHint: '如 就业、安全生产',
  go: '看搭配',
  window: '窗口',
  words: (n: number) => `±${n}`,
  measure: '按什么排',
  measures: measuresZh,
  helps: {
    logDice: '典型程度，与语料大小无关，最高 14',
    mi: '偏爱罕见的固定搭配',
    mi2: '介于 MI 与 MI³ 之间',
    mi3: '较 MI 偏重常见搭配',
    t: '偏爱常见搭配，看证据而非强度',
    gSquared: '证据有多强；负号表示互相回避',
    npmi: '归一化的 MI，−1 到 1',
    deltaP: '节点词出现时，搭配词的机会增加多少',
    dice: '两词共现占各自频次的比重',
  } as Record<CollocationMeasure, string>,
  form: '搭配词',
  joint: '共现次数',
  frequency: '频次',
  documents: '文献数',
  expected: '偶然期望',
  deltaPBack: 'ΔP（反向）',
  collocates: (node: string) => `“${node}”的搭配词`,
  reading: (node: string, frequency: string, documents: string, forms: string) =>
    `“${node}”出现 ${frequency} 次，见于 ${documents} 篇；最典型的搭配词是${forms}。`,
  readingFew: (node: string, frequency: string, minimum: number) =>
    `“${node}”出现 ${frequency} 次，没有词与它共现 ${minimum} 次以上。`,
  readingNone: (node: string) => `所选讲话里没有“${node}”。`,
  foot: (collocates: string, minimum: number, positions: string, stopped: number) =>
    `共 ${collocates} 个词与它共现至少 ${minimum} 次；窗口不出句子，共含 ${positions} 个词次；停用词（${stopped} 个）、标点、数字不列。`,
  begin: '常见的词',
  concordance: '看全部检索行',
};

export const collocationEn: typeof collocationZh = {
  title: 'Collocation',
  standfirst: 'Type a word and see which words keep its company.',
  node: 'Node word',
  nodeHint: 'such as 就业 or 安全生产',
  go: 'Show',
  window: 'Window',
  words: n => `±${n}`,
  measure: 'Sort by',
  measures: measuresEn,
  helps: {
    logDice: 'Typicality; does not depend on the size of the corpus; 14 at most',
    mi: 'Favours rare fixed pairs',
    mi2: 'Between MI and MI³',
    mi3: 'Leans towards frequent pairs more than MI',
    t: 'Favours frequent pairs: evidence, not strength',
    gSquared: 'How strong the evidence is; negative where the two avoid each other',
    npmi: 'MI brought between −1 and 1',
    deltaP: 'How much the node raises the chance of the collocate',
    dice: 'What the meeting is of both words’ frequencies',
  },
  form: 'Collocate',
  joint: 'Together',
  frequency: 'Frequency',
  documents: 'Documents',
  expected: 'By chance',
  deltaPBack: 'ΔP (back)',
  collocates: node => `Collocates of “${node}”`,
  reading: (node, frequency, documents, forms) =>
    `“${node}” occurs ${frequency} times in ${documents} documents; its most typical company is ${forms}.`,
  readingFew: (node, frequency, minimum) => `“${node}” occurs ${frequency} times; no word meets it ${minimum} times or more.`,
  readingNone: node => `“${node}” does not occur in the speeches chosen.`,
  foot: (collocates, minimum, positions, stopped) =>
    `${collocates} words meet it at least ${minimum} times; windows end with their sentence and hold ${positions} tokens; stop words (${stopped}), punctuation and numerals are not listed.`,
  begin: 'Frequent words',
  concordance: 'All lines',
};
