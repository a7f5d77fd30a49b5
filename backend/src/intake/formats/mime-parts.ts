/** A part of a MIME message: what it says it is, and its bytes as they were before they were packed for the mail. */
export interface MimePart {
  /** In small letters: `text/html`. */
  type: string;
  /** The encoding of its letters, where it names one. */
  charset: string | null;
  bytes: Buffer;
}

/** Parts within parts within parts: no program goes further. */
const DEEPEST = 6;

/**
 * The parts of a MIME message (RFC 2045 and 2046) in its order, those within parts included; a message that is not in parts is one part.
 * What a part says of itself is read as every browser writes it: a header a line, folded lines joined.
 */
export function mimeParts(message: Buffer): MimePart[] {
  return partsIn(message.toString('latin1'), 0);
}

function partsIn(message: string, depth: number): MimePart[] {
  const end = /\r?\n[ \t]*\r?\n/.exec(message);
  const headers = headersIn(end ? message.slice(0, end.index) : '');
  const body = end ? message.slice(end.index + end[0].length) : message;
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = parameterOf(type, 'boundary');
  if (/^multipart\//i.test(type) && boundary !== null && depth < DEEPEST)
    return between(body, `--${boundary}`).flatMap(part => partsIn(part, depth + 1));
  const bytes = unpacked(body, (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase());
  return [{ type: type.split(';')[0]!.trim().toLowerCase(), charset: parameterOf(type, 'charset'), bytes }];
}

/** What stands between lines that are the boundary; the last one may be missing where a file was cut short. */
function between(body: string, boundary: string): string[] {
  const parts: string[] = [];
  let start = -1;
  for (let at = body.indexOf(boundary); at >= 0; at = body.indexOf(boundary, at + 1)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    if (start >= 0) parts.push(body.slice(start, at).replace(/\r?\n$/, ''));
    const behind = at + boundary.length;
    if (body.startsWith('--', behind)) return parts;
    const line = body.indexOf('\n', behind);
    start = line < 0 ? body.length : line + 1;
  }
  if (start >= 0) parts.push(body.slice(start));
  return parts;
}

function headersIn(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const at = line.indexOf(':');
    if (at > 0) headers.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return headers;
}

function parameterOf(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header);
  return found ? (found[1] ?? found[2]!) : null;
}

function unpacked(body: string, packing: string): Buffer {
  if (packing === 'base64') return Buffer.from(body, 'base64');
  if (packing !== 'quoted-printable') return Buffer.from(body, 'latin1');
  // Blanks before a line end were put there on the way; a line that ends in = goes on in the next.
  const lines = body.split('\n').map(line => line.trimEnd());
  const joined = lines
    .map((line, at) => (line.endsWith('=') ? line.slice(0, -1) : at < lines.length - 1 ? `${line}\n` : line))
    .join('');
  return Buffer.from(
    joined.replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );
}
