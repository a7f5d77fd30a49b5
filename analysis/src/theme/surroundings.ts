/** How many passages to each side are listened to; the share of each falls with its distance. */
const REACH = 5;

/** What share of the passages around is about a theme where nothing is known of them. */
const USUAL = 0.25;

/** What stands above and around each passage of a document: how far it is about each theme, from 0 not at all to 1 enough to carry it. */
export class Surroundings {
  private readonly about: Float64Array;
  private readonly headings: Int32Array;
  private added = 0;
  private heading = -1;

  constructor(
    private readonly passages: number,
    private readonly themes: number,
  ) {
    this.about = new Float64Array(passages * themes);
    this.headings = new Int32Array(passages);
  }

  /** Takes the next passage: what its own words add up to for each theme, and whether it is a title or heading. */
  add(own: Float64Array, title: boolean): void {
    for (let theme = 0; theme < this.themes; theme++) {
      this.about[this.added * this.themes + theme] = Math.max(0, Math.min(1, own[theme]!));
    }
    this.headings[this.added] = this.heading;
    if (title) this.heading = this.added;
    this.added++;
  }

  /** By theme: how far the nearest heading above is about it. */
  above(passage: number): Float64Array {
    const heading = this.headings[passage]!;
    if (heading < 0) return new Float64Array(this.themes);
    return this.about.slice(heading * this.themes, (heading + 1) * this.themes);
  }

  /**
   * By theme: how much more than usual the passages around are about it: below 0 where they are silent, at most 0.75 where
   * each of them is about it, 0 for a passage without neighbours.
   */
  around(passage: number): Float64Array {
    const heard = new Float64Array(this.themes);
    let share = 0;
    for (let neighbour = Math.max(0, passage - REACH); neighbour <= Math.min(this.passages - 1, passage + REACH); neighbour++) {
      if (neighbour === passage) continue;
      const weight = 1 / Math.abs(neighbour - passage);
      share += weight;
      const row = neighbour * this.themes;
      for (let theme = 0; theme < this.themes; theme++) heard[theme]! += weight * this.about[row + theme]!;
    }
    if (share === 0) return heard;
    for (let theme = 0; theme < this.themes; theme++) heard[theme] = heard[theme]! / share - USUAL;
    return heard;
  }
}
