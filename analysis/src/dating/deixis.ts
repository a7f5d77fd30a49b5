/** Words that point at a part of the year or month the text is spoken in. They are found in the same pass as the facts. */
export const DEIXIS_WORDS = [
  '上半年',
  '下半年',
  '一季度',
  '二季度',
  '三季度',
  '四季度',
  '本月',
  '春节前',
  '春节后',
  '去年底',
  '去年年底',
  '去年末',
] as const;

export type DeixisWord = (typeof DEIXIS_WORDS)[number];

/** Where a text uses such a word. */
export interface DeixisMention {
  word: DeixisWord;
  start: number;
  end: number;
}
