import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { Insufficient } from '@cimai/analysis/answers';
import { problemIn, type Problem } from '../question/problem.js';
import { Language } from '../words/language.js';

/** The four ways in which there is nothing to show (yet), each said in words, in a box of the size the content would have. */
@Component({
  selector: 'cimai-state',
  template: `
    @let words = language.words().chart;
    @if (problem(); as problem) {
      <div class="said" role="alert">
        <p class="title">{{ words.failed }}</p>
        <p>{{ inWords(problem) || words.unreachable }}</p>
        <button type="button" class="plain" (click)="again.emit()">{{ words.again }}</button>
      </div>
    } @else if (insufficient(); as few) {
      <div class="said">
        <p class="title">{{ words.insufficient }}</p>
        <p>{{ words.insufficientHelp(few.needed, few.found) }}</p>
      </div>
    } @else if (loading()) {
      <div class="said" role="status">
        <span class="pulse" aria-hidden="true"></span>
        <p>{{ words.loading }}</p>
      </div>
    } @else {
      <div class="said">
        <p class="title">{{ words.empty }}</p>
        <p>{{ words.emptyHelp }}</p>
      </div>
    }
  `,
  styleUrl: './state.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class State {
  readonly loading = input(false);
  readonly problem = input<Problem | null>(null);
  readonly insufficient = input<Insufficient | null>(null);
  readonly again = output<void>();
  protected readonly language = inject(Language);

  protected inWords(problem: Problem): string {
    return problemIn(problem, this.language.code());
  }
}
