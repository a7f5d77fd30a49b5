import { RankQueue, ranksBefore } from './rank-queue.js';
import { sameSpeech, type SketchedSpeech } from './same-speech.js';
import { SketchIndex } from './sketch-index.js';

/** Of which speech one is a copy, and how much of the shorter stands in the longer; both null for a speech that counts. */
export interface CopyLink {
  copyOf: number | null;
  contained: number | null;
}

/** A person's word: the id of the speech it is a copy of; null: it is none and always counts. */
export type CopyWord = number | null;

/** Speeches that come, or come in place of what they were; speeches that go; what people said of speeches (undefined: said no more). */
export interface CopyChange {
  come?: readonly SketchedSpeech[];
  gone?: readonly number[];
  words?: ReadonlyMap<number, CopyWord | undefined>;
}

/** Raised with every change of what is a copy of what: links that an older rule gave are settled anew. */
export const COPIES_VERSION = 2;

const COUNTS: CopyLink = { copyOf: null, contained: null };

/**
 * Which speeches are copies of which. The longest of a speech's copies counts, of equally long ones one that the texts decide; a speech is
 * a copy of the highest in this order that counts and is the same speech as itself, directly: likeness is not handed on from copy to copy,
 * so a row of texts, each a little different from the one before, does not fall together. What counts follows from the
 * speeches and people's words alone, not from the order in which they came; a new speech changes only what ranks below it.
 */
export class CopyLinks {
  private readonly speeches = new Map<number, SketchedSpeech>();
  private readonly links = new Map<number, CopyLink>();
  private readonly counting = new SketchIndex();
  private readonly copies = new SketchIndex();
  private readonly words = new Map<number, CopyWord>();

  /** The link of a speech; one that is not known counts. */
  link(id: number): CopyLink {
    return this.links.get(id) ?? COUNTS;
  }

  /** A speech as it was taken in. */
  speech(id: number): SketchedSpeech | undefined {
    return this.speeches.get(id);
  }

  /** Takes in speeches with the links they were given before, and people's words, as they stand: nothing is compared. */
  restore(settled: Iterable<[speech: SketchedSpeech, link: CopyLink]>, words: ReadonlyMap<number, CopyWord>): void {
    for (const [speech, link] of settled) {
      this.speeches.set(speech.id, speech);
      this.links.set(speech.id, link);
      (link.copyOf === null ? this.counting : this.copies).add(speech.id, speech.sketch);
    }
    for (const [id, word] of words) this.words.set(id, word);
  }

  /** Takes in speeches and people's words on them, lets others go, settles again what that touches, and tells what it settled. */
  change(change: CopyChange): Set<number> {
    const open = new Map<number, SketchedSpeech>();
    for (const id of [...(change.gone ?? []), ...(change.come ?? []).map(({ id }) => id)]) this.forget(id, open);
    for (const id of change.gone ?? []) {
      this.words.delete(id);
      open.delete(id);
    }
    for (const [id, word] of change.words ?? []) {
      if (word === undefined) this.words.delete(id);
      else this.words.set(id, word);
      const speech = this.speeches.get(id);
      if (speech) open.set(id, speech);
    }
    for (const speech of change.come ?? []) {
      this.speeches.set(speech.id, speech);
      open.set(speech.id, speech);
    }
    // A word that names a speech begins to hold, or ceases, when that speech comes or goes.
    for (const id of this.words.keys()) if (this.speeches.has(id)) open.set(id, this.speeches.get(id)!);
    const settled = this.settle(open);
    this.followWords();
    return settled;
  }

  /** Whether a word would lead back to the speech it is said of. */
  wouldRunInACircle(id: number, of: number): boolean {
    for (let at: number | null | undefined = of; at !== null && at !== undefined; at = this.words.get(at))
      if (at === id) return true;
    return false;
  }

  private forget(id: number, open: Map<number, SketchedSpeech>): void {
    const speech = this.speeches.get(id);
    if (!speech) return;
    if (this.links.has(id)) this.leave(speech, open);
    this.speeches.delete(id);
    open.delete(id);
  }

  /** Settles from the highest in rank downwards: what is settled cannot be touched by what comes after it. */
  private settle(open: Map<number, SketchedSpeech>): Set<number> {
    const settled = new Set<number>();
    const queue = new RankQueue(open.values());
    for (let speech = queue.next(); speech; speech = queue.next()) {
      const before = this.links.get(speech.id);
      const after = this.place(speech);
      const counted = before !== undefined && before.copyOf === null;
      const counts = after.copyOf === null;
      if (before === undefined || counted !== counts) {
        const touched = new Map<number, SketchedSpeech>();
        if (before !== undefined) this.leave(speech, touched);
        (counts ? this.counting : this.copies).add(speech.id, speech.sketch);
        if (counts) for (const other of this.below(speech)) touched.set(other.id, other);
        for (const other of touched.values()) queue.add(other);
      }
      this.links.set(speech.id, after);
      settled.add(speech.id);
    }
    return settled;
  }

  /** Takes a speech out of its place; copies that it held, and those it kept from counting, are open again. */
  private leave(speech: SketchedSpeech, open: Map<number, SketchedSpeech>): void {
    const counted = this.link(speech.id).copyOf === null;
    (counted ? this.counting : this.copies).remove(speech.id, speech.sketch);
    this.links.delete(speech.id);
    if (!counted) return;
    for (const id of this.copies.candidates(speech.sketch))
      if (this.link(id).copyOf === speech.id) open.set(id, this.speeches.get(id)!);
  }

  private place(speech: SketchedSpeech): CopyLink {
    const word = this.words.get(speech.id);
    if (word === null) return COUNTS;
    const named = word === undefined ? undefined : this.speeches.get(word);
    if (named) return { copyOf: named.id, contained: sameSpeech(speech, named) };
    let best: SketchedSpeech | undefined;
    let contained: number | null = null;
    for (const id of this.counting.candidates(speech.sketch)) {
      const other = this.speeches.get(id)!;
      if (id === speech.id || !ranksBefore(other, speech) || (best && ranksBefore(best, other))) continue;
      const same = sameSpeech(speech, other);
      if (same !== null) [best, contained] = [other, same];
    }
    return best ? { copyOf: best.id, contained } : COUNTS;
  }

  /**
   * The speeches below one that begins to count which are copies of it, and not of one above it. The others stay what they are: they
   * were settled against everything else that counts.
   */
  private *below(speech: SketchedSpeech): Iterable<SketchedSpeech> {
    for (const index of [this.counting, this.copies]) {
      for (const id of index.candidates(speech.sketch)) {
        const other = this.speeches.get(id)!;
        const { copyOf } = this.link(id);
        if (id === speech.id || !ranksBefore(speech, other)) continue;
        const of = copyOf === null ? undefined : this.speeches.get(copyOf);
        if (of && !ranksBefore(speech, of)) continue;
        if (sameSpeech(speech, other) !== null) yield other;
      }
    }
  }

  /** A speech that a person calls a copy of a copy is one of what counts in the end. */
  private followWords(): void {
    for (const id of this.words.keys()) {
      const link = this.links.get(id);
      if (!link || link.copyOf === null) continue;
      let { copyOf } = link;
      for (let next = this.link(copyOf).copyOf; next !== null && next !== id; next = this.link(copyOf).copyOf) copyOf = next;
      if (copyOf === link.copyOf) continue;
      this.links.set(id, { copyOf, contained: sameSpeech(this.speeches.get(id)!, this.speeches.get(copyOf)!) });
    }
  }
}
