/** Speaks to the person at the terminal. Always on stderr: stdout belongs to results. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Something the person has to settle before we can go on. The message is everything there is to read: no stack is shown. */
export class CannotPrepare extends Error {
  name = 'CannotPrepare';
}

/** Runs a launcher and turns a failure into one clear sentence and exit code 1. */
export async function launch(run) {
  try {
    await run();
  } catch (error) {
    say(error instanceof CannotPrepare ? error.message : `cimai could not start: ${error?.stack ?? error}`);
    process.exitCode = 1;
  }
}
