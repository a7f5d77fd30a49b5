import type { Span } from '../corpus/span.js';

const OWN = /(?:我|全|本)([国省厅市县区州旗镇乡])|([省市县区州旗])(?:委|政府|人民政府)/g;
const READ_AT_MOST = 20_000;

/**
 * The level of government a text speaks for, by how often it says 我市, 全县, 区委 …: the level named most often, provided it is
 * named at least three times and half as often again as the next one. 全省 and 全国 in a mayor's mouth are the frame and count half.
 */
export function governmentLevel(text: string): { level: string; quotes: Span[] } | null {
  const counts = new Map<string, { score: number; quotes: Span[] }>();
  for (const match of text.slice(0, READ_AT_MOST).matchAll(OWN)) {
    const named = (match[1] ?? match[2])!;
    // Only a province has departments called 厅.
    const level = named === '厅' ? '省' : named;
    const found = counts.get(level) ?? { score: 0, quotes: [] };
    found.score += weightOf(match[0], level);
    if (found.quotes.length < 2) found.quotes.push({ start: match.index, end: match.index + match[0].length });
    counts.set(level, found);
  }
  const [best, second] = [...counts].sort((a, b) => b[1].score - a[1].score);
  if (!best || best[1].score < 3 || (second && second[1].score * 1.5 > best[1].score)) return null;
  return { level: best[0] === '国' ? '国家' : best[0], quotes: best[1].quotes };
}

function weightOf(words: string, level: string): number {
  if (level === '国') return words === '我国' ? 1 : 0.5;
  if (words.startsWith('我') || words.startsWith('本')) return 2;
  return level === '省' ? 0.5 : 1;
}
