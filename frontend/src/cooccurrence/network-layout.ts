import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import type { CooccurrenceAnswer } from '@cimai/analysis/answers';
import { layoutJob, type LayoutDone, type Places } from './layout.js';

/** Asks the worker for places and remembers where every node has stood, so that it stays near there in the next network. */
@Injectable()
export class NetworkLayout {
  private readonly worker = new Worker(new URL('./layout.worker', import.meta.url), { type: 'module' });
  private readonly memory: Places = {};
  private job = 0;

  /** The places of the network laid out last; null while the first is on its way. */
  readonly places = signal<{ answer: CooccurrenceAnswer; places: Places } | null>(null);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.worker.terminate());
  }

  layOut(answer: CooccurrenceAnswer): void {
    const job = ++this.job;
    this.worker.onmessage = (event: MessageEvent<LayoutDone>) => {
      if (event.data.job !== this.job) return;
      Object.assign(this.memory, event.data.places);
      this.places.set({ answer, places: event.data.places });
    };
    this.worker.postMessage(layoutJob(job, answer, this.memory));
  }
}
