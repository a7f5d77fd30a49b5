import type { Span } from '../corpus/span.js';
import type { Draft } from './draft.js';
import { REWRITTEN } from './signs.js';
import { simplifiedForms } from './simplified-forms.js';

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
