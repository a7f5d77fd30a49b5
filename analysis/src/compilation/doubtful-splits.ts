import type { SplitProposal } from '../corpus/document.js';
import { isDateLine } from '../corpus/line-form.js';
import { LONGEST_HEAD, mayBegin, Numbering, PROPOSED, takesLeave, weighSeam, type Seam } from './seam.js';
import type { Line } from './speech-span.js';

/** How much of a speech must go before and follow a place before a second speech is worth a person's look. */
const SHORTEST_BEFORE = 150;
const SHORTEST_AFTER = 80;

/**
 * The places in `lines[from … to)`, the body of one speech, where another may begin without being cut off. `wanting` says that the
 * number of a heading is missing behind this speech, so that less has to speak for a place. Linear in the lines.
 */
export function doubtfulSplits(lines: readonly Line[], from: number, to: number, wanting: boolean): SplitProposal[] {
  const body = lines.slice(from, to);
  let numbering: Numbering | null = null;
  const found: Seam[] = [];
  let leave = -1;
  body.forEach(({ text, start }, i) => {
    const candidate = mayBegin(text) || (leave >= 0 && i - leave <= 2 && !isDateLine(text));
    if (candidate && start - body[0]!.start >= SHORTEST_BEFORE && body[body.length - 1]!.end - start >= SHORTEST_AFTER) {
      numbering ??= new Numbering(body, 0, body.length);
      found.push(weighSeam(body, i, 0, numbering));
    }
    if (takesLeave(text) !== 'none') leave = i;
  });
  const least = wanting ? WANTING : PROPOSED;
  return bestOfEach(found.filter(({ confidence }) => confidence >= least)).map(seam => proposalAt(body, seam, 'split'));
}

const WANTING = 0.3;

/** Of seams within one head (date line, title, salutation) the surest, the first of them on a tie. */
function bestOfEach(seams: readonly Seam[]): Seam[] {
  const kept: Seam[] = [];
  for (const seam of seams) {
    const last = kept[kept.length - 1];
    if (!last || seam.line - last.line > LONGEST_HEAD) kept.push(seam);
    else if (seam.confidence > last.confidence) kept[kept.length - 1] = seam;
  }
  return kept;
}

const LONGEST_QUOTE = 60;

/** A seam as it is put before a person. */
export function proposalAt(lines: readonly Line[], seam: Omit<Seam, 'leave'>, kind: SplitProposal['kind']): SplitProposal {
  const { start, text } = lines[seam.line]!;
  return { kind, at: start, reason: seam.reason, quote: text.slice(0, LONGEST_QUOTE), confidence: seam.confidence };
}
