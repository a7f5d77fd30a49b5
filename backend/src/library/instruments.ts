import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CLEANER_VERSION,
  checkCodebook,
  compileChronology,
  compileCodebook,
  compileGazetteer,
  type ChronologyFile,
  type Codebook,
  type Instruments,
  type Versions,
} from '@cimai/analysis';
import { jiebaIdentity, loadJieba } from '@cimai/analysis/jieba';
import { dataFolder } from '../home/home.js';

const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(dataFolder, ...path), 'utf8'));

/** The words of a list file: one a line, `#` begins a comment line. */
function readWords(name: string): string[] {
  const lines = readFileSync(join(dataFolder, 'lexicons', name), 'utf8').split('\n');
  return lines.map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#'));
}

function readChronology(): ChronologyFile[] {
  const names = readdirSync(join(dataFolder, 'chronology')).filter(
    name => name.endsWith('.json') && !name.endsWith('.schema.json'),
  );
  return names.sort().map(name => readJson('chronology', name) as ChronologyFile);
}

/** Two lists with one fingerprint hold the same things. */
function fingerprint(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);
}

/** Reads a thing once, at its first use. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The codebook in force: what the themes mean and which words speak for them. */
export const codebook: () => Codebook = once(() => checkCodebook(readJson('codebooks', 'four-themes.json')));

/** The one stop list: words that no ranking counts. */
export const stopList = once(() => readWords('stopwords.txt'));

const formulations = once(() => readWords('formulations.txt'));

/** Everything a text is read with. Loading takes a second or two and is done once in each worker. */
export const instruments: () => Instruments = once(() => ({
  segmenter: loadJieba(formulations()),
  gazetteer: compileGazetteer(readJson('gazetteer', 'divisions.json')),
  chronology: compileChronology(readChronology()),
  codebook: compileCodebook(codebook()),
}));

/** The versions of the instruments, without loading the heavy ones. */
export const instrumentVersions: () => Versions = once(() => {
  const { version, dictionary } = jiebaIdentity(formulations());
  const { id, version: edition } = codebook();
  const files = readChronology();
  const facts = files.reduce((sum, file) => sum + file.facts.length, 0);
  const chronology = `${facts} facts (${fingerprint(files)})`;
  return { cleaner: CLEANER_VERSION, segmenter: version, dictionary, codebook: `${id} ${edition}`, chronology };
});
