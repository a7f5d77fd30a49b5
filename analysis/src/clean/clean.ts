import type { Dropped, Repair } from '../corpus/document.js';
import type { OffsetMap } from '../corpus/offset-map.js';
import { joinChunks } from './chunks.js';
import { Draft } from './draft.js';
import { removeEscapes } from './escapes.js';
import { removeInlineNoise } from './inline-noise.js';
import { removeMarkup } from './markup.js';
import { readMisreadAgain } from './misread.js';
import { repairMojibake } from './mojibake.js';
import { settleLines } from './lines.js';
import { removeGlosses } from './pinyin-gloss.js';
import { simplify } from './traditional.js';

/** The rules below, by version: two texts cleaned by the same version were treated alike. */
export const CLEANER_VERSION = '1.3.0';

/** A text fit for counting, and the whole way back to the one it was made from. */
export interface CleanText {
  /** Simplified characters, one paragraph a line, nothing of the page around it. */
  text: string;
  /** From `text` back to the raw text. */
  offsets: OffsetMap;
  /**
   * Every change, with what stood there; offsets count in the raw text. White space alone is moved without a record; the repair of
   * garbled traditional text gives the traditional reading.
   */
  repairs: Repair[];
  /** Everything left out, by kind; offsets count in the raw text. */
  dropped: Dropped[];
}

/**
 * Makes scraped text readable without hiding what it did: escapes, pinyin glosses and garbled bytes are repaired, traditional
 * characters written as simplified ones, page furniture dropped, broken paragraphs joined. Works in time linear in the text;
 * text that needs nothing costs a few scans. Never throws.
 */
export function clean(raw: string): CleanText {
  let draft = Draft.of(raw);
  draft = readMisreadAgain(draft);
  draft = removeEscapes(draft);
  draft = removeMarkup(draft);
  draft = removeGlosses(draft);
  draft = repairMojibake(draft);
  draft = simplify(draft);
  draft = removeInlineNoise(draft);
  draft = joinChunks(draft);
  draft = settleLines(draft);
  return { text: draft.text, offsets: draft.offsets, repairs: inOrder(draft.repairs), dropped: inOrder(draft.dropped) };
}

function inOrder<T extends { start: number; end: number }>(changes: readonly T[]): T[] {
  return [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
}
