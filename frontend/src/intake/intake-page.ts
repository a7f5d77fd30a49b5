import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { Subscription } from 'rxjs';
import type { IntakeProgress } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { Choices } from '../question/choices.js';
import { problemIn, problemOf, type Problem } from '../question/problem.js';
import { ViewUrl } from '../question/view-url.js';
import { rate } from '../words/figures.js';
import { chosenFiles, droppedFiles, type NamedFile } from './dropped-files.js';
import { IntakeClient } from './intake-client.js';

/** More ids than an address should carry; the whole list of documents is shown then, newest last. */
const mostIds = 200;

/** Texts come in here: dropped or chosen, read while one watches, each refusal named with what to do. */
@Component({
  selector: 'cimai-intake-page',
  imports: [RouterLink],
  templateUrl: './intake-page.html',
  styleUrl: './intake-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
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
  protected readonly sending = signal(0);
  protected readonly lost = signal(false);
  protected readonly nothing = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly progress = signal<IntakeProgress | null>(null);
  /** The intake in the address, so that a reloaded page goes on listening. */
  private readonly intake = computed(() => Number(this.url.one('intake')) || null);
  private listening: Subscription | null = null;

  protected readonly saidProblem = computed(() => {
    const problem = this.problem();
    return problem ? problemIn(problem, this.code()) || this.words().chart.unreachable : '';
  });

  protected readonly state = computed(() => {
    const progress = this.progress();
    const words = this.words().intake;
    if (!progress) return this.sending() ? words.sending(this.sending()) : '';
    if (progress.state === 'done') return words.done(progress.filesDone, rate(progress.seconds, this.code()));
    return words.running(progress.filesDone, progress.files);
  });

  protected readonly done = computed(() => this.progress()?.state === 'done');

  /** The documents this intake brought: by their ids, or all in order of arrival when they are too many for an address. */
  protected readonly came = computed(() => {
    const ids = this.progress()?.documentIds ?? [];
    const lang = this.url.one('lang');
    const language = lang ? { lang } : {};
    return ids.length <= mostIds ? { ...language, document: ids.map(String) } : { ...language, sort: 'id' };
  });

  constructor() {
    effect(() => {
      const id = this.intake();
      untracked(() => this.listen(id));
    });
  }

  protected chosen(field: HTMLInputElement): void {
    this.send(chosenFiles(field.files));
    field.value = '';
  }

  protected async dropped(event: DragEvent): Promise<void> {
    event.preventDefault();
    this.over.set(false);
    if (event.dataTransfer) this.send(await droppedFiles(event.dataTransfer));
  }

  protected hover(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected again(): void {
    this.progress.set(null);
    this.url.set({ intake: null });
  }

  private send(files: readonly NamedFile[]): void {
    this.nothing.set(files.length === 0);
    if (!files.length) return;
    this.problem.set(null);
    this.progress.set(null);
    this.sending.set(files.length);
    this.client
      .send(files)
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe({
        next: opened => {
          this.sending.set(0);
          this.progress.set(opened);
          this.url.set({ intake: String(opened.id) });
        },
        error: (error: unknown) => this.failed(error),
      });
  }

  private listen(id: number | null): void {
    this.listening?.unsubscribe();
    if (id === null) return;
    if (this.progress()?.id !== id) this.progress.set(null);
    this.listening = this.client
      .events(id)
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe(progress => this.follow(id, progress));
  }

  private follow(id: number, progress: IntakeProgress | null): void {
    this.lost.set(progress === null);
    if (progress) this.progress.set(progress);
    else this.askOnce(id);
    if (progress?.state === 'done') this.choices.again();
  }

  /** When the stream breaks, one plain question tells whether the intake is known and how far it is. */
  private askOnce(id: number): void {
    this.client
      .progress(id)
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe({
        next: progress => {
          this.progress.set(progress);
          this.lost.set(progress.state !== 'done');
          if (progress.state === 'done') this.listening?.unsubscribe();
        },
        error: (error: unknown) => {
          if (!(error instanceof HttpErrorResponse) || error.status < 400) return;
          this.listening?.unsubscribe();
          this.failed(error);
        },
      });
  }

  private failed(error: unknown): void {
    this.sending.set(0);
    this.lost.set(false);
    this.problem.set(error instanceof HttpErrorResponse ? problemOf(error.status, error.error) : problemOf(0, null));
  }
}
