import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { HealthAnswer, IntakeProgress } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { ask } from '../question/ask.js';
import { Choices } from '../question/choices.js';
import { problemIn, problemOf, type Problem } from '../question/problem.js';
import { ViewUrl } from '../question/view-url.js';
import { bytesInWords, namesOfKinds } from '../words/intake-words.js';
import { count } from '../words/figures.js';
import { ArrivedDocuments } from './arrived-documents.js';
import { DemonstrationCard } from './demonstration-card.js';
import { chosenFiles, droppedFiles, type NamedFile } from './dropped-files.js';
import { IntakeClient } from './intake-client.js';
import { LatestIntakes } from './latest-intakes.js';
import { portionsOf } from './portions.js';
import { RefusedFiles } from './refused-files.js';
import { together } from './together.js';

/** Texts come in here: dropped or chosen, read while one watches, each refusal named with what to do. */
@Component({
  selector: 'cimai-intake-page',
  imports: [RouterLink, ArrivedDocuments, DemonstrationCard, LatestIntakes, RefusedFiles],
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

  /** The endings of the files that the server reads, as it says itself. */
  private readonly health = ask<HealthAnswer>(() => ({ url: '/api/health', params: {} }));
  private readonly reads = computed(() => this.health.answer()?.reads ?? []);
  protected readonly accept = computed(() => this.reads().join(','));
  protected readonly kinds = computed(() => (this.reads().length ? this.words().intake.kinds(namesOfKinds(this.reads())) : ''));

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
    const { files, refused } = progress;
    if (progress.state === 'done' && refused.length > 0 && refused.length >= files) return words.noneTaken(files);
    if (progress.state === 'done') return words.done(progress.filesDone, count(Math.max(0.1, progress.seconds), this.code()));
    return words[progress.state](progress.filesDone, progress.files);
  });

  /** How much of the bytes is read, and how long the rest takes. */
  protected readonly pace = computed(() => {
    const progress = this.progress();
    if (!progress || progress.state === 'done' || this.sending()) return '';
    const words = this.words().intake;
    const bytes = words.bytes(bytesInWords(progress.bytesDone), bytesInWords(progress.bytes));
    return [bytes, progress.secondsLeft === null ? '' : words.left(progress.secondsLeft)].filter(Boolean).join(' · ');
  });
  protected readonly holding = signal(false);

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
    if (!this.intakes().length) this.findUnfinished();
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

  /** Pauses what is running, or lets what is paused go on. */
  protected hold(paused: boolean): void {
    const ids = this.intakes().filter(id => this.heard().get(id)?.state === (paused ? 'running' : 'paused'));
    this.holding.set(true);
    this.client.hold(ids, paused).subscribe({
      next: intakes => {
        this.holding.set(false);
        intakes.forEach(intake => this.hear(intake));
      },
      error: (error: unknown) => {
        this.holding.set(false);
        this.failed(error);
      },
    });
  }

  /** A page opened without an address finds what is still being read, or waits paused. */
  private findUnfinished(): void {
    this.client
      .latest()
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe({
        next: ({ intakes }) => {
          const unfinished = intakes.filter(({ state, demonstration }) => state !== 'done' && !demonstration);
          if (unfinished.length && !this.watching())
            this.url.set({ intake: unfinished.map(({ id }) => String(id)).reverse() }, true);
        },
        // Without the list nothing is lost: the page opens as for a new upload.
        error: () => undefined,
      });
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
