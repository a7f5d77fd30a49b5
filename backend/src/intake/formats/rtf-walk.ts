/** What is told of an RTF text on the way through it. */
export interface RtfWalker {
  open(): void;
  close(): void;
  /** `\par`, `\u8220`: a control word and its number. */
  word(name: string, value: number | null): void;
  /** `\~`, `\*`: a control symbol. */
  symbol(sign: string): void;
  /** A byte of text, written as it is or as `\'b9`. */
  byte(code: number): void;
}

const [OPEN, CLOSE, BACKSLASH, QUOTE, BLANK, MINUS] = [0x7b, 0x7d, 0x5c, 0x27, 0x20, 0x2d];
const isLetter = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** Walks through the bytes of an RTF text once; line ends in it are layout, and `\bin` stretches are passed over. */
export function walkRtf(bytes: Buffer, walker: RtfWalker): void {
  for (let at = 0; at < bytes.length;) {
    const code = bytes[at++]!;
    if (code === OPEN) walker.open();
    else if (code === CLOSE) walker.close();
    else if (code === BACKSLASH) at = control(bytes, at, walker);
    else if (code !== 0x0a && code !== 0x0d && code !== 0) walker.byte(code);
  }
}

/** What follows a backslash; answers where it ends. */
function control(bytes: Buffer, start: number, walker: RtfWalker): number {
  const code = bytes[start];
  if (code === undefined) return start;
  if (code === QUOTE) {
    const value = Number.parseInt(bytes.toString('latin1', start + 1, start + 3), 16);
    if (!Number.isNaN(value)) walker.byte(value);
    return start + 3;
  }
  if (code === OPEN || code === CLOSE || code === BACKSLASH) walker.byte(code);
  else if (!isLetter(code)) walker.symbol(String.fromCharCode(code));
  else return word(bytes, start, walker);
  return start + 1;
}

function word(bytes: Buffer, start: number, walker: RtfWalker): number {
  let at = start;
  while (at < bytes.length && isLetter(bytes[at]!)) at++;
  const name = bytes.toString('latin1', start, at);
  const from = at;
  if (bytes[at] === MINUS && isDigit(bytes[at + 1] ?? 0)) at++;
  while (at < bytes.length && isDigit(bytes[at]!)) at++;
  const value = at > from ? Number(bytes.toString('latin1', from, at)) : null;
  if (bytes[at] === BLANK) at++;
  if (name === 'bin') return at + Math.max(0, value ?? 0);
  walker.word(name, value);
  return at;
}
