import { OffsetMap } from '@cimai/analysis';

/** A cell with its place in the decoded file: between its quotes where it has them. */
export interface Cell {
  value: string;
  start: number;
  /** True where a doubled quote in the file stands for one in the value. */
  quoted: boolean;
}

const QUOTE = '"';

/**
 * The cells of a table in text, row by row (RFC 4180): cells in quotes may hold separators, line ends and doubled quotes. A quote
 * that nothing closes is a quote like any other character, as is one inside a cell. Rows without anything are left out.
 */
export function* rowsOf(decoded: string, separator: string): Generator<Cell[]> {
  let at = 0;
  let quoting = true;
  let row: Cell[] = [];
  while (at < decoded.length) {
    const close = quoting && decoded[at] === QUOTE ? closingQuote(decoded, at + 1, separator) : -1;
    if (quoting && decoded[at] === QUOTE && close < 0) quoting = false; // nothing further on closes one either
    const start = close < 0 ? at : at + 1;
    const end = close < 0 ? endOfCell(decoded, at, separator) : close;
    const raw = decoded.slice(start, end);
    row.push({ value: close < 0 ? raw : raw.replaceAll(QUOTE + QUOTE, QUOTE), start, quoted: close >= 0 });
    at = close < 0 ? end : close + 1;
    if (decoded[at] === separator) {
      at++;
      if (at < decoded.length) continue;
      row.push({ value: '', start: at, quoted: false });
    }
    while (decoded[at] === '\r') at++;
    if (decoded[at] === '\n') at++;
    if (row.some(({ value }) => value !== '')) yield row;
    row = [];
  }
}

/** Where a quoted cell ends: at the first single quote with a separator or a line end behind it; −1 where there is none. */
function closingQuote(decoded: string, from: number, separator: string): number {
  for (let at = decoded.indexOf(QUOTE, from); at >= 0; at = decoded.indexOf(QUOTE, at + 1)) {
    const next = decoded[at + 1];
    if (next === QUOTE) at++;
    else if (next === undefined || next === separator || next === '\n' || next === '\r') return at;
  }
  return -1;
}

function endOfCell(decoded: string, from: number, separator: string): number {
  let at = from;
  while (at < decoded.length && decoded[at] !== separator && decoded[at] !== '\n' && decoded[at] !== '\r') at++;
  return at;
}

/** From a cell's value to the decoded file, across doubled quotes. */
export function offsetsOfCell({ value, start, quoted }: Cell): OffsetMap {
  const runs: number[] = [];
  let from = start;
  let at = 0;
  while (at < value.length) {
    const quote = quoted ? value.indexOf(QUOTE, at) : -1;
    const end = quote < 0 ? value.length : quote + 1;
    runs.push(at, from, end - at);
    from += end - at + (quote < 0 ? 0 : 1);
    at = end;
  }
  return OffsetMap.fromRuns(Int32Array.from(runs.length ? runs : [0, start, 0]));
}

/** What parts the cells of a file, by its first line: the commonest of comma, semicolon, tab and bar outside quotes; a full-width comma where there is none. */
export function separatorOf(decoded: string): string {
  const line = /^(?:[^"\n]|"(?:[^"]|"")*")*/.exec(decoded.slice(0, 10_000))![0].replace(/"(?:[^"]|"")*"/g, '');
  const count = (separator: string) => line.split(separator).length;
  const best = [',', '\t', ';', '|'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
  return count(best) === 1 && line.includes('，') && line.length < 100 ? '，' : best;
}
