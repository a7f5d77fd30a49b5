import { Worker } from 'node:worker_threads';
import { FileProblem, problems } from '../problems.js';
import { FORMAT_NAMES, type ContainerKind, type Taken } from './taken.js';
import type { TakingAnswer, TakingTask } from './taking-thread.js';

/** A file that takes longer than this to open is stopped: 60 seconds, or what `CIMAI_FILE_SECONDS` says. */
const MOST_SECONDS = Number(process.env['CIMAI_FILE_SECONDS']) || 60;
/** Memory for the libraries and one file, in megabytes; a file that wants more ends its thread and nothing else. */
const MOST_MEMORY = 1024;
/** How often the memory is looked at, in milliseconds. */
const LOOK = 100;
/** How often a file is opened while others in the process take the memory: threads that load, a large question. */
const MOST_ATTEMPTS = 3;

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
  let answer: TakingAnswer | null = null;
  for (let attempt = 0; answer === null && attempt < MOST_ATTEMPTS; attempt++) {
    thread ??= newThread();
    thread.ref();
    answer = await answerOf(thread, task).finally(() => thread?.unref());
  }
  if (answer === null) throw problems.tooSlow(MOST_SECONDS);
  if ('taken' in answer) return answer.taken;
  if ('problem' in answer) throw new FileProblem(answer.problem.problem, answer.problem.detail);
  throw problems.brokenFile(FORMAT_NAMES[task.kind]);
}

function newThread(): Worker {
  return new Worker(new URL('./taking-thread.js', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
}

/**
 * The thread's answer. Where there is none in time, or the process grows too much, the thread is ended and the next file gets a new one;
 * null where the process is as large without the thread: then it was not this file that made it grow.
 */
function answerOf(worker: Worker, task: TakingTask): Promise<TakingAnswer | null> {
  return new Promise((resolve, reject) => {
    const begun = megabytes();
    const stop = (): void => {
      settle();
      thread = null;
      const grown = megabytes() - begun;
      // The next file is opened when the memory of this one is free again.
      void worker.terminate().then(() => {
        const left = megabytes() - begun;
        if (grown > MOST_MEMORY && left > grown / 2) resolve(null);
        else reject(problems.tooSlow(MOST_SECONDS));
      });
    };
    const done = (answer: TakingAnswer): void => {
      settle();
      resolve(answer);
    };
    // The runtime's own limit is for objects: what a library inflates lies beside them, and shows in the process alone.
    const watch = setInterval(() => {
      if (megabytes() - begun > MOST_MEMORY) stop();
    }, LOOK);
    const timer = setTimeout(stop, MOST_SECONDS * 1000);
    const settle = (): void => {
      clearTimeout(timer);
      clearInterval(watch);
      worker.off('message', done).off('error', stop).off('exit', stop);
    };
    worker.on('message', done).on('error', stop).on('exit', stop);
    worker.postMessage(task);
  });
}

/** What the whole process holds in memory. */
const megabytes = () => process.memoryUsage.rss() / 1024 / 1024;
