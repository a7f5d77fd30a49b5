/** How long a run of characters has to be before two texts are taken to share it by more than the habits of the language. */
export const RUN = 30;
/** Runs are looked for at every eighth character: whatever is long enough holds a whole window of this length on such a spot. */
const WINDOW = 8;

export interface Borrowing {
  start: number;
  /** The run as it stands, blanks left out. */
  run: string;
}

/** Text as it is compared: letters, digits and signs, no blanks or line ends, so that a broken line hides nothing. */
const squeezed = (text: string) => text.replace(/\s+/gu, '');

/**
 * Finds what other people wrote inside our own files.
 *
 * @param others the texts that must not be repeated
 * @returns a function that finds, in one of our texts, every run of at least `RUN` characters that also stands in one of theirs
 */
export function borrowingFinder(others: string[]): (text: string) => Borrowing[] {
  const theirs = others.map(squeezed).join('\n\n');
  const spots = new Map<string, number[]>();
  for (let at = 0; at + WINDOW <= theirs.length; at += 1) {
    const gram = theirs.slice(at, at + WINDOW);
    const known = spots.get(gram);
    if (known) known.push(at);
    else spots.set(gram, [at]);
  }
  return text => {
    const ours = squeezed(text);
    const found: Borrowing[] = [];
    for (let at = 0; at + WINDOW <= ours.length; at += WINDOW) {
      const runs = (spots.get(ours.slice(at, at + WINDOW)) ?? []).map(spot => sharedRun(ours, at, theirs, spot));
      const longest = runs.reduce((best, run) => (run.run.length > best.run.length ? run : best), { start: at, run: '' });
      if (longest.run.length < RUN) continue;
      found.push(longest);
      at = Math.max(at, Math.floor((longest.start + longest.run.length - 1) / WINDOW) * WINDOW);
    }
    return found;
  };
}

/** The whole run two texts share around a spot where they are known to agree. */
function sharedRun(ours: string, at: number, theirs: string, spot: number): Borrowing {
  let before = 0;
  while (at - before > 0 && spot - before > 0 && ours[at - before - 1] === theirs[spot - before - 1]) before += 1;
  let after = 0;
  while (at + after < ours.length && ours[at + after] === theirs[spot + after]) after += 1;
  return { start: at - before, run: ours.slice(at - before, at + after) };
}
