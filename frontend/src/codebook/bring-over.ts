import type { Codebook, Theme } from '@cimai/analysis/answers';

/**
 * A newer shipped version with a person's own changes in it: what nobody here has touched since the version both come from is taken
 * from the newer one; what a person changed or added stays as it is. Themes and named sets are taken whole, one by one.
 * @param mine the codebook with the person's changes
 * @param base the shipped version these changes were begun from
 * @param newer the shipped version to go on to
 */
export function bringOver(mine: Codebook, base: Codebook, newer: Codebook): Codebook {
  const themes = merged(byId(mine.themes), byId(base.themes), byId(newer.themes));
  const sets = merged(mine.sets ?? {}, base.sets ?? {}, newer.sets ?? {});
  const { sets: _, ...rest } = newer;
  return {
    ...rest,
    label: same(mine.label, base.label) ? newer.label : mine.label,
    description: same(mine.description, base.description) ? newer.description : mine.description,
    ...(Object.keys(sets).length ? { sets } : {}),
    themes: Object.values(themes),
  };
}

/** The newer things in their order with the person's in their place, then those only the person has. */
function merged<Thing>(
  mine: Record<string, Thing>,
  base: Record<string, Thing>,
  newer: Record<string, Thing>,
): Record<string, Thing> {
  const result: Record<string, Thing> = {};
  for (const [name, thing] of Object.entries(newer)) {
    const own = mine[name];
    if (own === undefined) {
      // Removed by the person, unless it is new.
      if (!(name in base)) result[name] = thing;
    } else result[name] = same(own, base[name]) ? thing : own;
  }
  for (const [name, own] of Object.entries(mine)) {
    // What the newer version dropped goes too, unless a person had changed it.
    if (!(name in newer) && !same(own, base[name])) result[name] = own;
  }
  return result;
}

const byId = (themes: readonly Theme[]): Record<string, Theme> => Object.fromEntries(themes.map(theme => [theme.id, theme]));

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
