/** Numbers, shares and periods as each language writes them. Pure functions; absence is written as a dash. */

export type LanguageCode = 'zh' | 'en';

const locales: Record<LanguageCode, string> = { zh: 'zh-CN', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(code: LanguageCode, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = code + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.NumberFormat(locales[code], options);
  formats.set(key, known);
  return known;
}

/** A count: `12,345`; fractions (a speech spread over several years) keep one digit. */
export function count(value: number | null, code: LanguageCode): string {
  if (value === null) return '–';
  return formatOf(code, { maximumFractionDigits: Number.isInteger(value) || value >= 100 ? 0 : 1 }).format(value);
}

/** A count with its English noun, singular for one alone: `1 speech`, `1,234 speeches`. */
export function counted(value: number, one: string, many: string): string {
  return `${count(value, 'en')} ${value === 1 ? one : many}`;
}

/** A large count in few signs: `123.4万` in Chinese, `1.2M` in English. */
export function shortCount(value: number, code: LanguageCode): string {
  if (value < 10_000) return count(value, code);
  return formatOf(code, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** A share of 0 to 1 as a percentage: `31.4%`. */
export function share(value: number | null, code: LanguageCode): string {
  if (value === null) return '–';
  const small = value > 0 && value < 0.0995;
  return formatOf(code, { style: 'percent', minimumFractionDigits: small ? 1 : 0, maximumFractionDigits: 1 }).format(value);
}

/** A rate, as exact as its size deserves: `1,234`, `56.7`, `0.123`. */
export function rate(value: number | null, code: LanguageCode): string {
  if (value === null) return '–';
  return formatOf(code, { maximumFractionDigits: value >= 100 ? 0 : value >= 1 ? 1 : 3 }).format(value);
}

/** A measure between −1 and 1 with three digits: `0.042`. */
export function measure(value: number | null, code: LanguageCode): string {
  if (value === null) return '–';
  return formatOf(code, { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(value);
}

const monthsInEnglish = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** An ISO day, month or year in words: `2009年1月15日`, `15 Jan 2009`. */
export function day(iso: string | null, code: LanguageCode): string {
  if (iso === null) return '–';
  const [year = '', month, date] = iso.split('-');
  if (code === 'zh') return `${year}年${month ? `${Number(month)}月` : ''}${date ? `${Number(date)}日` : ''}`;
  const named = month ? `${monthsInEnglish[Number(month) - 1] ?? month} ` : '';
  return `${date ? `${Number(date)} ` : ''}${named}${year}`;
}

/** An interval of days, folded where both ends say the same: a whole year is a year, a whole month a month. */
export function interval(earliest: string | null, latest: string | null, code: LanguageCode): string {
  if (earliest === null && latest === null) return '–';
  if (earliest === null) return code === 'zh' ? `不晚于${day(latest, code)}` : `by ${day(latest, code)}`;
  if (latest === null) return code === 'zh' ? `不早于${day(earliest, code)}` : `from ${day(earliest, code)}`;
  if (earliest === latest) return day(earliest, code);
  const folded = fold(earliest, latest);
  if (folded) return day(folded, code);
  const joint = code === 'zh' ? '—' : ' – ';
  if (earliest.endsWith('-01-01') && latest.endsWith('-12-31')) return `${earliest.slice(0, 4)}${joint}${latest.slice(0, 4)}`;
  return `${day(earliest, code)}${joint}${day(latest, code)}`;
}

function fold(earliest: string, latest: string): string | null {
  if (earliest.slice(0, 4) !== latest.slice(0, 4)) return null;
  if (earliest.endsWith('-01-01') && latest.endsWith('-12-31')) return earliest.slice(0, 4);
  const month = earliest.slice(0, 7);
  if (month !== latest.slice(0, 7) || !earliest.endsWith('-01')) return null;
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  return Number(latest.slice(8)) === last ? month : null;
}

/** Which five-year plan a period such as `2006-2010` is (11), or null for the readjustment years 1963–1965. */
export function planNumber(start: number): number | null {
  if (start < 1963) return (start - 1953) / 5 + 1;
  return start < 1966 ? null : (start - 1966) / 5 + 3;
}

/** The name of one bin of a time axis: `2009年`, `2009年一季度`, `“十一五”（2006—2010）`. */
export function period(id: string, code: LanguageCode): string {
  const plan = /^(\d{4})-(\d{4})$/.exec(id);
  if (plan) return planName(Number(plan[1]), Number(plan[2]), code);
  const term = termOf(id);
  if (term) return termName(term, code);
  const quarter = /^(\d{4})-Q(\d)$/.exec(id);
  if (!quarter) return day(id, code);
  return code === 'zh' ? `${quarter[1]}年${numerals[Number(quarter[2])]}季度` : `Q${quarter[2]} ${quarter[1]}`;
}

function planName(start: number, end: number, code: LanguageCode): string {
  const ordinal = planNumber(start);
  if (code === 'en') return ordinal === null ? `${start}–${end}` : `Plan ${ordinal} (${start}–${end})`;
  if (ordinal === null) return `调整时期（${start}—${end}）`;
  const numeral = ordinal <= 10 ? numerals[ordinal] : `十${numerals[ordinal - 10]}`;
  return `“${numeral}五”（${start}—${end}）`;
}

interface Term {
  years: string;
  ordinal: number;
}

/** The term of a National People's Congress that a bin such as `2018-2023-npc13` stands for; null for any other bin. */
function termOf(id: string): Term | null {
  const [, start, end, ordinal] = /^(\d{4})-(\d{4})-npc(\d+)$/.exec(id) ?? [];
  return ordinal === undefined ? null : { years: `${start}–${end}`, ordinal: Number(ordinal) };
}

function termName({ years, ordinal }: Term, code: LanguageCode): string {
  if (code === 'en') return ordinal === 0 ? `Before the first NPC (${years})` : `NPC ${ordinal} (${years})`;
  const span = years.replace('–', '—');
  return ordinal === 0 ? `首届全国人大之前（${span}）` : `第${numeral(ordinal)}届全国人大（${span}）`;
}

/** 1 to 99 as a Chinese numeral. */
function numeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return numerals[ones] ?? '';
  return `${tens > 1 ? (numerals[tens] ?? '') : ''}十${ones > 0 ? (numerals[ones] ?? '') : ''}`;
}

/** The short name of a bin, for an axis: `2009`, `09-01`, `十一五`, `2018—2023`. */
export function periodOnAxis(id: string, code: LanguageCode): string {
  const term = termOf(id);
  if (term) return code === 'zh' ? term.years.replace('–', '—') : term.years;
  if (!/^\d{4}-\d{4}$/.test(id)) return id;
  const named = planName(Number(id.slice(0, 4)), Number(id.slice(5)), code);
  return code === 'zh' ? named.replace(/[“”]|（.*$/g, '') : named.replace(/ \(.*$/, '');
}

/** A list in words: `甲、乙和丙`, `A, B and C`. */
export function list(items: readonly string[], code: LanguageCode): string {
  if (items.length < 2) return items.join('');
  const last = items[items.length - 1] ?? '';
  const head = items.slice(0, -1).join(code === 'zh' ? '、' : ', ');
  return code === 'zh' ? `${head}和${last}` : `${head} and ${last}`;
}
