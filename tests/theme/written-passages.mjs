/**
 * The speeches written for this project, line by line, with what one or two readers say of each (`written/README.md`). They are
 * part of the repository, so that these figures can be had without any other material.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { here } from './instrument.mjs';
import { linesOf } from './coded-passages.mjs';

const ONE_READER = '-';

/** The coded lines of one set (`dev` or `held`), speech by speech. `labels` is null where two readers differ. */
export function writtenPassages(set) {
  const speeches = new Map();
  return linesOf(join(here, 'written-passages.tsv'))
    .filter(([, , , whose]) => whose === set)
    .map(([speech, line, style, , first, second]) => {
      if (!speeches.has(speech)) speeches.set(speech, readFileSync(join(here, 'written', `${speech}.txt`), 'utf8').split('\n'));
      const readers = [first, second].filter(codes => codes !== ONE_READER).map(themesOf);
      return {
        id: `${speech}:${line}`,
        corpus: 'written',
        style,
        document: `written ${speech}`,
        alone: false,
        readers,
        labels: readers.every(codes => codes.join() === readers[0].join()) ? readers[0] : null,
        text: speeches.get(speech)[Number(line) - 1].trim(),
      };
    });
}

/** The themes a reader gave, sure or hesitating. */
const themesOf = codes =>
  codes
    .split(',')
    .map(code => code.replace('?', ''))
    .filter(Boolean);
