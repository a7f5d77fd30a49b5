import type { Codebook, Theme } from '@cimai/analysis/answers';

/**
 * A newer shipped version with a person's own changes in it: what nobody here has touched since the version both come from is taken
 * from the newer one; what a person changed or added stays as it is. Themes and named sets are taken whole, one by one.
 * @param mine the codebook with the person's changes
 * @param base the shipped version these changes were begun from
 * @param newer the shipped version to go on to
 */
export function bringOver(mine: Codebook, base: Codebook, newer: Codebook): Codebook {
  const sets = Object.fromEntries(merged(setsOf(mine), setsOf(base), setsOf(newer)));
  const { sets: _, ...rest } = newer;
  return {
    ...rest,
    label: same(mine.label, base.label) ? newer.label : mine.label,
    description: same(mine.description, base.description) ? newer.description : mine.description,
    ...(Object.keys(sets).length ? { sets } : {}),
    themes: [...merged(byId(mine.themes), byId(base.themes), byId(newer.themes)).values()],
  };
}

type Named<Thing> = ReadonlyMap<string, Thing>;

/** The newer things in their order with the person's in their place, then those only the person has. */
function merged<Thing>(mine: Named<Thing>, base: Named<Thing>, newer: Named<Thing>): Map<string, Thing> {
  const result = new Map<string, Thing>();
  for (const [name, thing] of newer) {
    const own = mine.get(name);
    // What is not among the person's own was removed here, unless it is new.
    if (own !== undefined) result.set(name, same(own, base.get(name)) ? thing : own);
    else if (!base.has(name)) result.set(name, thing);
  }
  for (const [name, own] of mine) {
    // What the newer version dropped goes too, unless a person had changed it.
    if (!newer.has(name) && !same(own, base.get(name))) result.set(name, own);
  }
  return result;
}

const byId = (themes: readonly Theme[]): Named<Theme> => new Map(themes.map(theme => [theme.id, theme]));

const setsOf = ({ sets = {} }: Codebook): Named<string[]> => new Map(Object.entries(sets));

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
