import { gbkTable, type GbkTable } from './gbk.js';
import type { Surprise } from './likelihood.js';
import { idiomBits, phraseBits } from './likelihood-of-phrases.js';

/** A reading of a misaligned stretch: what it said, and where in the text the stretch ends. */
export interface Realigned {
  text: string;
  end: number;
}

/** Where a stretch is misread, as far as its beginning tells. */
export interface Misreading {
  /** The question mark in place of the lost lead byte. */
  mark: number;
  /** The first character read wrongly. */
  start: number;
  /** The lost byte where it is known, else 0. */
  lead: number;
  /** True when the page wrote a reading behind the character that ends there: readings stand behind Chinese characters only. */
  glossed: (end: number) => boolean;
}

/** One way the bytes may have read so far. */
interface Reading {
  text: string;
  /** The byte that waits for its second half; 0 for one that was lost. */
  pending: number;
  /** When `pending` is lost: the lead of the private-use pair it was the second half of, or 0 at the very beginning. */
  lostLead: number;
  before: number;
  bits: number;
  /** What the idioms in it take off, so that none is given up before its end shows what it was. */
  idioms: number;
  /** The most surprising character so far. */
  worst: number;
}

const BEAM = 48;
const LONGEST = 36;
/** What follows is weighed along, so that a reading that ends too early or too late shows. */
const HORIZON = 10;
const LOST_PAIR_COST = 1;
const MARGIN = 18;
/** A character more surprising than this sets a reader thinking. */
const EXPECTED = 13.5;

/**
 * Reads bytes that were paired one off; null when no reading is far likelier than the text as it stands. First as if nothing but
 * the lead byte were lost; if that leaves a character no reader would expect, once more with room for private-use characters that
 * the page lost (`thorough`). Beam search; its cost is bounded by constants.
 */
export function realign(text: string, misreading: Misreading, surprise: Surprise, thorough: boolean): Realigned | null {
  const plain = search(text, misreading, surprise, false);
  if (!thorough || (plain !== null && plain.bits < 0 && plain.worst <= EXPECTED)) return plain && plain.bits < 0 ? plain : null;
  const found = search(text, misreading, surprise, true);
  return found && found.bits < 0 ? found : null;
}

type Weighed = Realigned & { bits: number; worst: number };

function search(text: string, misreading: Misreading, surprise: Surprise, withLost: boolean): Weighed | null {
  const { mark, start, lead } = misreading;
  const table = gbkTable();
  const before = mark > 0 ? text.charCodeAt(mark - 1) : 0x3002;
  let beam: Reading[] = [{ text: '', pending: lead, lostLead: 0, before, bits: 0, idioms: 0, worst: 0 }];
  let best: Weighed | null = null;
  const line = text.slice(start, start + LONGEST).indexOf('\n');
  const limit = Math.min(text.length, line < 0 ? start + LONGEST : start + line);
  for (let at = start; at < limit && beam.length > 0; at++) {
    const next: Reading[] = [];
    for (const reading of withLost ? withLostPairs(beam, table, surprise) : beam) {
      for (const step of stepsOf(text, at, reading, table, surprise)) {
        if (step.end === null) next.push(step.reading);
        else best = better(best, ended(text, misreading, step.reading, step.end, surprise));
      }
    }
    beam = narrowed(next);
  }
  return best;
}

interface Step {
  reading: Reading;
  /** Where the text is aligned again; null while it is not. */
  end: number | null;
}

/** What the character at `at` may have been in bytes, and what it completes. */
function stepsOf(text: string, at: number, reading: Reading, table: GbkTable, surprise: Surprise): Step[] {
  const code = text.charCodeAt(at);
  const steps: Step[] = [];
  const complete = (trail: number, pending: number, end: number | null): void => {
    for (const made of completions(reading, trail, table, surprise)) steps.push({ reading: { ...made, pending }, end });
  };
  if (code >= 0x40 && code <= 0x7e) complete(code, 0, at + 1);
  if (code === 0x20ac) complete(0x80, 0, at + 1);
  if (code === 0x3f) for (const made of anyTrail(reading, table, surprise)) steps.push({ reading: made, end: at + 1 });
  const pair = pairOf(code, table);
  if (pair > 0) complete(pair >> 8, pair & 0xff, null);
  return steps;
}

/** The two bytes of a character; of a full-width mark that a page made ASCII, those of the full-width one. */
function pairOf(code: number, table: GbkTable): number {
  if (code === 0x20) return 0xa1a1;
  if (code > 0x20 && code < 0x7f) return 0xa380 + code;
  return table.encoded[code]!;
}

/** The characters a reading's waiting byte and `trail` make: one, or for a lost byte every likely one. */
function completions(reading: Reading, trail: number, table: GbkTable, surprise: Surprise): Reading[] {
  if (reading.pending > 0) return made(reading, reading.pending * 256 + trail, table, surprise);
  const found: Reading[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    if (reading.lostLead > 0 && table.lost[reading.lostLead * 256 + lead] === 0) continue;
    found.push(...made(reading, lead * 256 + trail, table, surprise));
  }
  return found.sort(byPromise).slice(0, 24);
}

/** A question mark in place of the last lone byte: every second half of the waiting one. */
function anyTrail(reading: Reading, table: GbkTable, surprise: Surprise): Reading[] {
  if (reading.pending === 0) return [];
  const found: Reading[] = [];
  for (let trail = 0x40; trail <= 0xfe; trail++) found.push(...made(reading, reading.pending * 256 + trail, table, surprise));
  return found.sort(byPromise).slice(0, 12);
}

function made(reading: Reading, pair: number, table: GbkTable, surprise: Surprise): Reading[] {
  const code = table.decoded[pair]!;
  if (code === 0) return [];
  const surprised = surprise(reading.before, code);
  const text = reading.text + String.fromCharCode(code);
  const worst = Math.max(reading.worst, surprised);
  const idioms = reading.idioms + idiomBits(text, surprise);
  return [{ text, pending: 0, lostLead: 0, before: code, bits: reading.bits + surprised, idioms, worst }];
}

/** The readings, and those in which one or two private-use characters, lost on the page, stood before the next one. */
function withLostPairs(beam: readonly Reading[], table: GbkTable, surprise: Surprise): Reading[] {
  const once = beam.slice(0, 16).flatMap(reading => lostPair(reading, table, surprise));
  const kept = narrowed(once).slice(0, 40);
  return [...beam, ...kept, ...narrowed(kept.slice(0, 6).flatMap(reading => lostPair(reading, table, surprise))).slice(0, 40)];
}

function lostPair(reading: Reading, table: GbkTable, surprise: Surprise): Reading[] {
  const found: Reading[] = [];
  for (const lead of LOST_LEADS) {
    for (const one of completions(reading, lead, table, surprise))
      found.push({ ...one, lostLead: lead, bits: one.bits + LOST_PAIR_COST });
  }
  return found;
}

/** First bytes of the private-use pairs of GBK: AA–AF and F8–FE whole, A1–A7 and the gaps of A2–A9 in part. */
const LOST_LEADS = [
  0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7, 0xa8, 0xa9, 0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xd7, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc,
  0xfd, 0xfe,
];

function byPromise(a: Reading, b: Reading): number {
  return a.bits + a.idioms - b.bits - b.idioms;
}

function narrowed(readings: Reading[]): Reading[] {
  return readings.sort(byPromise).slice(0, BEAM);
}

/** A finished reading with what follows it, weighed against the same stretch as it stands. Bits below zero speak for the repair. */
function ended(text: string, { mark, glossed }: Misreading, reading: Reading, end: number, surprise: Surprise): Weighed {
  const after = Math.min(text.length, end + HORIZON);
  const before = mark > 0 ? text[mark - 1]! : '。';
  const repaired =
    reading.bits +
    bitsOf(text, end, after, reading.before, surprise) +
    phraseBits(before + reading.text + text.slice(end, after), surprise);
  const standing =
    bitsOf(text, mark, after, before.charCodeAt(0), surprise) + phraseBits(before + text.slice(mark, after), surprise);
  return { text: reading.text, end, bits: repaired - standing + (glossed(end) ? 0 : MARGIN), worst: reading.worst };
}

function bitsOf(text: string, from: number, to: number, before: number, surprise: Surprise): number {
  let bits = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    bits += surprise(before, code);
    before = code;
  }
  return bits;
}

function better(a: Weighed | null, b: Weighed): Weighed {
  return a === null || b.bits < a.bits ? b : a;
}
