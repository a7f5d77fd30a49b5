import type { TokenizedDocument } from './token-store.js';

/** A passage as its sentences, each a list of words; words of a sentence touch each other, sentences stand one unit apart. */
interface Written {
  themes: string[];
  sentences: string[][];
}

/** A document as the token store takes it. */
export function written(document: number, passages: Written[], revision = 1): TokenizedDocument {
  const vocabulary: string[] = [];
  const [terms, starts, inPassage, inSentence]: number[][] = [[], [], [], []];
  let [at, sentence] = [0, 0];
  const characters: number[] = [];
  passages.forEach(({ sentences }, passage) => {
    const from = at;
    for (const words of sentences) {
      for (const word of words) {
        if (!vocabulary.includes(word)) vocabulary.push(word);
        terms!.push(vocabulary.indexOf(word));
        starts!.push(at);
        inPassage!.push(passage);
        inSentence!.push(sentence);
        at += word.length;
      }
      at++;
      sentence++;
    }
    characters.push(at - from);
  });
  return {
    ...{ document, revision, vocabulary },
    terms: Int32Array.from(terms!),
    starts: Int32Array.from(starts!),
    passages: Int32Array.from(inPassage!),
    sentences: Int32Array.from(inSentence!),
    passageCharacters: Int32Array.from(characters),
    passageThemes: passages.map(passage => passage.themes),
  };
}

export const ALL = { documents: null, themes: [] };
/** Two small documents that share words and a theme. */
export const first = written(1, [
  {
    themes: ['民生'],
    sentences: [
      ['就业', '是', '民生', '之', '本'],
      ['稳定', '就业'],
    ],
  },
  { themes: ['安全生产', '民生'], sentences: [['安全', '生产', '与', '就业']] },
]);
export const second = written(2, [
  { themes: [], sentences: [['安全', '2009', 'xx']] },
  { themes: ['安全生产'], sentences: [['安全', '生产', '就业']] },
]);
