import { Worker } from 'node:worker_threads';
import { FileProblem, problems } from '../problems.js';
import { FORMAT_NAMES, type ContainerKind, type Taken } from './taken.js';
import type { TakingAnswer, TakingTask } from './taking-thread.js';

/** A file that takes longer than this to open is stopped. */
const MOST_SECONDS = 60;
/** Memory for the libraries and one file, in megabytes; a file that wants more ends its thread and nothing else. */
const MOST_MEMORY = 1024;

let thread: Worker | null = null;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Takes the text out of a file in a thread apart, which is started for the first such file: a file that never ends or eats all
 * memory is stopped with its thread, and whoever asked goes on.
 * @throws FileProblem; `too-slow` for a file that had to be stopped
 */
export function takeApart(kind: ContainerKind, bytes: Uint8Array): Promise<Taken> {
  const taken = queue.then(() => takeOne({ kind, bytes }));
  queue = taken.catch(() => undefined);
  return taken;
}

async function takeOne(task: TakingTask): Promise<Taken> {
  thread ??= newThread();
  thread.ref();
  try {
    const answer = await answerOf(thread, task);
    if ('taken' in answer) return answer.taken;
    if ('problem' in answer) throw new FileProblem(answer.problem.problem, answer.problem.detail);
    throw problems.brokenFile(FORMAT_NAMES[task.kind]);
  } finally {
    thread?.unref();
  }
}

function newThread(): Worker {
  return new Worker(new URL('./taking-thread.js', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
}

/** The thread's answer; where there is none in time, the thread is ended and the next file gets a new one. */
function answerOf(worker: Worker, task: TakingTask): Promise<TakingAnswer> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      settle();
      thread = null;
      void worker.terminate();
      reject(problems.tooSlow(MOST_SECONDS));
    };
    const done = (answer: TakingAnswer): void => {
      settle();
      resolve(answer);
    };
    const timer = setTimeout(stop, MOST_SECONDS * 1000);
    const settle = (): void => {
      clearTimeout(timer);
      worker.off('message', done).off('error', stop).off('exit', stop);
    };
    worker.on('message', done).on('error', stop).on('exit', stop);
    worker.postMessage(task);
  });
}
