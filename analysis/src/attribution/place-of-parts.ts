import type { Span } from '../corpus/span.js';
import type { Division } from './gazetteer.js';
import type { Mention } from './mentions.js';
import { quoteAround, type OwnPlace } from './place.js';

/** The parts of one prefecture that a text names, and whether it speaks to one of them as its own. */
interface Parts {
  /** By short name, so that a county that became a district is one. */
  places: Map<string, Span>;
  addressed: boolean;
}

/** Levels of government whose own parts are counties and districts; null where nothing tells the level. */
const OF_CITIES = new Set([null, '市', '州', '地区', '盟']);

/**
 * The prefecture whose counties the text names as its own parts: three or more and more than half of all it names, or two when it gives
 * one of them a task or names them in one breath, and no county of another prefecture so. A county's own speech names its neighbours,
 * which says nothing.
 */
export function placeOfParts(text: string, mentions: readonly Mention[], level: string | null): OwnPlace | null {
  if (!OF_CITIES.has(level)) return null;
  const seen = new Map<Division, Parts>();
  mentions.forEach((mention, i) => {
    const parent = parentOf(text, mentions, i);
    if (parent === null) return;
    const parts = seen.get(parent) ?? { places: new Map<string, Span>(), addressed: false };
    if (!parts.places.has(mention.division.short))
      parts.places.set(mention.division.short, { start: mention.start, end: mention.end });
    parts.addressed ||= isAddressed(text, mentions, i);
    seen.set(parent, parts);
  });
  const [best, second] = [...seen].sort((a, b) => b[1].places.size - a[1].places.size);
  if (!best) return null;
  const [division, { places, addressed }] = best;
  const others = second?.[1].places.size ?? 0;
  const many = places.size >= 3 && others * 2 <= places.size;
  const two = places.size === 2 && addressed && others <= 1 && !second?.[1].addressed;
  if (!many && !two) return null;
  return { division, quotes: [...places.values()].slice(0, 3).map(span => quoteAround(text, span)), sure: true };
}

const VISITED_BEFORE = /(?:学习|赴|考察|借鉴|参观|来自|对口|兄弟|例如|比如)$/;
const VISITED_AFTER = /^(?:等地的?)?(?:经验|考察|商会|客商|籍|模式|做法)/;

/** The prefecture of a county the text may call its own; null for an ordinary word, a place visited, or a name several prefectures have. */
function parentOf(text: string, mentions: readonly Mention[], at: number): Division | null {
  const { division, full, start, end } = mentions[at]!;
  const { parent } = division;
  if (division.rank !== 3 || parent === null || parent.rank !== 2 || (division.ambiguous && !full)) return null;
  if (mentions[at - 1]?.start === start || mentions[at + 1]?.start === start) return null;
  const before = text.slice(Math.max(0, start - 5), start);
  if (VISITED_BEFORE.test(before) || VISITED_AFTER.test(text.slice(end, end + 6))) return null;
  // "兰州市安宁区": whoever names the city before its district does not live there.
  return before.endsWith(parent.short) || before.endsWith(parent.name) ? null : parent;
}

const TASK_AFTER = /^(?:和|及|、)?(?:市直|州直|市级|各部门|两[县区市]|要|[县区市]委|[县区市]政府)/;

/** Given a task ("凉州区和市直部门要…"), or named in one breath with another part of the same prefecture. */
function isAddressed(text: string, mentions: readonly Mention[], at: number): boolean {
  const { division, end } = mentions[at]!;
  if (TASK_AFTER.test(text.slice(end, end + 6))) return true;
  const next = mentions[at + 1];
  return (
    next !== undefined && next.start === end + 1 && /[、和及与]/.test(text[end]!) && next.division.parent === division.parent
  );
}
