import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Segmenter } from './segmenter.js';

const require = createRequire(import.meta.url);

/**
 * What a formulation counts against its parts, as an occurrence count of the engine's own dictionary (which sums to about sixty
 * million). A word of the middle of that dictionary, as `insertWord` would make it, loses against two frequent parts
 * (安全 + 生产 beat 安全生产); one much more frequent would tear its neighbours apart (三农 + 村).
 */
const FORMULATION_FREQUENCY = 2000;

/**
 * The nodejieba engine with a list of formulations (提法) that stay whole. Loading takes a second and about 260 MB, and the
 * engine is one per thread: load it once per worker, never per request. The engine keeps what it was given, so one thread
 * serves one word list for its whole life.
 * @throws Error when a second, different word list is asked of the same thread.
 */
export function loadJieba(formulations: readonly string[]): Segmenter {
  const identity = jiebaIdentity(formulations);
  if (loaded && loaded.dictionary !== identity.dictionary) {
    throw new Error(`This thread already segments with ${loaded.dictionary}; another word list needs another worker.`);
  }
  loaded ??= start(formulations, identity);
  return loaded;
}

/** The version and the word list that `loadJieba` would answer for, without loading anything. */
export function jiebaIdentity(formulations: readonly string[]): Pick<Segmenter, 'version' | 'dictionary'> {
  const { version } = require('nodejieba/package.json') as { version: string };
  const words = createHash('sha256')
    .update([FORMULATION_FREQUENCY, ...formulations].join('\n'))
    .digest('hex')
    .slice(0, 8);
  return { version: `nodejieba ${version}`, dictionary: `jieba + ${formulations.length} formulations (${words})` };
}

let loaded: Segmenter | undefined;

function start(formulations: readonly string[], identity: Pick<Segmenter, 'version' | 'dictionary'>): Segmenter {
  const engine = require('nodejieba') as typeof import('nodejieba');
  // The engine takes words with a frequency from a file only.
  const folder = mkdtempSync(join(tmpdir(), 'cimai-words-'));
  try {
    const userDict = join(folder, 'formulations.txt');
    writeFileSync(userDict, formulations.map(word => `${word} ${FORMULATION_FREQUENCY} n\n`).join(''));
    engine.load({ userDict });
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { ...identity, cut: text => engine.cut(text, true) };
}
