import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { IntakeProgress } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { Choices } from '../question/choices.js';
import { problemIn, problemOf, type Problem } from '../question/problem.js';
import { ViewUrl } from '../question/view-url.js';
import { count } from '../words/figures.js';
import { ArrivedDocuments } from './arrived-documents.js';
import { DemonstrationCard } from './demonstration-card.js';
import { chosenFiles, droppedFiles, type NamedFile } from './dropped-files.js';
import { IntakeClient } from './intake-client.js';
import { portionsOf } from './portions.js';
import { together } from './together.js';

/** Texts come in here: dropped or chosen, read while one watches, each refusal named with what to do. */
@Component({
  selector: 'cimai-intake-page',
  imports: [RouterLink, ArrivedDocuments, DemonstrationCard],
  templateUrl: './intake-page.html',
  styleUrl: './intake-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '(document:dragover)': 'hover($event)',
    '(document:dragleave)': 'leave($event)',
    '(document:drop)': 'dropped($event)',
  },
})
export class IntakePage {
  protected readonly url = inject(ViewUrl);
  private readonly client = inject(IntakeClient);
  private readonly choices = inject(Choices);
  private readonly framing = inject(Framing);
  private readonly destroyed = inject(DestroyRef);
  protected readonly words = computed(() => this.framing.frame().words);
  protected readonly code = computed(() => this.framing.frame().code);

  protected readonly over = signal(false);
  /** Files on their way to the server. */
  protected readonly sending = signal(0);
  /** Files that could not be sent, kept for another try. */
  protected readonly unsent = signal<readonly NamedFile[]>([]);
  protected readonly lost = signal(false);
  protected readonly nothing = signal(false);
  private readonly problem = signal<Problem | null>(null);
  /** The intakes in the address, so that a reloaded page goes on listening; one folder may have become several. */
  private readonly intakes = computed(() => this.url.many('intake').map(Number).filter(Number.isInteger), {
    equal: (a, b) => a.join() === b.join(),
  });
  private readonly heard = signal<ReadonlyMap<number, IntakeProgress>>(new Map());
  private readonly followed = new Set<number>();

  protected readonly progress = computed(() => together(this.intakes().flatMap(id => this.heard().get(id) ?? [])));
  protected readonly done = computed(() => !this.sending() && this.progress()?.state === 'done');
  /** True while there is an intake to watch and not an empty table to put files on. */
  protected readonly watching = computed(() => this.sending() > 0 || this.progress() !== null);

  protected readonly saidProblem = computed(() => {
    const problem = this.problem();
    return problem && (problemIn(problem, this.code()) || this.words().chart.unreachable);
  });

  protected readonly state = computed(() => {
    const progress = this.progress();
    const words = this.words().intake;
    if (this.sending()) return words.sending(this.sending());
    if (!progress) return '';
    if (progress.state === 'done') return words.done(progress.filesDone, count(Math.max(0.1, progress.seconds), this.code()));
    return words.running(progress.filesDone, progress.files);
  });

  protected readonly numbers = computed(() => {
    const progress = this.progress();
    const words = this.words().intake;
    if (!progress) return [];
    return [
      { name: words.documents, value: words.number(progress.documents) },
      { name: words.characters, value: words.number(progress.characters) },
      { name: words.tokens, value: words.number(progress.tokens) },
    ];
  });

  constructor() {
    effect(() => {
      const ids = this.intakes();
      untracked(() => ids.forEach(id => this.follow(id)));
    });
  }

  protected chosen(field: HTMLInputElement): void {
    this.send(chosenFiles(field.files));
    field.value = '';
  }

  /** A drop anywhere on the page counts; missing the field must not make the browser leave for the file. */
  protected async dropped(event: DragEvent): Promise<void> {
    event.preventDefault();
    this.over.set(false);
    if (event.dataTransfer && !this.sending()) this.send(await droppedFiles(event.dataTransfer));
  }

  protected hover(event: DragEvent): void {
    event.preventDefault();
    this.over.set(event.dataTransfer?.types.includes('Files') ?? false);
  }

  protected leave(event: DragEvent): void {
    if (event.relatedTarget === null) this.over.set(false);
  }

  protected again(): void {
    this.unsent.set([]);
    this.problem.set(null);
    this.url.set({ intake: null });
  }

  protected retry(): void {
    this.send(this.unsent(), this.intakes());
  }

  private send(files: readonly NamedFile[], before: readonly number[] = []): void {
    this.nothing.set(files.length === 0);
    if (!files.length) return;
    this.problem.set(null);
    this.unsent.set(files);
    this.sending.set(files.length);
    const portions = portionsOf(files);
    let ids = [...before];
    let arrived = 0;
    this.client
      .send(portions)
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe({
        next: opened => {
          ids = [...ids, opened.id];
          this.hear(opened);
          this.unsent.set(portions.slice(++arrived).flat());
          this.sending.set(this.unsent().length);
          this.url.set({ intake: ids.map(String) }, arrived > 1);
        },
        error: (error: unknown) => this.failed(error),
      });
  }

  private follow(id: number): void {
    if (this.followed.has(id)) return;
    this.followed.add(id);
    this.client
      .follow(id)
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe({
        next: progress => {
          this.lost.set(progress === null);
          if (progress) this.hear(progress);
          if (progress?.state === 'done') this.choices.again();
        },
        error: (error: unknown) => this.failed(error),
      });
  }

  private hear(progress: IntakeProgress): void {
    this.heard.update(heard => new Map(heard).set(progress.id, progress));
  }

  private failed(error: unknown): void {
    this.sending.set(0);
    this.lost.set(false);
    this.problem.set(error instanceof HttpErrorResponse ? problemOf(error.status, error.error) : problemOf(0, null));
  }
}
