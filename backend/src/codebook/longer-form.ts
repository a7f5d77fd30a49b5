import type { Span } from '@cimai/analysis';

/** The share of a word's places that must go on alike, and how many of them at least. */
const ALIKE = 0.8;
const LEAST = 3;
/** Letters with which no phrase begins, and with which none ends: they join it to what stands beside it. */
const NO_BEGINNING = new Set('的了着在和与及或对把被将从向往等并也而之其是为以由于所');
const NO_END = new Set('的了着在和与及或对把被将从向往等并也而之其是为以由于所上中下里');
/** The longest phrase that is put together, in characters. */
const LONGEST = 12;

/**
 * Phrases a word is nearly always part of, the longest first: 事中 that is followed by 事后监管 in four of five places gives 事中事后监管, 事中事后监
 * and so on. Grown letter by letter to whichever side more places go on alike; whether such a phrase ends where a word ends is for the
 * caller to know.
 *
 * @param places each the text in which the word stands, and where in it
 */
export function longerForms(places: readonly { text: string; span: Span }[]): string[] {
  const least = Math.max(LEAST, ALIKE * places.length);
  let standing = places.map(({ text, span }) => ({ text, ...span }));
  const longer: string[] = [];
  for (;;) {
    const sides = [
      standing.map(({ text, start }) => text[start - 1] ?? ''),
      standing.map(({ text, end }) => text[end] ?? ''),
    ] as const;
    const [left, right] = [commonest(sides[0]), commonest(sides[1])];
    const [side, best] = left.count > right.count ? (['left', left] as const) : (['right', right] as const);
    if (best.count < least) return longer.reverse();
    const at = side === 'left' ? sides[0] : sides[1];
    standing = standing
      .filter((_, i) => at[i] === best.letter)
      .map(one => (side === 'left' ? { ...one, start: one.start - 1 } : { ...one, end: one.end + 1 }));
    const [first] = standing;
    const phrase = first!.text.slice(first!.start, first!.end);
    if (phrase.length > LONGEST) return longer.reverse();
    if (!NO_BEGINNING.has(phrase[0]!) && !NO_END.has(phrase.at(-1)!)) longer.push(phrase);
  }
}

/** The letter that stands in most places; punctuation and the ends of a text are none. */
function commonest(letters: readonly string[]): { letter: string; count: number } {
  const counts = new Map<string, number>();
  for (const letter of letters) if (/\p{Script=Han}/u.test(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts].reduce((best, [letter, count]) => (count > best.count ? { letter, count } : best), { letter: '', count: 0 });
}
