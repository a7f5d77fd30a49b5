import { auditEn, auditZh } from './audit-words.js';
import { chartEn, chartZh } from './chart-words.js';
import { codebookEn, codebookZh } from './codebook-words.js';
import { collocationEn, collocationZh } from './collocation-words.js';
import { concordanceEn, concordanceZh } from './concordance-words.js';
import { cooccurrenceEn, cooccurrenceZh } from './cooccurrence-words.js';
import { draftEn, draftZh } from './draft-words.js';
import { frequencyEn, frequencyZh } from './frequency-words.js';
import { intakeEn, intakeZh } from './intake-words.js';
import { keynessEn, keynessZh } from './keyness-words.js';
import { libraryEn, libraryZh } from './library-words.js';
import { overviewEn, overviewZh } from './overview-words.js';
import { questionEn, questionZh } from './question-words.js';
import { readingEn, readingZh } from './reading-words.js';
import { reviewEn, reviewZh } from './review-words.js';
import { shellEn, shellZh } from './shell-words.js';
import { suggestionEn, suggestionZh } from './suggestion-words.js';
import { themeEn, themeZh } from './theme-words.js';
import { trendEn, trendZh } from './trend-words.js';
import type { LanguageCode } from './figures.js';

const zh = {
  shell: shellZh,
  question: questionZh,
  chart: chartZh,
  overview: overviewZh,
  trend: trendZh,
  frequency: frequencyZh,
  keyness: keynessZh,
  collocation: collocationZh,
  theme: themeZh,
  cooccurrence: cooccurrenceZh,
  concordance: concordanceZh,
  reading: readingZh,
  review: reviewZh,
  intake: intakeZh,
  library: libraryZh,
  codebook: codebookZh,
  audit: auditZh,
  draft: draftZh,
  suggestion: suggestionZh,
};

/** Every word of the interface, by room. Chinese is written first and gives the shape; a key that English lacks does not compile. */
export type Dictionary = typeof zh;

const en: Dictionary = {
  shell: shellEn,
  question: questionEn,
  chart: chartEn,
  overview: overviewEn,
  trend: trendEn,
  frequency: frequencyEn,
  keyness: keynessEn,
  collocation: collocationEn,
  theme: themeEn,
  cooccurrence: cooccurrenceEn,
  concordance: concordanceEn,
  reading: readingEn,
  review: reviewEn,
  intake: intakeEn,
  library: libraryEn,
  codebook: codebookEn,
  audit: auditEn,
  draft: draftEn,
  suggestion: suggestionEn,
};

export const dictionaries: Record<LanguageCode, Dictionary> = { zh, en };
