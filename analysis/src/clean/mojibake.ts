import type { Draft, Edit } from './draft.js';
import { QUESTION } from './signs.js';
import { TONED } from './toned.js';
import { gbkTable } from './gbk.js';
import { realign, type Misreading, type Realigned } from './realign.js';
import { surpriseOf, type Surprise } from './likelihood.js';
import { characterBits } from './common-pairs.js';
import { simplified } from './simplified-forms.js';

/**
 * Repairs GBK text that was read one byte late. Somewhere a page changed a byte pair in the middle (a full-width mark became
 * ASCII, a reading was written behind a character that was none), the decoder met half a character, wrote "?" and read on
 * between the characters, until an ASCII byte set it right: "?仡櫼荒甑墓ぷ?" is "。回顧一年的工作" so read. The stretch is
 * encoded again, the lost byte put back, and decoded; of all readings the likeliest is taken, and only when it is far likelier
 * than what stands there.
 */
export function repairMojibake(draft: Draft): Draft {
  const { text } = draft;
  if (!draft.has(QUESTION)) return draft;
  const edits: Edit[] = [];
  let surprise: Surprise | undefined;
  let readings: Readings | undefined;
  let glosses: Set<number> | undefined;
  let tries = 0;
  let failures = 0;
  let past = 0;
  for (
    let i = text.indexOf('?');
    i >= 0 && tries < MOST_TRIES && failures < MOST_FAILURES;
    i = text.indexOf('?', Math.max(i + 1, past))
  ) {
    const place = misreadingAt(text, i, () => (readings ??= readingsOf(draft.raw)));
    if (place === null) continue;
    glosses ??= new Set(draft.repairs.filter(({ kind }) => kind === 'pinyin-gloss').map(({ start }) => start));
    const misreading = { ...place, glossed: (end: number) => glosses!.has(draft.offsets.toOriginal(end - 1) + 1) };
    surprise ??= surpriseOf(text);
    tries++;
    const found =
      realign(text, misreading, surprise, tries <= MOST_THOROUGH) ??
      swallowed(text, misreading, () => (readings ??= readingsOf(draft.raw)));
    failures = found ? 0 : failures + 1;
    if (!found) continue;
    edits.push({ start: i, end: found.end, after: found.text, as: 'repair', kind: 'mojibake' });
    past = found.end;
  }
  return draft.apply(edits);
}

/** A hostile page may be all question marks: after so many tries, or failures in a row, the rest is left as it is. */
const MOST_TRIES = 200;
const MOST_THOROUGH = 60;
const MOST_FAILURES = 25;

const READING = new RegExp(`^[a-zɡü]{0,3}[${TONED}][a-zɡü]{0,3}[)）]`);
const GLOSSED = new RegExp(`([一-龥])[(（]([a-zɡü]{0,3}[${TONED}][a-zɡü]{0,3})[)）]`, 'g');
const LOOK_AHEAD = 6;
const UNUSUAL = 19;
/** Bits a character of garbled text has on average; one of ordinary text has ten or eleven. */
const UNLIKELY = 13;

/** By reading, the characters a page wrote it behind. */
type Readings = ReadonlyMap<string, readonly string[]>;

/**
 * Where the misread bytes begin behind a question mark, or null when it looks like an honest one. A reading whose opening bracket
 * was swallowed ("?nèi)") stands between and is skipped: it was written behind a character made of two halves, 內 = 83 C8 between
 * 們 = 82 83 and 全 = C8 AB, so that the page's other 內(nèi) tells the lost byte.
 */
function misreadingAt(text: string, mark: number, readings: () => Readings): Omit<Misreading, 'glossed'> | null {
  const reading = READING.exec(text.slice(mark + 1, mark + 9));
  if (reading) {
    const start = mark + 1 + reading[0].length;
    return { mark, start, lead: lostLead(text.charCodeAt(mark - 1), readings().get(reading[0].slice(0, -1)) ?? []) };
  }
  if (!isHanzi(text.charCodeAt(mark - 1)) && !/[“”‘’《》（）()、，。；：,;:]/.test(text[mark - 1] ?? '')) return null;
  let odd = 0;
  let bits = 0;
  let characters = 0;
  for (let i = mark + 1; i <= mark + LOOK_AHEAD && i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) break;
    const own = isHanzi(code) ? characterBits(simplified(code)) : 0;
    if (own > 0) characters++;
    bits += own;
    if (own >= UNUSUAL) odd++;
    else if (own === 0 && isStray(text, i)) return { mark, start: mark + 1, lead: 0 };
  }
  // One rare character is a name; where bytes are paired wrongly the characters around it are rare as well.
  const garbled = odd > 0 && bits >= characters * UNLIKELY;
  return garbled ? { mark, start: mark + 1, lead: 0 } : null;
}

/** "地域?yōu)勢": text that is sound behind the reading; the mark stands for the one character the page writes that reading behind. */
function swallowed(text: string, { mark, start }: Misreading, readings: () => Readings): Realigned | null {
  if (start === mark + 1) return null;
  const candidates = readings().get(text.slice(mark + 1, start - 1)) ?? [];
  return candidates.length === 1 ? { text: candidates[0]!, end: start } : null;
}

/** The second half of the character among `candidates` whose first half is the second half of `before`; 0 when none or several fit. */
function lostLead(before: number, candidates: readonly string[]): number {
  const { encoded } = gbkTable();
  const trail = encoded[before]! & 0xff;
  const fitting = candidates.map(one => encoded[one.charCodeAt(0)]!).filter(pair => pair >> 8 === trail);
  return fitting.length === 1 ? fitting[0]! & 0xff : 0;
}

function readingsOf(raw: string): Readings {
  const readings = new Map<string, string[]>();
  for (const [, character, reading] of raw.matchAll(GLOSSED)) {
    const characters = readings.get(reading!) ?? [];
    if (!characters.includes(character!)) readings.set(reading!, [...characters, character!]);
  }
  return readings;
}

/** A letter or sign wedged between Chinese characters: "F在", "??h委". */
function isStray(text: string, at: number): boolean {
  return /[A-Za-z^_`{|}~@€\\[\]]/.test(text[at]!) && isHanzi(text.charCodeAt(at + 1));
}

function isHanzi(code: number): boolean {
  return code >= 0x4e00 && code < 0xa000;
}
