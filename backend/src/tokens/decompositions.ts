/**
 * The ways a query can stand in the index as a run of forms that touch each other: every split of it into known forms, so
 * that 改革开放工作 is found where it was cut 改革开放/工作 and where it was cut 改革/开放/工作.
 * @param prefixes the forms of the index that are parts of the query, with their ids
 * @param most how many splits to return at most, the ones with fewest parts first
 */
export function decompositions(query: string, parts: ReadonlyMap<string, number>, most = 32): number[][] {
  const found: number[][] = [];
  let beginnings: { at: number; terms: number[] }[] = [{ at: 0, terms: [] }];
  while (beginnings.length && found.length < most) {
    const longer: { at: number; terms: number[] }[] = [];
    for (const { at, terms } of beginnings) {
      for (let end = query.length; end > at; end--) {
        const term = parts.get(query.slice(at, end));
        if (term === undefined) continue;
        if (end === query.length) found.push([...terms, term]);
        else longer.push({ at: end, terms: [...terms, term] });
      }
    }
    // A query of n characters has at most 2^(n−1) splits; keep the search as narrow as its result.
    beginnings = longer.slice(0, most * 8);
  }
  return found.slice(0, most);
}

/** Every part of a query that could be a form: its substrings, longest first. */
export function possibleParts(query: string): string[] {
  const parts = new Set<string>();
  for (let length = query.length; length > 0; length--) {
    for (let at = 0; at + length <= query.length; at++) parts.add(query.slice(at, at + length));
  }
  return [...parts];
}
