/** Learning from coded passages, and judging on passages that were not learned from. */
import { documentsOf } from './coded-passages.mjs';
import { SETTINGS, learn, withLearned } from './learner.mjs';

const FOLDS = 10;
const SEED = 7;

/** Examples for the learner: what the codebook, without anything learned, sees in each coded passage. */
function examplesOf(coded, codebook, instrument, apart, importance) {
  const examples = [];
  for (const { text, passages, tokens, members } of documentsOf(coded, instrument, apart)) {
    instrument.examinePassages(text, passages, tokens, codebook).forEach((examined, at) => {
      const { labels, document } = members[at];
      if (labels === null) return;
      const truth = new Set(codebook.themes.flatMap(({ id }, theme) => (labels.includes(id) ? [theme] : [])));
      examples.push({ ...examined, labels: truth, document, importance });
    });
  }
  return examples;
}

/** Passages of speeches are learned from twice, half each: among their neighbours, and by themselves. */
function trainingExamples(coded, codebook, instrument) {
  const speeches = coded.filter(({ alone }) => !alone);
  return [
    ...examplesOf(speeches, codebook, instrument, false, 0.5),
    ...examplesOf(speeches, codebook, instrument, true, 0.5),
    ...examplesOf(
      coded.filter(({ alone }) => alone),
      codebook,
      instrument,
      true,
      1,
    ),
  ];
}

/** The codebook without what was learned before, so that learning starts from the hand-written weights. */
export function unlearned(book) {
  return { ...book, themes: book.themes.map(({ learned: _, reading: __, ...theme }) => theme) };
}

/** The codebook with what these coded passages teach. */
export function learnFrom(coded, book, instrument, settings = SETTINGS) {
  const plain = unlearned(book);
  const compiled = instrument.compileCodebook(plain);
  return withLearned(plain, compiled, learn(trainingExamples(coded, compiled, instrument), compiled, settings), settings);
}

/** Tags coded passages: `{ document, coded, tagged }` for each that has labels. */
export function tagCoded(coded, book, instrument, apart) {
  const codebook = instrument.compileCodebook(book);
  return documentsOf(coded, instrument, apart).flatMap(({ text, passages, tokens, members }) =>
    instrument
      .tagPassages(text, passages, tokens, codebook)
      .map((tags, at) => ({
        id: members[at].id,
        document: members[at].document,
        coded: members[at].labels,
        tagged: tags.map(({ theme }) => theme),
        text: members[at].text,
      }))
      .filter(({ coded: labels }) => labels !== null),
  );
}

/** Tags coded passages as `cimai tag` does: each is divided and read as a text of its own, and carries whatever a part of it carries. */
export function tagAlone(coded, book, { divide, tokenize, tagPassages, compileCodebook, segmenter }) {
  const codebook = compileCodebook(book);
  return coded
    .filter(({ labels }) => labels !== null)
    .map(({ labels, text, ...passage }) => {
      const passages = divide(text);
      const tags = tagPassages(text, passages, tokenize(text, passages, segmenter), codebook).flat();
      return { ...passage, coded: labels, tagged: [...new Set(tags.map(({ theme }) => theme))], text };
    });
}

/**
 * Cross-validation over documents: every passage is tagged by a codebook that learned from other speeches only.
 * @param further passages of other texts, learned from in every fold and never judged
 */
export function crossValidate(coded, further, book, instrument, apart, settings = SETTINGS) {
  const folds = foldsOf([...new Set(coded.map(({ document }) => document))]);
  return folds.flatMap(held => {
    const taught = learnFrom([...coded.filter(({ document }) => !held.has(document)), ...further], book, instrument, settings);
    return tagCoded(
      coded.filter(({ document }) => held.has(document)),
      taught,
      instrument,
      apart,
    );
  });
}

/**
 * What each coded passage adds up to for each theme, by a codebook that learned from other documents only and asks for what is as
 * likely as not: `{ ground, sums, truth }`. The ground says where the passage comes from, a `speech` coded from end to end, passages
 * `drawn` one by one, or a speech `written` for this project, and how it was read: speeches once passage by passage, and once as a
 * whole, where the surroundings speak along.
 */
export function outOfFoldSums(coded, book, instrument) {
  const settings = { ...SETTINGS, eager: 1, eagerFor: {} };
  return foldsOf([...new Set(coded.map(({ document }) => document))]).flatMap(held => {
    const others = coded.filter(({ document }) => !held.has(document));
    const codebook = instrument.compileCodebook(learnFrom(others, book, instrument, settings));
    const mine = coded.filter(({ document }) => held.has(document));
    const whole = mine.filter(({ alone }) => !alone);
    return [...sumsOf(mine, codebook, instrument, true), ...sumsOf(whole, codebook, instrument, false)];
  });
}

function sumsOf(coded, codebook, instrument, apart) {
  return documentsOf(coded, instrument, apart).flatMap(({ text, passages, tokens, members }) =>
    instrument
      .examinePassages(text, passages, tokens, codebook)
      .map((examined, at) => ({
        ground: `${groundOf(members[at])}${apart ? '' : ', as a whole'}`,
        sums: apart ? examined.own : instrument.heardSums(examined, codebook),
        truth: members[at].labels && codebook.themes.map(({ id }) => members[at].labels.includes(id)),
      }))
      .filter(({ truth }) => truth !== null),
  );
}

function groundOf({ corpus, alone }) {
  if (corpus === 'written') return 'written';
  return alone && corpus !== 'seeds' ? 'drawn' : 'speech';
}

function foldsOf(documents) {
  const folds = Array.from({ length: FOLDS }, () => new Set());
  let state = SEED;
  const next = () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  const shuffled = [...documents];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
  }
  shuffled.forEach((document, i) => folds[i % FOLDS].add(document));
  return folds;
}
