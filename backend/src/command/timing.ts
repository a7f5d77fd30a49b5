/** Seconds a piece of work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** What a piece of work cost: by the clock, and in processor time of all threads, which other programs on the machine disturb less. */
export interface Cost {
  seconds: number;
  processorSeconds: number;
}

/** The cost of a piece of work. */
export async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const before = process.cpuUsage();
  const seconds = await timed(work);
  const { user, system } = process.cpuUsage(before);
  return { seconds: round(seconds), processorSeconds: round((user + system) / 1e6) };
}

/** Four significant digits: more would pretend a precision that a shared machine does not have. */
export function round(value: number): number {
  return Number(value.toPrecision(4));
}
