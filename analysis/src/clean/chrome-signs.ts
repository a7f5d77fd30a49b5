/** What a kind of page furniture cannot be without: a line that has none of its characters need not be asked. One bit each. */
export const HOLDS = {
  stamp: 1,
  angle: 2,
  colon: 4,
  legal: 8,
  field: 16,
  scan: 32,
  card: 64,
  latin: 128,
  voice: 256,
  blurb: 512,
  digit: 1024,
} as const;

/** The same for what a line begins with. */
export const BEGINS = {
  navigation: 1,
  prompt: 2,
  field: 4,
  page: 8,
  stamp: 16,
} as const;

const FIGURES = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** White space that stays around a line: the rules look behind it, so nothing can be told from it. */
const UNUSUAL_SPACE = '\u1680\u202f\u205f\ufeff';

const anywhere = tableOf([
  [FIGURES, HOLDS.digit],
  [LETTERS, HOLDS.latin | HOLDS.legal],
  [':：', HOLDS.colon | HOLDS.stamp | HOLDS.legal | HOLDS.field | HOLDS.card],
  ['w户', HOLDS.stamp],
  ['>»›', HOLDS.angle],
  ['权©备证免码', HOLDS.legal],
  ['】]', HOLDS.field],
  ['扫', HOLDS.scan],
  ['载阅索珍_V享', HOLDS.card],
  ['编范网站库秘公整热', HOLDS.voice],
  ['整集享带介编供迎望阅', HOLDS.blurb],
]);

const beginnings = tableOf([
  ['上下当您你首相推热看猜最精网返联关友我发更栏', BEGINS.navigation],
  ['点查展阅显返下相举收分打关复转发评纠投登注搜加我添微Q朋新|／/·、>【】[]()（）ftnuN资' + FIGURES, BEGINS.prompt],
  ['字大小打Ee【', BEGINS.field],
  ['-—–－·.第Pp' + FIGURES, BEGINS.page],
  ['[【(（12新人中央本', BEGINS.stamp],
  [UNUSUAL_SPACE, 0xff],
]);

function tableOf(rows: readonly (readonly [string, number])[]): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const [characters, signs] of rows) for (const one of characters) table[one.charCodeAt(0)]! |= signs;
  return table;
}

/** The signs of all characters of a line together. */
export function signsIn(line: string): number {
  let seen = 0;
  for (let at = 0; at < line.length; at++) seen |= anywhere[line.charCodeAt(at)]!;
  return seen;
}

/** The signs of a line's first character. */
export function signsOfBeginning(line: string): number {
  return beginnings[line.charCodeAt(0)]!;
}
