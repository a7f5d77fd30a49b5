import { calendarDay, dayOf, padded } from './day.js';

/**
 * The day each National People's Congress first met, from the first (1954) to the fourteenth (2023). The State Council takes
 * office with it, so the term runs from that day to the eve of the next first session. Source: the gazettes of the sessions.
 */
const FIRST_SESSIONS = [
  [1954, 9, 15],
  [1959, 4, 18],
  [1964, 12, 21],
  [1975, 1, 13],
  [1978, 2, 26],
  [1983, 6, 6],
  [1988, 3, 25],
  [1993, 3, 15],
  [1998, 3, 5],
  [2003, 3, 5],
  [2008, 3, 5],
  [2013, 3, 5],
  [2018, 3, 5],
  [2023, 3, 5],
] as const;

const YEARS = 5;
/** The last first session known; later ones are expected on the same day every five years. */
const LAST = { ordinal: FIRST_SESSIONS.length, year: 2023, month: 3, day: 5 };
/** Before the first congress the new government; before that steps of five years, so that an older text has a place. */
const FOUNDED = { year: 1949, month: 10, day: 1 };

/** The term of the National People's Congress that holds a day: `2018-2023-npc13`; `npc0` is before the first one. */
export function termHolding(day: number): { id: string; first: number; last: number } {
  const ordinal = ordinalAt(day);
  if (ordinal > 0) return term(ordinal, firstDay(ordinal), firstDay(ordinal + 1) - 1);
  const founded = dayOf(FOUNDED.year, FOUNDED.month, FOUNDED.day);
  if (day >= founded) return term(0, founded, firstDay(1) - 1);
  const { year, month } = calendarDay(day);
  const begun = month >= FOUNDED.month ? year : year - 1;
  const from = FOUNDED.year - Math.ceil((FOUNDED.year - begun) / YEARS) * YEARS;
  return term(0, dayOf(from, FOUNDED.month, FOUNDED.day), dayOf(from + YEARS, FOUNDED.month, FOUNDED.day) - 1);
}

/** Which congress was the last to have met by a day; 0 before the first. */
function ordinalAt(day: number): number {
  if (day >= firstDay(LAST.ordinal)) {
    const { year } = calendarDay(day);
    const ordinal = LAST.ordinal + Math.floor((year - LAST.year) / YEARS);
    return day >= firstDay(ordinal) ? ordinal : ordinal - 1;
  }
  let ordinal = LAST.ordinal - 1;
  while (ordinal > 0 && day < firstDay(ordinal)) ordinal--;
  return ordinal;
}

function firstDay(ordinal: number): number {
  const known = FIRST_SESSIONS[ordinal - 1];
  if (known) return dayOf(known[0], known[1], known[2]);
  return dayOf(LAST.year + (ordinal - LAST.ordinal) * YEARS, LAST.month, LAST.day);
}

function term(ordinal: number, first: number, last: number): { id: string; first: number; last: number } {
  const years = [first, last].map(day => padded(calendarDay(day).year, 4));
  return { id: `${years.join('-')}-npc${ordinal}`, first, last };
}
