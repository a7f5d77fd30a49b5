import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  Observable,
  catchError,
  concat,
  concatMap,
  defer,
  exhaustMap,
  forkJoin,
  from,
  of,
  takeWhile,
  throwError,
  timeout,
  timer,
} from 'rxjs';
import type { IntakeProgress, IntakesAnswer } from '@cimai/analysis/answers';
import type { NamedFile } from './dropped-files.js';

/** How often is asked where the stream of events does not get through. */
const every = 1500;
/** How long the stream of events may stay silent at first: a browser with many pages open may not let it through. */
const patience = 3000;

/** Sends files, listens to how they fare, and takes the demonstration out. */
@Injectable({ providedIn: 'root' })
export class IntakeClient {
  private readonly http = inject(HttpClient);

  /** Sends portions one after another; each intake is told as soon as it is open. Fails with the server's problem. */
  send(portions: readonly (readonly NamedFile[])[]): Observable<IntakeProgress> {
    return from(portions).pipe(concatMap(files => this.post(files)));
  }

  /**
   * The progress of an intake until it is done: how it stands, asked at once, then by server-sent events, or, where these break or
   * do not come through, by asking again and again. Null tells that the server does not answer at the moment. Fails when there is no
   * such intake.
   */
  follow(id: number): Observable<IntakeProgress | null> {
    const onwards = defer(() => this.events(id)).pipe(
      timeout({ first: patience }),
      catchError(() => this.asking(id)),
    );
    return concat(this.once(id), onwards).pipe(untilDone());
  }

  /** Pauses intakes after the files under way, or lets them go on; tells how they stand. */
  hold(ids: readonly number[], paused: boolean): Observable<IntakeProgress[]> {
    const verb = paused ? 'pause' : 'resume';
    return forkJoin(ids.map(id => this.http.post<IntakeProgress>(`/api/intakes/${id}/${verb}`, {})));
  }

  /** The latest intakes, the newest first. */
  latest(): Observable<IntakesAnswer> {
    return this.http.get<IntakesAnswer>('/api/intakes');
  }

  /** Removes the demonstration speeches; tells how many sources they were. */
  removeDemonstration(): Observable<{ removed: number }> {
    return this.http.delete<{ removed: number }>('/api/demonstration');
  }

  private post(files: readonly NamedFile[]): Observable<IntakeProgress> {
    const form = new FormData();
    for (const { file, name } of files) form.append('files', file, name);
    return this.http.post<IntakeProgress>('/api/sources', form);
  }

  private events(id: number): Observable<IntakeProgress> {
    return new Observable<IntakeProgress>(listener => {
      const stream = new EventSource(`/api/intakes/${id}/events`);
      stream.onmessage = (event: MessageEvent<string>) => listener.next(JSON.parse(event.data) as IntakeProgress);
      stream.onerror = () => listener.error(new Error('the stream of events broke'));
      return () => stream.close();
    }).pipe(untilDone());
  }

  private asking(id: number): Observable<IntakeProgress | null> {
    return timer(0, every).pipe(
      exhaustMap(() => this.once(id)),
      untilDone(),
    );
  }

  private once(id: number): Observable<IntakeProgress | null> {
    return this.http.get<IntakeProgress>(`/api/intakes/${id}`).pipe(
      catchError((error: unknown) => {
        const answered = error instanceof HttpErrorResponse && error.status >= 400 && error.status < 500;
        return answered ? throwError(() => error) : of(null);
      }),
    );
  }
}

function untilDone<Heard extends IntakeProgress | null>() {
  return takeWhile((heard: Heard) => heard?.state !== 'done', true);
}
