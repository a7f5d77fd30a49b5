/** Where a condition holds without a break: `[first, last]` of every run, both inclusive. */
export function runsWhere(holds: readonly boolean[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  holds.forEach((held, at) => {
    const run = runs[runs.length - 1];
    if (held && run && run[1] === at - 1) run[1] = at;
    else if (held) runs.push([at, at]);
  });
  return runs;
}
