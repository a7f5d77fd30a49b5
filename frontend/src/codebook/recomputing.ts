import { Injectable, computed, inject, signal } from '@angular/core';
import { Subscription, retry, timer } from 'rxjs';
import type { CodebookChanged, CodebooksAnswer, RetaggingProgress } from '@cimai/analysis/answers';
import { Choices } from '../question/choices.js';
import { CodebookClient } from './codebook-client.js';

/** Milliseconds until a server that does not answer is asked again. */
const patience = 1500;

/** How far the passages are from the codebook in force, after a change was applied; everything that counts themes is asked anew at the end. */
@Injectable({ providedIn: 'root' })
export class Recomputing {
  private readonly client = inject(CodebookClient);
  private readonly choices = inject(Choices);
  /** The change that was applied last, and how far it is; null before any. */
  readonly progress = signal<RetaggingProgress | null>(null);
  /** The version that was kept last, where no passage had to be looked at. */
  readonly kept = signal<string | null>(null);
  /** True while the server does not say how far it is. */
  readonly unreachable = signal(false);
  readonly failed = computed(() => this.progress()?.state === 'failed');
  private watching = Subscription.EMPTY;

  /** Follows a change to its end. */
  follow({ version, retagging }: CodebookChanged, then: () => void): void {
    this.kept.set(version.version);
    this.progress.set(retagging);
    this.choices.again();
    then();
    if (retagging) this.watch(then);
  }

  /** Takes up a run that was under way, or had failed, before the page was opened. */
  takeUp({ retagging }: CodebooksAnswer, then: () => void): void {
    if (this.progress() || !retagging || retagging.state === 'done') return;
    this.progress.set(retagging);
    if (retagging.state === 'running') this.watch(then);
  }

  /** The news was read. */
  forget(): void {
    this.progress.set(null);
    this.kept.set(null);
  }

  /** A server that went away is asked again until it is back: it goes on where it was cut off. */
  private watch(then: () => void): void {
    this.watching.unsubscribe();
    const wait = () => {
      this.unreachable.set(true);
      return timer(patience);
    };
    this.watching = this.client
      .follow()
      .pipe(retry({ delay: wait }))
      .subscribe({
        next: ({ inForce, retagging }) => {
          this.unreachable.set(false);
          // Started anew, the server may have found nothing left to do.
          if (!retagging) this.kept.set(inForce.version);
          this.progress.set(retagging);
        },
        complete: () => {
          this.choices.again();
          then();
        },
      });
  }
}
