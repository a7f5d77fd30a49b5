/**
 * A centred moving average over `width` periods. A hole stays a hole, and an average never looks across one: it takes in only
 * the neighbours that can be reached without stepping over a hole. A width under 2 leaves the values as they are.
 */
export function smoothed(values: readonly (number | null)[], width: number): (number | null)[] {
  const reach = Math.floor(width / 2);
  if (reach < 1) return [...values];
  return values.map((value, at) => {
    if (value === null) return null;
    const near = [value, ...neighbours(values, at, reach, -1), ...neighbours(values, at, reach, 1)];
    return near.reduce((sum, each) => sum + each, 0) / near.length;
  });
}

function neighbours(values: readonly (number | null)[], at: number, reach: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let near = 1; near <= reach; near++) {
    const value = values[at + near * step];
    if (value === null || value === undefined) break;
    found.push(value);
  }
  return found;
}

/** The smoothing a person gets who asked for none in particular: 0 under 15 periods, else 3. */
export function defaultSmoothing(periods: number): number {
  return periods < 15 ? 0 : 3;
}
