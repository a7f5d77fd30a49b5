import type { SketchedSpeech } from './same-speech.js';

/** The order in which speeches count: longer before shorter, then as they were received. */
export function ranksBefore(one: SketchedSpeech, other: SketchedSpeech): boolean {
  return one.characters > other.characters || (one.characters === other.characters && one.id < other.id);
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
