import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { clean, divide, tagPassages, tokenize, type Instruments } from '@cimai/analysis';
import { instruments } from '../library/instruments.js';
import { CommandProblem, print } from './output.js';

/** The lines of a text file, one after another. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const stream = createReadStream(resolve(process.env['INIT_CWD'] ?? process.cwd(), path), 'utf8');
  const opened = new Promise<void>((ready, fail) => stream.once('open', () => ready()).once('error', fail));
  await opened.catch(() => {
    throw new CommandProblem(`Cannot read ${path}: there is no such file.`);
  });
  yield* createInterface({ input: stream, crlfDelay: Infinity });
}

/** `tag FILE.tsv`: lines `id<TAB>text` → lines `id<TAB>themes`, in the same order. */
export async function tag(path: string): Promise<void> {
  for await (const line of linesOf(path)) {
    if (line === '') continue;
    const [id = '', text = ''] = line.replace(/^\ufeff/, '').split('\t');
    await print(`${id}\t${themesOf(text, instruments()).join(',')}`);
  }
}

/** The themes of a text that is one passage, in the order of the codebook. */
export function themesOf(raw: string, { segmenter, codebook }: Instruments): string[] {
  const { text } = clean(raw);
  const passages = divide(text);
  const tags = tagPassages(text, passages, tokenize(text, passages, segmenter), codebook);
  return [...new Set(tags.flat().map(({ theme }) => theme))];
}
