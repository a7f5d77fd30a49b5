import { Converter } from 'opencc-js/t2cn';
import type { Span } from '../corpus/span.js';
import type { Draft } from './draft.js';
import { REWRITTEN } from './signs.js';

/**
 * Writes traditional characters as simplified ones and full-width letters and digits as ASCII, one code unit for one, so that
 * every offset stays where it was. The character table is OpenCC's; a character whose simplified form needs two code units stays.
 */
export function simplify(draft: Draft): Draft {
  if (!draft.has(REWRITTEN)) return draft;
  const { text } = draft;
  const table = simplifiedForms();
  const traditional: Span[] = [];
  const wide: Span[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (table[code] === 0) continue;
    const spans = code >= 0xff00 ? wide : traditional;
    const last = spans[spans.length - 1];
    if (last && last.end === i) last.end = i + 1;
    else spans.push({ start: i, end: i + 1 });
  }
  if (traditional.length + wide.length === 0) return draft;
  return rewriteWide(rewriteTraditional(draft, traditional, table), wide, table);
}

/** True for a character that the simplified script writes differently: what a traditional text is recognised by. */
export function isTraditional(code: number): boolean {
  return code < 0xff00 && simplifiedForms()[code] !== 0;
}

/** True for a character that `simplify` may write differently. */
export function isRewritten(code: number): boolean {
  return simplifiedForms()[code] !== 0;
}

/** The simplified form of one code unit; itself where there is none. */
export function simplified(code: number): number {
  return simplifiedForms()[code] || code;
}

function rewriteTraditional(draft: Draft, spans: Span[], table: Uint16Array): Draft {
  if (spans.length === 0) return draft;
  const { text } = draft;
  const rare = spans.length * 50 < text.length;
  const kept = rare ? spans.filter(span => !KEPT_IN_SIMPLIFIED.test(text.slice(span.start, span.end))) : withZhe(spans, text);
  return draft.rewrite(rewritten(text, kept, table), kept, 'traditional');
}

function rewriteWide(draft: Draft, spans: Span[], table: Uint16Array): Draft {
  return spans.length === 0 ? draft : draft.rewrite(rewritten(draft.text, spans, table), spans, 'width');
}

function rewritten(text: string, spans: readonly Span[], table: Uint16Array): string {
  const pieces: string[] = [];
  let at = 0;
  for (const span of spans) {
    pieces.push(text.slice(at, span.start));
    for (let i = span.start; i < span.end; i++) {
      const code = text.charCodeAt(i);
      pieces.push(String.fromCharCode(table[code] || (code === ZHE ? 0x7740 : code)));
    }
    at = span.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** Characters that also live in simplified text with a meaning of their own (乾坤, 慰藉): left alone unless the text is traditional. */
const KEPT_IN_SIMPLIFIED = /^[乾夥]$/;

const ZHE = 0x8457;
const ZHU_BEFORE = /[名作书書称稱述录錄]/;
const ZHU_AFTER = /[名显顯专專昭卓土原编編译譯论論巨遗遺显]/;

/** 著 is two words: the particle 着 (随著 → 随着) and 著 itself (著名, 专著). In a traditional text the neighbours decide. */
function withZhe(spans: readonly Span[], text: string): Span[] {
  if (!text.includes('著')) return [...spans];
  const added: Span[] = [];
  for (let i = text.indexOf('著'); i >= 0; i = text.indexOf('著', i + 1)) {
    if (ZHU_BEFORE.test(text[i + 1] ?? '') || ZHU_AFTER.test(text[i - 1] ?? '')) continue;
    added.push({ start: i, end: i + 1 });
  }
  return [...spans, ...added].sort((a, b) => a.start - b.start);
}

let forms: Uint16Array | undefined;

/** By code unit, the simplified or half-width form; 0 where the character stays. Made once, on first use. */
function simplifiedForms(): Uint16Array {
  if (forms) return forms;
  const table = new Uint16Array(0x10000);
  const characters: string[] = [];
  for (const [from, to] of [
    [0x3400, 0xa000],
    [0xf900, 0xfb00],
  ] as const) {
    for (let code = from; code < to; code++) characters.push(String.fromCharCode(code));
  }
  const converted = Converter({ from: 't', to: 'cn' })(characters.join('\n')).split('\n');
  characters.forEach((character, i) => {
    const form = converted[i]!;
    if (form.length === 1 && form !== character) table[character.charCodeAt(0)] = form.charCodeAt(0);
  });
  // A print form of 置 that PDF fonts leave behind; no dictionary of variants lists it.
  table[0x81f5] = 0x7f6e;
  for (const [first, last] of WIDE) for (let code = first; code <= last; code++) table[code] = code - 0xfee0;
  forms = table;
  return table;
}

/** Full-width digits, letters, percent sign and full stop between them; Chinese punctuation stays as it is. */
const WIDE = [
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0xff05, 0xff05],
  [0xff0e, 0xff0e],
] as const;
