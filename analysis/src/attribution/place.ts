import type { Span } from '../corpus/span.js';
import type { Division, Gazetteer } from './gazetteer.js';
import { mentionsOf, type Mention } from './mentions.js';

/** What a place's claim to be the speaker's own rests on. */
interface Claim {
  division: Division;
  score: number;
  mentions: number;
  quotes: Span[];
}

const OWN_BEFORE =
  /(?:我到|我在|来到|结合|在我们|我们|建设|全|整个|美丽|平安|幸福|森林|魅力|夜|“.{1,3}个|[一二三四五六七八九十]个|推动|推进|振兴|把|热爱)$/;
const OWN_AFTER =
  /^(?:[市县区省]委|[市县区省](?:人民)?政府|人民政府|[市县区]人大|[市县区]政协|人民|的?实际|[市县区]情|要|精神|是|的发展|发展|经济|工作|法院|撤[县地]|历史|建市|能行|人|形象|速度|模式|现象)/;
/** What only a place can stand beside: asked of names that are ordinary words too, and of counties without their suffix. */
const SURELY_BEFORE = /(?:我到|我在|来到|结合|整个|美丽|幸福|魅力|“.{1,3}个|[一二三四五六七八九十]个)$/;
const SURELY_AFTER = /^(?:[市县区]委|[市县区](?:人民)?政府|[市县区]人大|[市县区]政协|的?实际|[市县区]情|法院|撤[县地]|历史)/;
const FOREIGN_AFTER =
  /^(?:会议|会谈|经验|模式|考察|学习|商会|客商|籍|企业家|银行|公司|集团|大学|路|街|高速|铁路|机场|市场|等地|、|等[省市])/;
const FOREIGN_BEFORE = /(?:学|到|赴|从|与|和|同|像|如|比|、|学习|距|离|至|进入|相比|包括|例如)$/;

/**
 * Which place a speech belongs to: one it calls its own ("我到绵阳工作", "绵阳实际") or, short of that, the one it cannot stop
 * naming. A place merely mentioned is not enough, and two equal claims are none.
 */
export function ownPlace(
  text: string,
  mentions: readonly Mention[],
  level: string | null,
): { division: Division; quotes: Span[] } | null {
  const claims = new Map<Division, Claim>();
  for (const mention of mentions) {
    if (mention.division.rank === 1 && level !== '省' && mention.division.level !== level) continue;
    const score = scoreOf(text, mention);
    if (score === 0) continue;
    const claim = claims.get(mention.division) ?? { division: mention.division, score: 0, mentions: 0, quotes: [] };
    claim.score += score;
    claim.mentions++;
    if (claim.quotes.length < 3) claim.quotes.push(quoteAround(text, mention));
    claims.set(mention.division, claim);
  }
  const ranked = [...claims.values()]
    .map(claim => ({ ...claim, claimed: claim.score, score: claim.score * fit(claim.division, level) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (
    !best ||
    best.claimed < CLAIM ||
    best.score * 2 < best.claimed ||
    (second && second.score * 1.5 > best.score && !related(best, second))
  )
    return null;
  return { division: best.division, quotes: best.quotes };
}

/** What a claim must reach, and what one official of the place among the speakers of the day adds to it. */
const CLAIM = 3;
const OFFICIAL = 3.6;

function scoreOf(text: string, { division, start, end, full }: Mention): number {
  const before = text.slice(Math.max(0, start - 5), start);
  const after = text.slice(end, end + 6);
  if (full && /^委(?:书记|副书记|常委|、)/.test(after)) return OFFICIAL;
  const foreign = FOREIGN_AFTER.test(after) || FOREIGN_BEFORE.test(before);
  const bareCounty = division.rank === 3 && !full && !/市$/.test(division.name);
  if ((division.ambiguous && !full) || bareCounty) {
    const sure = SURELY_BEFORE.test(before) || SURELY_AFTER.test(after);
    return sure && !foreign && !/^久安/.test(after) ? 1.5 : 0;
  }
  const own = (OWN_BEFORE.test(before) ? 2 : 0) + (OWN_AFTER.test(after) ? 2 : 0);
  return foreign && own < 2 ? 0.2 : 0.6 + own;
}

/** How well a division suits the level of the speech: a mayor does not speak for a county. */
function fit(division: Division, level: string | null): number {
  if (level === null || level === division.level) return 1;
  if (level === '市') return division.level === '州' || division.level === '地区' ? 0.8 : 0.25;
  if (level === '省' || level === '国家') return 0;
  return division.rank === 3 ? 0.4 : 0.5;
}

/** A county and its prefecture do not contradict each other. */
function related(best: Claim, second: Claim): boolean {
  return best.division.parent === second.division || second.division.parent === best.division;
}

function quoteAround(text: string, { start, end }: Span): Span {
  const edge = /[。！？；,，!?;\n]/;
  let from = start;
  let to = end;
  while (from > 0 && start - from < 12 && !edge.test(text[from - 1]!)) from--;
  while (to < text.length && to - end < 12 && !edge.test(text[to]!)) to++;
  return { start: from, end: to };
}

/** The prefecture of a number plate the text gives away ("牌照为苏E…"), with its place. */
export function placeOfPlate(text: string, gazetteer: Gazetteer): { division: Division; quotes: Span[] } | null {
  if (!/牌/.test(text)) return null;
  const match = /([冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂川贵云陕甘宁蒙])([A-Z])[·\s]?[A-Z0-9xX*]{4,6}/.exec(text);
  const short = match && gazetteer.plates[match[1]!]?.[match[2]!];
  const division = short ? gazetteer.byName.get(short)?.find(({ rank }) => rank === 2) : undefined;
  return division
    ? { division, quotes: [quoteAround(text, { start: match!.index, end: match!.index + match![0].length })] }
    : null;
}

/** The prefecture most of whose counties the text names as its own parts: three or more, and more than half of them. */
export function placeOfCounties(text: string, mentions: readonly Mention[]): { division: Division; quotes: Span[] } | null {
  const seen = new Map<Division, Map<string, Span>>();
  for (const mention of mentions) {
    const { division } = mention;
    if (division.rank !== 3 || !division.parent || division.parent.rank !== 2 || division.ambiguous) continue;
    const counties = seen.get(division.parent) ?? new Map<string, Span>();
    if (!counties.has(division.name)) counties.set(division.name, { start: mention.start, end: mention.end });
    seen.set(division.parent, counties);
  }
  const ranked = [...seen].sort((a, b) => b[1].size - a[1].size);
  const [best, second] = ranked;
  if (!best || best[1].size < 3 || (second && second[1].size * 2 > best[1].size)) return null;
  return { division: best[0], quotes: [...best[1].values()].slice(0, 3).map(span => quoteAround(text, span)) };
}

/** The division a title puts its speaker in ("长春市市长…", "在昆山市…会议上的讲话"), the most exact one. */
export function placeInTitle(title: string, gazetteer: Gazetteer): Mention | null {
  const named = mentionsOf(title, gazetteer).filter(({ division, full }) => full || (!division.ambiguous && division.rank < 3));
  return named.sort((a, b) => b.division.rank - a.division.rank)[0] ?? null;
}

/** How a place is called in an answer: short, a district with its city before it. */
export function placeName(division: Division): string {
  if (division.level === '区' && division.rank === 3 && division.parent) {
    return division.parent.rank === 1
      ? `${division.parent.short}市${division.name}`.replace('市市', '市')
      : division.parent.name + division.name;
  }
  return division.short;
}
