/** Where a text gives the number of an official document, "国发〔2010〕23号": its start, its end and its year. */
export interface DocumentNumber {
  start: number;
  end: number;
  year: number;
}

const AFTER_BRACKET = /^([0-9０-９]{4})[〕\]］]\s*第?[0-9０-９]{1,5}\s*号/;
const ISSUER = /[\u4e00-\u9fff]{1,12}$/;

/** Reads the document number around an opening bracket at `at`; null when there is none. */
export function documentNumberAt(text: string, at: number): DocumentNumber | null {
  const number = AFTER_BRACKET.exec(text.slice(at + 1, at + 20));
  const issuer = ISSUER.exec(text.slice(Math.max(at - 12, 0), at));
  if (!number || !issuer) return null;
  const year = Number(number[1]!.replace(/[０-９]/g, digit => String(digit.charCodeAt(0) - 0xff10)));
  if (year < 1949 || year > 2100) return null;
  return { start: at - issuer[0].length, end: at + 1 + number[0].length, year };
}
