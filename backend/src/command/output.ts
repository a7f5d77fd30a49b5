import { SingleBar } from 'cli-progress';
import { openingProblem } from '../home/opening-problem.js';

/** A sentence that ends the command: shown as it is, without a stack. */
export class CommandProblem extends Error {}

/** Turns a failure to open the stores into the sentence that ends the command. */
export function cannotOpen(error: unknown): never {
  throw new CommandProblem(openingProblem(error));
}

/** Writes one result to standard output, waiting where a pipe is slower than we are. */
export function print(line: string): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(`${line}\n`, error => (error ? reject(error) : resolve())));
}

/** A message for the person, never mixed with the results. */
export function tell(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** A progress bar on standard error; a line now and then where that is no terminal. */
export function progressBar(what: string): { update(done: number, of: number): void; stop(): void } {
  const bar = new SingleBar({
    format: `${what} {bar} {value}/{total} · {eta_formatted}`,
    stream: process.stderr,
    noTTYOutput: true,
    notTTYSchedule: 5000,
    hideCursor: true,
  });
  let started = false;
  return {
    update(done, of) {
      if (!started) bar.start(of, done);
      started = true;
      bar.setTotal(of);
      bar.update(done);
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}
