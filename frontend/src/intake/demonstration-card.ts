import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Choices } from '../question/choices.js';
import { problemIn, problemOf, type Problem } from '../question/problem.js';
import { Language } from '../words/language.js';
import { IntakeClient } from './intake-client.js';

/** Takes the demonstration speeches out, after asking; shown while there are any. */
@Component({
  selector: 'cimai-demonstration-card',
  template: `
    @let said = words().intake;
    @if (choices.demonstration() !== 'none') {
      <section>
        <h2>{{ said.demonstration }}</h2>
        <p>{{ said.demonstrationHelp }}</p>
        @if (asking()) {
          <p class="ask" role="alertdialog" [attr.aria-label]="said.removeSure">
            <b>{{ said.removeSure }}</b>
            <button type="button" class="strong" [disabled]="busy()" (click)="remove()">{{ said.removeYes }}</button>
            <button type="button" class="plain" (click)="asking.set(false)">{{ said.removeNo }}</button>
          </p>
        } @else {
          <button type="button" class="plain" (click)="asking.set(true)">{{ said.remove }}</button>
        }
        @if (problem(); as problem) {
          <p class="problem" role="alert">{{ inWords(problem) }}</p>
        }
      </section>
    }
    <p class="removed" role="status">{{ removed() === null ? '' : said.removed(removed()!) }}</p>
  `,
  styles: `
    section {
      border-top: 2px solid var(--rule);
      padding-top: 12px;
      font-size: 14px;
      color: var(--soft);
    }
    h2 {
      font-size: 17px;
      margin: 0 0 4px;
    }
    p {
      max-width: 62em;
      margin-bottom: 10px;
    }
    .ask {
      display: flex;
      flex-wrap: wrap;
      gap: 10px;
      align-items: center;
      color: var(--ink);
    }
    .problem {
      color: var(--seal);
    }
    .removed {
      font-size: 14px;
      color: var(--accent);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DemonstrationCard {
  protected readonly choices = inject(Choices);
  private readonly client = inject(IntakeClient);
  private readonly language = inject(Language);
  protected readonly words = computed(() => this.language.words());
  protected readonly asking = signal(false);
  protected readonly busy = signal(false);
  protected readonly removed = signal<number | null>(null);
  protected readonly problem = signal<Problem | null>(null);

  protected remove(): void {
    this.busy.set(true);
    this.problem.set(null);
    this.client.removeDemonstration().subscribe({
      next: ({ removed }) => {
        this.busy.set(false);
        this.asking.set(false);
        this.removed.set(removed);
        this.choices.again();
      },
      error: (error: { status?: number; error?: unknown }) => {
        this.busy.set(false);
        this.problem.set(problemOf(error.status ?? 0, error.error));
      },
    });
  }

  protected inWords(problem: Problem): string {
    return problemIn(problem, this.language.code()) || this.words().chart.unreachable;
  }
}
