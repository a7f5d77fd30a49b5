import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CLEANER_VERSION,
  DATING_VERSION,
  checkCodebook,
  compileChronology,
  compileCodebook,
  compileGazetteer,
  type ChronologyFile,
  type Codebook,
  type Instruments,
  type ShippedValidity,
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

/** The codebooks the program brings along, checked; the first is in force until a person chooses. */
export const shippedCodebooks: () => Codebook[] = once(() =>
  ['four-themes.json', 'policy-themes.json'].map(name => checkCodebook(readJson('codebooks', name))),
);

/** What was measured of the codebooks that come along, where it was. */
export const shippedValidity: () => ShippedValidity[] = once(() => {
  const names = readdirSync(join(dataFolder, 'codebooks')).filter(name => name.endsWith('.validity.json'));
  return names.sort().map(name => readJson('codebooks', name) as ShippedValidity);
});

/** What themes are read with in this thread. Without a library (on the command line) it is what the program brings along. */
let inForce: Codebook | undefined;

/** The codebook in force: what the themes mean and which words speak for them. */
export const codebook = (): Codebook => inForce ?? shippedCodebooks()[0]!;

/** Reads themes with this codebook from here on, in this thread; workers are told with each task. */
export function putInForce(codebook: Codebook): void {
  inForce = codebook;
}

/** What a codebook is called under an answer. */
export const nameOfCodebook = ({ id, version }: Pick<Codebook, 'id' | 'version'>): string => `${id} ${version}`;

/** Remembers what was made of the last thing it was asked about. */
function last<Given, Made>(make: (given: Given) => Made): (given: Given) => Made {
  let known: { given: Given; made: Made } | undefined;
  return given => {
    if (known?.given !== given) known = { given, made: make(given) };
    return known.made;
  };
}

/** A codebook as the text that crosses to a worker, and back: as long as it stays the same, neither is made twice. */
export const textOfCodebook = last((given: Codebook) => JSON.stringify(given));
export const codebookOfText = last((text: string) => JSON.parse(text) as Codebook);
const compiled = last(compileCodebook);

/** The one stop list: words that no ranking counts. */
export const stopList = once(() => readWords('stopwords.txt'));

const formulations = once(() => readWords('formulations.txt'));

/** Places, and what stands in them. */
const GAZETTEER = ['divisions.json', 'landmarks.json'];

/** What takes a second or two to load and is the same whatever the codebook. */
const lasting = once(() => ({
  segmenter: loadJieba(formulations()),
  gazetteer: compileGazetteer(...(GAZETTEER.map(name => readJson('gazetteer', name)) as [unknown, unknown])),
  chronology: compileChronology(readChronology()),
}));

/** Everything a text is read with. Loading takes a second or two and is done once in each worker; a new codebook takes milliseconds. */
export const instruments = (): Instruments => ({ ...lasting(), codebook: compiled(codebook()) });

const lastingVersions = once(() => {
  const { version, dictionary } = jiebaIdentity(formulations());
  const files = readChronology();
  const facts = files.reduce((sum, file) => sum + file.facts.length, 0);
  // What a speech's place is read with belongs to the reader of the page.
  const cleaner = `${CLEANER_VERSION}, gazetteer ${fingerprint(GAZETTEER.map(name => readJson('gazetteer', name)))}`;
  return {
    cleaner,
    segmenter: version,
    dictionary,
    chronology: `rules ${DATING_VERSION}, ${facts} facts (${fingerprint(files)})`,
  };
});

/** The versions of the instruments, without loading the heavy ones. */
export function instrumentVersions(): Versions {
  const { cleaner, segmenter, dictionary, chronology } = lastingVersions();
  return { cleaner, segmenter, dictionary, codebook: nameOfCodebook(codebook()), chronology };
}
