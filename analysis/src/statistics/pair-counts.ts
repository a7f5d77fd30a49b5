/** What is counted of two things before their company can be measured: units each occurs in, both occur in, and all units. */
export interface PairUnits {
  joint: number;
  first: number;
  second: number;
  units: number;
}

/** @throws RangeError when the counts contradict each other, which is always the caller's slip. */
export function checkPair({ joint, first, second, units }: PairUnits): void {
  if (!(joint >= 0 && joint <= first && joint <= second && first + second - joint <= units)) {
    throw new RangeError(`a pair with ${joint} joint units of ${first} and ${second} in ${units} cannot be`);
  }
}
