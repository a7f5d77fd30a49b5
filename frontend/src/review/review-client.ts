import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { switchMap, takeWhile, timer, type Observable } from 'rxjs';
import type {
  DocumentDetail,
  ReadingDraft,
  RereadingProgress,
  RereadingsAnswer,
  ReviewAnswer,
  ReviewKind,
  SourceDetail,
  SourceReadingChange,
} from '@cimai/analysis/answers';
import type { Signed } from '../evidence/corrections-client.js';
import { ask, type Asked } from '../question/ask.js';

/** Milliseconds between two questions how far a rereading is. */
const every = 800;

/** What waits for review, a page at a time; asked again whenever the address changes. */
export function askReview(question: () => { kind: ReviewKind | null; page: number; size: number }): Asked<ReviewAnswer> {
  return ask<ReviewAnswer>(() => {
    const { kind, page, size } = question();
    return { url: '/api/review', params: { ...(kind ? { doubts: [kind] } : {}), page, size } };
  });
}

/** A document whole; nothing is asked for null. */
export function askDocument(id: () => number | null): Asked<DocumentDetail> {
  return ask<DocumentDetail>(() => (id() === null ? undefined : { url: `/api/documents/${id()}`, params: {} }));
}

/** A source with how it was read and what people decided on that; nothing is asked for null. */
export function askSource(id: () => number | null): Asked<SourceDetail> {
  return ask<SourceDetail>(() => (id() === null ? undefined : { url: `/api/sources/${id()}`, params: {} }));
}

/** How much an older reader read, and what is being read again. */
export function askRereadings(): Asked<RereadingsAnswer> {
  return ask<RereadingsAnswer>(() => ({ url: '/api/rereadings', params: {} }));
}

/** Tries other readings of a source, and puts them in force. */
@Injectable({ providedIn: 'root' })
export class ReviewClient {
  private readonly http = inject(HttpClient);

  /** What another reading would change; nothing is changed yet. */
  draft(source: number, change: SourceReadingChange): Observable<ReadingDraft> {
    return this.http.post<ReadingDraft>(`/api/sources/${source}/draft`, change);
  }

  /** The source read as a person decided. */
  read(source: number, change: SourceReadingChange, { by, reason }: Signed): Observable<SourceDetail> {
    const signed = { ...(by === null ? {} : { by }), ...(reason === null ? {} : { reason }) };
    return this.http.put<SourceDetail>(`/api/sources/${source}/reading`, { ...change, ...signed });
  }

  /** Reads sources again with the reader at work now; null for every older one. */
  reread(sources: number[] | null): Observable<RereadingProgress> {
    return this.http.post<RereadingProgress>('/api/rereadings', sources ? { sources } : {});
  }

  /** How far a rereading is, asked again until it is over. */
  follow(id: number): Observable<RereadingProgress> {
    return timer(0, every).pipe(
      switchMap(() => this.http.get<RereadingProgress>(`/api/rereadings/${id}`)),
      takeWhile(({ state }) => state === 'running', true),
    );
  }
}
