import { PhraseTrie } from '../corpus/phrase-trie.js';
import type { Division, DivisionLevel } from './division.js';
import { compileLandmarks, type Landmarks } from './landmarks.js';

/** data/gazetteer/divisions.json, as it stands. */
export interface GazetteerFile {
  /** The package and version the divisions were taken from. */
  source: string;
  /** Province → prefecture → counties; counties without a prefecture stand under "". */
  divisions: Record<string, Record<string, string[]>>;
  /** Short names that are ordinary words too: read as places only with their suffix or beside a government's own words. */
  ambiguous: string[];
  /** Names of former prefectures and cities, with the province. */
  former: Record<string, string>;
  /** Names counties bore before they became districts or cities, with the prefecture. */
  formerCounties?: Record<string, string>;
  /** By the first and second character of a number plate: the prefecture's short name. */
  plates: Record<string, Record<string, string>>;
}

export type { Division, DivisionLevel } from './division.js';

/** A name and all divisions that bear it. */
export interface PlaceName {
  name: string;
  divisions: readonly Division[];
}

/** The divisions by the names a text may call them, in full or short. */
export interface Gazetteer {
  byName: ReadonlyMap<string, readonly Division[]>;
  /** Names by their first two code units (first × 65536 + second), longest first. */
  byStart: ReadonlyMap<number, readonly PlaceName[]>;
  /** The names as a trie: spares the reader most look-ups. */
  starts: PhraseTrie;
  plates: Readonly<Record<string, Record<string, string>>>;
  /** What stands in one place or is said of it; null when the gazetteer was made without. */
  landmarks: Landmarks | null;
}

const SUFFIX =
  /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|(?:[一-龥]{1,4}族){0,4}(?:各族)?自治[州县旗]|林区|矿区|新区|地区|省|市|州|盟|县|区|旗)$/;

/**
 * Turns the content of data/gazetteer/divisions.json, and of landmarks.json beside it where it is given, into the form the reader
 * looks names up in. Made once, used for every text.
 * Throws a TypeError that says what is missing when it is given something else.
 */
export function compileGazetteer(content: unknown, landmarks?: unknown): Gazetteer {
  const file = checked(content);
  const byName = new Map<string, Division[]>();
  const ambiguous = new Set(file.ambiguous);
  const add = (name: string, rank: 1 | 2 | 3, parent: Division | null): Division => {
    const short = shortName(name, rank);
    const division = { name, short, level: levelOf(name, rank), rank, parent, ambiguous: ambiguous.has(short) };
    // A county that changed its suffix only is one place: its short name already means the one of today.
    const renamed = rank === 3 && parent !== null && byName.get(short)?.some(one => one.parent === parent && one.rank === 3);
    for (const key of new Set(renamed ? [name] : [name, short])) byName.set(key, [...(byName.get(key) ?? []), division]);
    return division;
  };
  const provinces = new Map<string, Division>();
  for (const [province, prefectures] of Object.entries(file.divisions)) {
    const top = add(province, 1, null);
    provinces.set(province, top);
    for (const [prefecture, counties] of Object.entries(prefectures)) {
      const middle = prefecture === '' ? top : add(prefecture, 2, top);
      for (const county of counties) add(county, 3, middle);
    }
  }
  for (const [name, province] of Object.entries(file.former)) add(name, 2, provinces.get(province) ?? null);
  for (const [name, prefecture] of Object.entries(file.formerCounties ?? {})) {
    const parent = byName.get(prefecture)?.find(({ rank }) => rank === 2);
    if (parent && !byName.has(name)) add(name, 3, parent);
  }
  return {
    byName,
    ...startsOf(byName),
    plates: file.plates,
    landmarks: landmarks === undefined ? null : compileLandmarks(landmarks, [...byName.values()].flat()),
  };
}

function startsOf(byName: ReadonlyMap<string, readonly Division[]>): Pick<Gazetteer, 'byStart' | 'starts'> {
  const byStart = new Map<number, PlaceName[]>();
  const starts = new PhraseTrie();
  for (const [name, divisions] of byName) {
    if (name.length < 2) continue;
    const start = name.charCodeAt(0) * 0x10000 + name.charCodeAt(1);
    starts.enter(name);
    byStart.set(start, [...(byStart.get(start) ?? []), { name, divisions }]);
  }
  for (const names of byStart.values()) names.sort((a, b) => b.name.length - a.name.length);
  return { byStart, starts };
}

/** The peoples an autonomous prefecture is named for: 凉山彝族自治州 is 凉山 for short. */
const PEOPLES = /(?:(?:朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|傣|景颇|壮|白|傈僳|回|蒙古|哈萨克|柯尔克孜)族?)+自治州$/;

function shortName(name: string, rank: number): string {
  if (rank === 2 && PEOPLES.test(name)) return name.replace(PEOPLES, '');
  if (name === '内蒙古自治区') return '内蒙古';
  const short = name.replace(SUFFIX, '');
  return short.length >= 2 || rank === 1 ? short || name : name;
}

function levelOf(name: string, rank: number): DivisionLevel {
  if (rank === 1) return /市$/.test(name) ? '市' : '省';
  if (/[州盟]$/.test(name)) return '州';
  if (/地区$/.test(name)) return '地区';
  if (/旗$/.test(name)) return '旗';
  if (/县$/.test(name)) return '县';
  return /市$/.test(name) ? '市' : '区';
}

function checked(content: unknown): GazetteerFile {
  const file = content as Partial<GazetteerFile> | null;
  for (const part of ['divisions', 'ambiguous', 'former', 'plates'] as const) {
    if (typeof file?.[part] !== 'object') throw new TypeError(`the gazetteer lacks its "${part}"`);
  }
  return file as GazetteerFile;
}
