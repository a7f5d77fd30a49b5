import type { SketchedSpeech } from './same-speech.js';

/**
 * The order in which speeches count: longer before shorter; equally long ones by what is in them and what they say of themselves, so that
 * it does not matter which came first; of two that are alike in all of that the one received first.
 */
export function ranksBefore(one: SketchedSpeech, other: SketchedSpeech): boolean {
  if (one.characters !== other.characters) return one.characters > other.characters;
  const [said, otherSaid] = [saidOf(one), saidOf(other)];
  if (said !== otherSaid) return said > otherSaid;
  return (firstDifference(one.sketch, other.sketch) || one.id - other.id) < 0;
}

/** What a speech says of its place and date; one that says more of them stands above one that says less. */
function saidOf({ place, stated }: SketchedSpeech): string {
  const known = Number(place !== null) + Number(stated !== null);
  return `${known} ${place ?? ''} ${stated?.earliest ?? ''} ${stated?.latest ?? ''}`;
}

/** Below 0 where the first of two rows of numbers comes before the other, 0 where they are the same. */
function firstDifference(one: Uint32Array, other: Uint32Array): number {
  const end = Math.min(one.length, other.length);
  for (let at = 0; at < end; at++) if (one[at] !== other[at]) return one[at]! - other[at]!;
  return one.length - other.length;
}

/** Speeches to be settled, the highest in rank first, each once while it waits: a binary heap. */
export class RankQueue {
  private readonly heap: SketchedSpeech[] = [];
  private readonly waiting = new Set<number>();

  constructor(speeches: Iterable<SketchedSpeech>) {
    for (const speech of speeches) this.add(speech);
  }

  add(speech: SketchedSpeech): void {
    if (this.waiting.has(speech.id)) return;
    this.waiting.add(speech.id);
    let at = this.heap.push(speech) - 1;
    for (let parent = (at - 1) >> 1; at > 0 && ranksBefore(speech, this.heap[parent]!); parent = (at - 1) >> 1) {
      this.heap[at] = this.heap[parent]!;
      at = parent;
    }
    this.heap[at] = speech;
  }

  next(): SketchedSpeech | undefined {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (!first || !last) return undefined;
    this.waiting.delete(first.id);
    if (first !== last) this.sink(last);
    return first;
  }

  private sink(speech: SketchedSpeech): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.heap.length) break;
      if (child + 1 < this.heap.length && ranksBefore(this.heap[child + 1]!, this.heap[child]!)) child++;
      if (!ranksBefore(this.heap[child]!, speech)) break;
      this.heap[at] = this.heap[child]!;
      at = child;
    }
    this.heap[at] = speech;
  }
}
