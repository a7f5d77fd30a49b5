import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A path inside the repository. */
export const inHouse = (...parts) => join(ROOT, ...parts);

/**
 * Where the person typed the command. npm moves a script to the root of the repository and leaves the original folder in INIT_CWD.
 *
 * @param {string} script the npm script this launcher belongs to; an INIT_CWD left behind by another script says nothing about us
 */
export function calledFrom(script) {
  const { npm_lifecycle_event: running, INIT_CWD: origin } = process.env;
  return running === script && origin ? origin : process.cwd();
}

/** Settles where the store lies before anybody changes folder: `CIMAI_HOME` as the person meant it, or `var` in the repository. */
export function settleHome(origin) {
  const home = process.env.CIMAI_HOME;
  process.env.CIMAI_HOME = !home ? inHouse('var') : isAbsolute(home) ? home : resolve(origin, home);
}
