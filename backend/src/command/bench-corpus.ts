import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../home/home.js';
import type { SentFile } from '../intake/sent-file.js';
import { findFiles, openFile } from './input-files.js';

/** What is measured when nothing else is named. */
export const DEMONSTRATION = 'documents of about 4,000 characters, five demonstration speeches each, repeated';

/** A speech on the web has a few thousand characters; the demonstration's have eight hundred. */
const SPEECHES_A_DOCUMENT = 5;
const DOCUMENTS_A_FILE = 60;

/**
 * Files to measure with, at least so many bytes of them: what was named, or documents made of the demonstration. Repeated as
 * often as needed, every copy with a mark of its own (`series` and its number), so that none is refused as a duplicate.
 */
export function benchCorpus(paths: readonly string[], atLeast: number, series: string): SentFile[] {
  const copyOf = paths.length ? copiesOf(findFiles(paths).files.map(openFile)) : demonstration();
  const all: SentFile[] = [];
  for (let copy = 0, bytes = 0; bytes < atLeast; copy++) {
    const files = copyOf(`${series} ${copy}`);
    if (files.length === 0) break;
    all.push(...files);
    bytes += files.reduce((sum, file) => sum + file.size, 0);
  }
  return all;
}

/** A file of records has no room for words: its copies end in blanks that spell the mark. Any other ends in a line that is its mark. */
function copiesOf(originals: readonly SentFile[]): (mark: string) => SentFile[] {
  return mark =>
    originals.map(({ name, bytes }) => {
      const blanks = [...mark].map(character => ' '.repeat(character.charCodeAt(0) % 64)).join('\t');
      const tail = /\.(jsonl|ndjson)$/i.test(name) ? `\n${blanks}` : `\n${mark}\n`;
      return fileOf(`${mark} ${name}`, Buffer.concat([bytes, Buffer.from(tail)]));
    });
}

function demonstration(): (mark: string) => SentFile[] {
  const folder = join(dataFolder, 'demonstration');
  const names = readdirSync(folder).filter(name => name.endsWith('.txt'));
  const speeches = names.sort().map(name => readFileSync(join(folder, name), 'utf8'));
  const texts = Array.from({ length: Math.floor(speeches.length / SPEECHES_A_DOCUMENT) }, (_, i) =>
    speeches.slice(i * SPEECHES_A_DOCUMENT, (i + 1) * SPEECHES_A_DOCUMENT).join('\n'),
  );
  return mark => {
    const documents = Array.from({ length: DOCUMENTS_A_FILE }, (_, i) => texts[i % texts.length]!);
    const lines = documents.map((text, i) => JSON.stringify({ id: i, title: mark, text }));
    return [fileOf(`${mark}.jsonl`, Buffer.from(lines.join('\n')))];
  };
}

function fileOf(name: string, bytes: Buffer): SentFile {
  return { name, bytes, size: bytes.length };
}
