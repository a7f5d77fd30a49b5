import { HttpErrorResponse } from '@angular/common/http';
import { signal } from '@angular/core';
import type { Observable } from 'rxjs';
import { problemIn, problemOf } from '../question/problem.js';
import type { Dictionary } from '../words/dictionary.js';
import type { LanguageCode } from '../words/figures.js';

/** Something on its way to the server: whether it is, and why it did not get there, in words. One thing at a time. */
export class Sending {
  readonly busy = signal(false);
  readonly problem = signal('');

  constructor(private readonly speaks: () => { code: LanguageCode; words: Dictionary }) {}

  /** Sends, and tells what came back; a failure is kept to be shown. */
  send<Answer>(request: Observable<Answer>, then: (answer: Answer) => void): void {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set('');
    request.subscribe({
      next: answer => {
        this.busy.set(false);
        then(answer);
      },
      error: (error: unknown) => {
        this.busy.set(false);
        this.problem.set(this.inWords(error));
      },
    });
  }

  private inWords(error: unknown): string {
    const { code, words } = this.speaks();
    if (!(error instanceof HttpErrorResponse)) return words.chart.failed;
    return problemIn(problemOf(error.status, error.error), code) || words.chart.unreachable;
  }
}
