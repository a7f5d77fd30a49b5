/**
 * A codebook that cannot be used, and where it is broken. `path` names the place as in the file: `themes[2].rules[0].when`.
 */
export class CodebookError extends Error {
  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(path ? `${path}: ${problem}` : problem);
    this.name = 'CodebookError';
  }
}
