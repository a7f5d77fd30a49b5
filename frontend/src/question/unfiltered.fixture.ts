import type { Filters } from '@cimai/analysis/answers';

/** A question without any filter: what the answers of fixtures were asked. */
export const unfiltered: Filters = {
  from: null,
  to: null,
  dates: 'spread',
  theme: [],
  place: [],
  level: [],
  speaker: [],
  role: [],
  document: [],
  basis: [],
  copies: 'once',
};
