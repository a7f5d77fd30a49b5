/** Links that lead into a comparison, of which the page shows so many at most. */
export const MOST_BEGINNINGS = 6;

/** Of these, for themes at the end of the codebook where not all themes have room. */
const FROM_THE_END = 2;

/**
 * The themes to begin with, at most `room` of them: all where there are few; else the codebook's first, and its last, since the editor
 * puts a theme of one's own at the end.
 */
export function themesToBeginWith<Theme>(themes: readonly Theme[], room: number): Theme[] {
  if (themes.length <= room) return [...themes];
  return [...themes.slice(0, room - FROM_THE_END), ...themes.slice(-FROM_THE_END)];
}
