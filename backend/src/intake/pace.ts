/** Looking back further than this would tell of another time. */
const WINDOW_SECONDS = 30;

/** How fast something goes of late: bytes done, noted as they are done. Time in which it rests is left out by beginning anew. */
export class Pace {
  private notes: { at: number; bytes: number }[] = [];

  /** Begins, or begins again after a rest, with so many bytes done already. */
  begin(bytes: number, now = Date.now()): void {
    this.notes = [{ at: now, bytes }];
  }

  note(bytes: number, now = Date.now()): void {
    this.notes.push({ at: now, bytes });
    // The last note before the window stays, so that a slow batch has a beginning.
    while (this.notes.length > 2 && now - this.notes[1]!.at > WINDOW_SECONDS * 1000) this.notes.shift();
  }

  /**
   * Seconds that so many bytes will take, less what has passed since the latest note; null before anything was done. Bytes are noted by the
   * batch: what is left of one that is late is a guess, and never nothing.
   */
  secondsFor(bytes: number, now = Date.now()): number | null {
    const [first, last] = [this.notes[0], this.notes.at(-1)];
    if (!first || !last || last.bytes <= first.bytes) return null;
    const whole = (bytes * (last.at - first.at)) / (last.bytes - first.bytes);
    return Math.max(whole / 4, whole - (now - last.at)) / 1000;
  }
}
