/** More bins than anyone can read, or a browser can hold: some hundred years of days. */
export const MOST_PERIODS = 40_000;

/** The range asked for is too long for the bin asked for; a coarser bin or a shorter range is what to do about it. */
export class TooManyPeriods extends RangeError {
  constructor(readonly by: string) {
    super(`More than ${MOST_PERIODS} periods: choose a coarser bin than "${by}" or a shorter range.`);
    this.name = 'TooManyPeriods';
  }
}
