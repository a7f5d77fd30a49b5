/** A value inside a JSON text: where it stands, and the name it has in its object. */
export interface JsonSpan {
  key: string | null;
  start: number;
  end: number;
}

const BLANK = /\s/;

/** The values of the array or object that begins at a place of a valid JSON text. */
export function* valuesIn(json: string, at: number): Generator<JsonSpan> {
  const inObject = json[at] === '{';
  let from = behindBlanks(json, at + 1);
  while (from < json.length && json[from] !== ']' && json[from] !== '}') {
    let key: string | null = null;
    if (inObject) {
      const end = endOfString(json, from);
      key = JSON.parse(json.slice(from, end)) as string;
      from = behindBlanks(json, behindBlanks(json, end) + 1);
    }
    const end = endOfValue(json, from);
    yield { key, start: from, end };
    from = behindBlanks(json, end);
    if (json[from] === ',') from = behindBlanks(json, from + 1);
  }
}

/** Behind the string whose quote stands at a place. */
export function endOfString(json: string, quote: number): number {
  let at = quote + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}

function endOfValue(json: string, start: number): number {
  let depth = 0;
  for (let at = start; at < json.length; at++) {
    const unit = json[at]!;
    if (unit === '"') at = endOfString(json, at) - 1;
    else if (unit === '{' || unit === '[') depth++;
    else if (depth > 0) depth -= unit === '}' || unit === ']' ? 1 : 0;
    else if (unit === ',' || unit === '}' || unit === ']') return at;
    else if (BLANK.test(unit)) return at;
    if (depth === 0 && (unit === '"' || unit === '}' || unit === ']')) return at + 1;
  }
  return json.length;
}

function behindBlanks(json: string, from: number): number {
  let at = from;
  while (at < json.length && BLANK.test(json[at]!)) at++;
  return at;
}
