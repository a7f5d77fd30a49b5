import { parentPort } from 'node:worker_threads';
import { FileProblem } from '../problems.js';
import { take } from './take.js';
import type { ContainerKind, Taken } from './taken.js';

/** What the thread is asked, and what it answers. */
export interface TakingTask {
  kind: ContainerKind;
  bytes: Uint8Array;
}
export type TakingAnswer = { taken: Taken } | { problem: Pick<FileProblem, 'problem' | 'detail'> } | { failure: string };

parentPort!.on('message', (task: TakingTask) => {
  void answer(task).then(answered => parentPort!.postMessage(answered));
});

async function answer({ kind, bytes }: TakingTask): Promise<TakingAnswer> {
  try {
    return { taken: await take(kind, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) };
  } catch (error) {
    if (error instanceof FileProblem) return { problem: { problem: error.problem, detail: error.detail } };
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
