import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, output, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { RereadingProgress } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { Sending } from '../evidence/sending.js';
import { ReviewClient, askRereadings } from './review-client.js';

/** What an older reader read, and all of it read again while one watches. */
@Component({
  selector: 'cimai-older-reader',
  template: `
    @let said = words();
    @if (progress(); as now) {
      <section>
        <h3 aria-live="polite">
          {{ now.state === 'running' ? said.olderProgress(now.sourcesDone, now.sources) : said.olderDone(now.sourcesDone) }}
        </h3>
        <progress [attr.aria-label]="said.olderAll" [max]="now.sources || 1" [value]="now.sourcesDone"></progress>
        @for (problem of now.problems; track $index) {
          <p class="problem">{{ problem.file }}：{{ problem.detail[code()] }}</p>
        }
      </section>
    } @else if (older()) {
      <section>
        <h3>{{ said.older(older()) }}</h3>
        <p>{{ said.olderHelp }}</p>
        @if (sending.problem(); as problem) {
          <p class="problem" role="alert">{{ problem }}</p>
        }
        <p class="actions">
          <button type="button" class="plain" [disabled]="sending.busy()" (click)="all()">{{ said.olderAll }}</button>
        </p>
      </section>
    }
  `,
  styleUrl: './card.css',
  styles: `
    progress {
      width: 100%;
      height: 6px;
      accent-color: var(--accent);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OlderReader {
  readonly done = output<void>();
  private readonly client = inject(ReviewClient);
  private readonly framing = inject(Framing);
  private readonly destroyed = inject(DestroyRef);
  protected readonly words = computed(() => this.framing.frame().words.review);
  protected readonly code = computed(() => this.framing.frame().code);
  private readonly asked = askRereadings();
  protected readonly older = computed(() => this.asked.answer()?.older.documents ?? 0);
  protected readonly progress = signal<RereadingProgress | null>(null);
  protected readonly sending = new Sending(() => this.framing.frame());

  protected all(): void {
    this.sending.send(this.client.reread(null), opened => this.follow(opened));
  }

  private follow(opened: RereadingProgress): void {
    this.progress.set(opened);
    this.client
      .follow(opened.id)
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe({
        next: progress => this.progress.set(progress),
        error: () => this.asked.again(),
        complete: () => this.done.emit(),
      });
  }
}
