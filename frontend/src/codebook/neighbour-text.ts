/** Characters of a neighbouring passage that are shown before it is opened. */
const SHOWN = 100;

const ENDS = /[。！？；!?;]/;

/** The end of a passage, which is what touches the one below it: from a sentence on where one begins there. Short ones stay whole. */
export function endOf(text: string): string {
  if (text.length <= SHOWN * 1.3) return text;
  const tail = text.slice(-SHOWN);
  const begins = tail.slice(0, SHOWN / 2).search(ENDS) + 1;
  return `……${tail.slice(begins)}`;
}

/** The beginning of a passage, up to the end of a sentence where one ends there. Short ones stay whole. */
export function beginningOf(text: string): string {
  if (text.length <= SHOWN * 1.3) return text;
  const head = text.slice(0, SHOWN);
  const ends = [...head].findLastIndex(mark => ENDS.test(mark)) + 1;
  return `${ends > SHOWN / 2 ? head.slice(0, ends) : head}……`;
}
