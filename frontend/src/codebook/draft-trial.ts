import { HttpErrorResponse } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { EMPTY, catchError, debounceTime, filter, map, of, switchMap, tap, type Observable } from 'rxjs';
import type { Codebook, CodebookPreview, CodebookProblem } from '@cimai/analysis/answers';
import { problemOf, type Problem } from '../question/problem.js';
import { CodebookClient } from './codebook-client.js';
import { OpenDraft } from './open-draft.js';

/** Milliseconds without an edit before a draft is tried. */
const pause = 450;
/** A trial that took longer is not begun by itself with every edit. */
const longTrial = 6;

/** What is wrong with the draft, and what it would change: tried as a person edits, a little after each edit. */
@Injectable({ providedIn: 'root' })
export class DraftTrial {
  private readonly client = inject(CodebookClient);
  private readonly draft = inject(OpenDraft);

  readonly problems = signal<readonly CodebookProblem[]>([]);
  /** What the draft as it stands would change; null while that is not known. */
  readonly preview = signal<CodebookPreview | null>(null);
  readonly page = signal(1);
  readonly busy = signal(false);
  readonly failed = signal<Problem | null>(null);
  /** True where a trial takes so long that it waits to be asked for. */
  readonly waits = signal(false);
  /** Problems that keep the draft from being applied. */
  readonly errors = computed(() => this.problems().filter(({ severity }) => severity === 'error'));
  private seconds = 0;
  private triedFor: Codebook | null = null;

  constructor() {
    const asked = computed(() => ({ codebook: this.draft.changed() ? this.draft.codebook() : null, page: this.page() }));
    toObservable(asked)
      .pipe(
        tap(({ codebook }) => this.begin(codebook)),
        debounceTime(pause),
        switchMap(({ codebook, page }) => (codebook ? this.tried(codebook, page) : EMPTY)),
      )
      .subscribe();
  }

  /** The problems at one place of the draft, or anywhere inside it. */
  at(path: string, inside = false): CodebookProblem[] {
    return this.problems().filter(problem => problem.path === path || (inside && isInside(problem.path, path)));
  }

  /** Tries the draft now, however long it takes. */
  now(): void {
    const codebook = this.draft.codebook();
    this.seconds = 0;
    if (codebook) this.tried(codebook, this.page()).subscribe();
  }

  /** A new draft makes what was known of the old one void; another page of the same does not. */
  private begin(codebook: Codebook | null): void {
    if (codebook === this.triedFor) return;
    this.triedFor = codebook;
    this.preview.set(null);
    this.failed.set(null);
    this.busy.set(codebook !== null);
    if (!codebook) this.problems.set([]);
    this.page.set(1);
  }

  private tried(codebook: Codebook, page: number): Observable<unknown> {
    this.busy.set(true);
    return this.client.check(codebook).pipe(
      map(({ problems }) => problems),
      tap(problems => this.problems.set(problems)),
      filter(problems => this.goesOn(problems)),
      switchMap(() => this.client.preview(codebook, page)),
      tap(preview => {
        this.preview.set(preview);
        this.seconds = preview.examined.seconds;
        this.busy.set(false);
      }),
      catchError((error: unknown) => {
        this.busy.set(false);
        this.failed.set(error instanceof HttpErrorResponse ? problemOf(error.status, error.error) : problemOf(0, null));
        return of(null);
      }),
    );
  }

  private goesOn(problems: readonly CodebookProblem[]): boolean {
    const sound = !problems.some(({ severity }) => severity === 'error');
    this.waits.set(sound && this.seconds > longTrial && this.preview() === null);
    const goes = sound && !this.waits();
    if (!goes) this.busy.set(false);
    return goes;
  }
}

function isInside(path: string, place: string): boolean {
  return path.startsWith(place) && /^[.[]/.test(path.slice(place.length));
}
