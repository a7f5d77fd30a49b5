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

/** A place with the quotes it rests on. `sure` is false for a claim too weak, or too much contested, to be an answer. */
export interface OwnPlace {
  division: Division;
  quotes: Span[];
  sure: boolean;
}

/**
 * Which place a speech belongs to: one it calls its own ("我到绵阳工作", "绵阳实际") or, short of that, the one it cannot stop
 * naming. A place merely mentioned is not enough, and two equal claims are none.
 */
export function ownPlace(text: string, mentions: readonly Mention[], level: string | null): OwnPlace | null {
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
  if (!best || best.claimed < WORTH_A_LOOK) return null;
  const contested = second !== undefined && second.score * 1.5 > best.score && !related(best, second);
  const sure = best.claimed >= CLAIM && best.score * 2 >= best.claimed && !contested;
  return { division: best.division, quotes: best.quotes, sure };
}

/** What a claim must reach, and what one official of the place among the speakers of the day adds to it. */
const CLAIM = 3;
const WORTH_A_LOOK = 2;
const OFFICIAL = 3.6;

function scoreOf(text: string, mention: Mention): number {
  const { division, start, end, full } = mention;
  const before = text.slice(Math.max(0, start - 5), start);
  const after = text.slice(end, end + 6);
  if (full && /^委(?:书记|副书记|常委|、)/.test(after)) return OFFICIAL;
  if (isSlogan(text, mention)) return SLOGAN;
  const foreign = FOREIGN_AFTER.test(after) || FOREIGN_BEFORE.test(before);
  const bareCounty = division.rank === 3 && !full && !/市$/.test(division.name);
  if (division.ambiguous && !full) return isSure(before, after) && !foreign ? 1.5 : 0;
  if (bareCounty) return foreign ? 0 : isSure(before, after) ? 1.5 : isFor(before, after) ? 2 : 0;
  const own = (OWN_BEFORE.test(before) ? 2 : 0) + (OWN_AFTER.test(after) ? 2 : 0);
  if (foreign && own < 2) return 0.2;
  return 0.6 + own + (full && division.rank === 3 && isInOwnPaper(text, start) ? OWN_PAPER : 0);
}

function isSure(before: string, after: string): boolean {
  return (SURELY_BEFORE.test(before) || SURELY_AFTER.test(after)) && !/^久安/.test(after);
}

/** "为绵竹的发展", "对绵竹的未来": what is done for a place is done for one's own. */
function isFor(before: string, after: string): boolean {
  return /[为对]$/.test(before) && /^的(?:经济|社会|发展|未来|明天|建设|改革|稳定|人民)/.test(after);
}

/** "小康绵竹、和谐绵竹、魅力绵竹": nobody praises another's place three times in a breath. */
const SLOGAN = 2;

function isSlogan(text: string, { start, end }: Mention): boolean {
  const name = text.slice(start, end);
  const next = text.slice(end, end + name.length + 6);
  const before = text.slice(Math.max(0, start - name.length - 6), start);
  return /^[”"]?[、，“"]+[一-龥]{2,3}$/.test(next.split(name)[0]!) && next.includes(name)
    ? true
    : /^[”"]?[、，“"]+[一-龥]{2,3}$/.test(before.split(name)[1] ?? '');
}

const OWN_PAPER = 1.5;

/** Named in the title of a paper the speaker's own office wrote: "下发了《关于公布绵竹县…的通知》". */
function isInOwnPaper(text: string, start: number): boolean {
  const open = text.lastIndexOf('《', start);
  return (
    open >= 0 &&
    start - open <= 12 &&
    !text.slice(open, start).includes('》') &&
    /(?:下发|印发|制定|出台|发布|公布|颁布)了?$/.test(text.slice(Math.max(0, open - 4), open))
  );
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

/** A quote with a few words on either side, within its clause. */
export function quoteAround(text: string, { start, end }: Span): Span {
  const edge = /[。！？；,，!?;\n]/;
  let from = start;
  let to = end;
  while (from > 0 && start - from < 12 && !edge.test(text[from - 1]!)) from--;
  while (to < text.length && to - end < 12 && !edge.test(text[to]!)) to++;
  return { start: from, end: to };
}

const PLATE = /([冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新蒙京津沪渝])([A-Z])[·\s]?[A-Z0-9xX*]{4,6}/g;
const NOT_OURS = /(?:外地|外省|外籍|外市|过境|途经)[^。；\n]{0,16}$/;

/**
 * The prefecture of a number plate the text gives away ("牌照为苏E…"), with its place. Plates of two places, or one from elsewhere, give
 * away nothing; nor does a plate tell one county of a prefecture from another.
 */
export function placeOfPlate(text: string, gazetteer: Gazetteer, level: string | null): OwnPlace | null {
  if (!/牌/.test(text) || level === '县' || level === '区' || level === '旗') return null;
  const quotes = new Map<Division, Span>();
  for (const match of text.matchAll(PLATE)) {
    const division = divisionOfPlate(match[1]!, match[2]!, gazetteer);
    if (!division || NOT_OURS.test(text.slice(Math.max(0, match.index - 24), match.index))) continue;
    if (!quotes.has(division)) quotes.set(division, { start: match.index, end: match.index + match[0].length });
  }
  const [[division, span] = [], ...others] = quotes;
  return division && span && others.length === 0 ? { division, quotes: [quoteAround(text, span)], sure: true } : null;
}

function divisionOfPlate(province: string, letter: string, gazetteer: Gazetteer): Division | undefined {
  const short = gazetteer.plates[province]?.[letter];
  const named = short === undefined ? [] : (gazetteer.byName.get(short) ?? []);
  // A municipality stands above prefectures, a county-level city of its own below: neither has another that bears its name.
  return named.find(({ rank }) => rank === 2) ?? named.find(({ level }) => level === '市') ?? named[0];
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
