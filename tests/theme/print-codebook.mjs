/** Prints a codebook as people edit it: lists of words fill their lines, everything else stands one thing a line. */
export function printCodebook(book) {
  return `${print(book, '')}\n`;
}

const WIDTH = 110;

function print(value, indent) {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    if (value.every(item => typeof item === 'string'))
      return filled(
        value.map(item => JSON.stringify(item)),
        '[',
        ']',
        indent,
      );
    return `[\n${value.map(item => `${inner}${print(item, inner)}`).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value);
  const flat = JSON.stringify(value);
  if (indent !== '' && flat.length < WIDTH - 20) return spaced(value);
  if (entries.every(([, item]) => typeof item === 'number')) {
    return filled(
      entries.map(([key, item]) => `${JSON.stringify(key)}: ${item}`),
      '{',
      '}',
      indent,
    );
  }
  return `{\n${entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${print(item, inner)}`).join(',\n')}\n${indent}}`;
}

/** A small object or list on one line. */
function spaced(value) {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${spaced(item)}`)
    .join(', ')} }`;
}

function filled(items, open, close, indent) {
  const lines = [''];
  items.forEach((item, at) => {
    const piece = `${item}${at < items.length - 1 ? ',' : ''}`;
    const last = lines[lines.length - 1];
    if (last !== '' && last.length + piece.length + 1 > WIDTH) lines.push(piece);
    else lines[lines.length - 1] = last === '' ? piece : `${last} ${piece}`;
  });
  if (lines.length === 1 && lines[0].length + indent.length < WIDTH) return `${open}${lines[0]}${close}`;
  return `${open}\n${lines.map(line => `${indent}  ${line}`).join('\n')}\n${indent}${close}`;
}
