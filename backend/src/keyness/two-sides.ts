import { parse } from 'node:querystring';

const SIDES = ['target', 'reference', 'outside'] as const;

/**
 * Reads an address' query: every filter behind `target.`, `reference.` and `outside.` belongs to that side (`target.theme=民生`), everything
 * else stands as it is. A name that is not ours stays where validation finds it.
 */
export function readQuery(query: string): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parse(query))) {
    const side = SIDES.find(each => name.startsWith(`${each}.`));
    if (!side) read[name] = value;
    else read[side] = { ...(read[side] as object | undefined), [name.slice(side.length + 1)]: value };
  }
  return read;
}
