/** Seconds a piece of work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Four significant digits: more would pretend a precision that a shared machine does not have. */
export function round(value: number): number {
  return Number(value.toPrecision(4));
}
