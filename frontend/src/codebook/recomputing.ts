import { Injectable, inject, signal } from '@angular/core';
import { catchError, of } from 'rxjs';
import type { CodebookChanged, RetaggingProgress } from '@cimai/analysis/answers';
import { Choices } from '../question/choices.js';
import { CodebookClient } from './codebook-client.js';

/** How far the passages are from the codebook in force, after a change was applied; everything that counts themes is asked anew at the end. */
@Injectable({ providedIn: 'root' })
export class Recomputing {
  private readonly client = inject(CodebookClient);
  private readonly choices = inject(Choices);
  /** The change that was applied last, and how far it is; null before any. */
  readonly progress = signal<RetaggingProgress | null>(null);
  /** The version that was kept last, where no passage had to be looked at. */
  readonly kept = signal<string | null>(null);

  /** Follows a change to its end. */
  follow({ version, retagging }: CodebookChanged, then: () => void): void {
    this.kept.set(version.version);
    this.progress.set(retagging);
    this.choices.again();
    then();
    if (!retagging) return;
    this.client
      .follow()
      .pipe(catchError(() => of(null)))
      .subscribe({
        next: answer => this.progress.set(answer?.retagging ?? this.progress()),
        complete: () => {
          this.choices.again();
          then();
        },
      });
  }

  /** The news was read. */
  forget(): void {
    this.progress.set(null);
    this.kept.set(null);
  }
}
