import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Segmenter } from './segmenter.js';

const require = createRequire(import.meta.url);

/**
 * The nodejieba engine with a list of formulations (提法) that stay whole. Loading takes a second and about 260 MB, and the
 * engine is one per thread: load it once per worker, never per request. The engine keeps what it was given, so one thread
 * serves one word list for its whole life.
 * @throws Error when a second, different word list is asked of the same thread.
 */
export function loadJieba(formulations: readonly string[]): Segmenter {
  const dictionary = `jieba+${createHash('sha256').update(formulations.join('\n')).digest('hex').slice(0, 8)}`;
  if (loaded && loaded.dictionary !== dictionary) {
    throw new Error(`This thread already segments with ${loaded.dictionary}; another word list needs another worker.`);
  }
  loaded ??= start(formulations, dictionary);
  return loaded;
}

let loaded: Segmenter | undefined;

function start(formulations: readonly string[], dictionary: string): Segmenter {
  const engine = require('nodejieba') as typeof import('nodejieba');
  const { version } = require('nodejieba/package.json') as { version: string };
  engine.load();
  for (const formulation of formulations) engine.insertWord(formulation);
  return { version: `nodejieba ${version}`, dictionary, cut: text => engine.cut(text, true) };
}
