import type { Span } from '../corpus/span.js';
import type { Division } from './division.js';
import { landmarksOf, type Landmark, type LandmarkMention, type Landmarks } from './landmarks.js';
import { quoteAround, type OwnPlace } from './place.js';

/** What speaks for one place: each thing with where the text names it first. */
type Support = Map<string, Supporting>;

interface Supporting {
  landmark: Landmark;
  span: Span;
  times: number;
}

const CITY_LEVELS = new Set(['市', '州', '地区', '盟']);
const COUNTY_LEVELS = new Set(['区', '县', '旗']);
/** What speaks for another place may be a third of what speaks for this one, and no more. */
const APART = 3;
const TWO = 2;
const THREE = 3;

/**
 * The place whose landmarks a text names: two distinct ones at least that agree, one of them found nowhere else, or one that agrees with
 * a place the text half claims as its own (`leaning`); and next to nothing that stands elsewhere. What is visited, invited or quoted as an
 * example counts nothing. Only for a speech whose level of government is known and is that of a city, county or district.
 */
export function placeOfLandmarks(
  text: string,
  landmarks: Landmarks,
  level: string | null,
  leaning: Division | null,
): OwnPlace | null {
  if (level === null || !(CITY_LEVELS.has(level) || COUNTY_LEVELS.has(level))) return null;
  const supports = supportsOf(text, landmarks, level);
  const ranked = [...supports].sort((a, b) => weight(b[1]) - weight(a[1]));
  const [best] = ranked;
  if (!best) return null;
  const [division, support] = best;
  if (!(isEnough(support) || division === leaning)) return null;
  const elsewhere = ranked.slice(1).map(([, other]) => [...other.keys()].filter(thing => !support.has(thing)).length);
  if (Math.max(0, ...elsewhere) * APART > support.size) return null;
  if (isAllInOneCity(support, level)) return null;
  const quotes = [...support.values()].slice(0, 3).map(({ span }) => quoteAround(text, span));
  return { division, quotes, sure: true };
}

/** More things weigh more; among equals, those found nowhere else. */
function weight(support: Support): number {
  return support.size + [...support.values()].filter(({ landmark }) => landmark.places.length === 1).length / 100;
}

/**
 * Two things of which one is found nowhere else, or three that share no other place. Firms alone must be spoken of, not merely
 * listed in one breath: so many mentions as make more than one each.
 */
function isEnough(support: Support): boolean {
  const things = [...support.values()];
  const single = things.some(({ landmark }) => landmark.places.length === 1);
  if (things.length < (single ? TWO : THREE)) return false;
  const firmsOnly = things.every(({ landmark }) => landmark.kind === 'firms');
  return !firmsOnly || things.reduce((sum, { times }) => sum + times, 0) > things.length;
}

/** Whether all that was found lies in one city below the prefecture: then either mayor may be speaking. */
function isAllInOneCity(support: Support, level: string): boolean {
  if (level !== '市') return false;
  const [first] = [...support.values()][0]!.landmark.places;
  return (
    first!.rank === 3 &&
    first!.level === '市' &&
    first!.parent?.rank === 2 &&
    [...support.values()].every(({ landmark }) => landmark.places.length === 1 && landmark.places[0] === first)
  );
}

function supportsOf(text: string, landmarks: Landmarks, level: string): Map<Division, Support> {
  const supports = new Map<Division, Support>();
  let past = -1;
  for (const mention of landmarksOf(text, landmarks)) {
    if (!isAtHome(text, mention)) continue;
    // A list told in one breath ("…水库、…水库、…水库") is one thing said, whoever says it.
    const listed = mention.start === past + 1 && /[、和及与]/.test(text[past]!);
    past = mention.end;
    if (listed) continue;
    const { landmark, start, end } = mention;
    for (const division of new Set(landmark.places.flatMap(place => speakingFor(place, level)))) {
      const support = supports.get(division) ?? new Map<string, Supporting>();
      const known = support.get(landmark.thing);
      if (known) known.times++;
      else support.set(landmark.thing, { landmark, span: { start, end }, times: 1 });
      supports.set(division, support);
    }
  }
  return supports;
}

/** The division of this level that a thing in `place` speaks for: a city for what stands in its districts, a district for its own. */
function speakingFor(place: Division, level: string): Division[] {
  if (COUNTY_LEVELS.has(level)) return place.rank === 3 && place.level === level ? [place] : [];
  if (place.rank < 3) return [place];
  const { parent } = place;
  const ofCity = parent !== null && (parent.rank === 2 || parent.level === '市');
  return ofCity ? [parent] : place.level === '市' ? [place] : [];
}

const AWAY_BEFORE =
  /(?:学习|考察|借鉴|参观|观摩|取经|赴|前往|外地|外省|兄弟(?:市|城市|地区|县)|引进|引入|招引|招来|对接|洽谈|签约|邀请|来自|例如|比如|譬如|诸如|总部在|远在)[^。；！？\n]{0,10}$|(?:与|同|跟|像|如|去|学)$/;
const AWAY_AFTER =
  /^[^。；！？，\n]{0,8}?(?:经验|做法|模式|考察|学习|落户|入驻|签约|到我|来我|前来|来投资)|^(?:等[^。；，\n]{0,8})?(?:投资|企业家|客商)/;
const SAID_HERE = /(?:首次|第一次|首先|首倡)[^。；\n]{0,8}$|(?:考察|视察|调研)时[^。；\n]{0,14}$/;
const BORN_HERE = /^[”"]?(?:的)?(?:发源地|诞生地|发祥地|首倡地|孕育地)/;

/** Whether a landmark is spoken of as one of this place, and a saying as one that was said here. */
function isAtHome(text: string, { landmark, start, end }: LandmarkMention): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 16);
  if (landmark.kind === 'sayings') return SAID_HERE.test(before.replace(/[“"]$/, '')) || BORN_HERE.test(after);
  return !AWAY_BEFORE.test(before) && !AWAY_AFTER.test(after);
}
