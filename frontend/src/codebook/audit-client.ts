import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  AuditNext,
  AuditPassage,
  AuditRequest,
  AuditResults,
  AuditSummary,
  AuditsAnswer,
  PassageCode,
} from '@cimai/analysis/answers';
import { ask, type Asked } from '../question/ask.js';

/** Every audit, the newest first. */
export function askAudits(): Asked<AuditsAnswer> {
  return ask<AuditsAnswer>(() => ({ url: '/api/audits', params: {} }));
}

/** What came of an audit so far; nothing is asked for null. */
export function askResults(id: () => number | null): Asked<AuditResults> {
  return ask<AuditResults>(() => (id() === null ? undefined : { url: `/api/audits/${id()}`, params: {} }));
}

/** Draws audits, hands out their passages, and keeps what coders say. */
@Injectable({ providedIn: 'root' })
export class AuditClient {
  private readonly http = inject(HttpClient);

  draw(request: AuditRequest): Observable<AuditSummary> {
    return this.http.post<AuditSummary>('/api/audits', request);
  }

  /** Takes in a coding that was made elsewhere. */
  import(name: string, text: string, by: string | null): Observable<AuditSummary> {
    return this.http.post<AuditSummary>('/api/audits/import', { name, text, ...(by === null ? {} : { by }) });
  }

  /** The next passage for a coder; coder 0 settles what two differ on. */
  next(audit: number, coder: number): Observable<AuditNext> {
    return this.http.get<AuditNext>(`/api/audits/${audit}/next`, { params: { coder } });
  }

  /** One passage again, with what this coder said of it. */
  passage(audit: number, number: number, coder: number): Observable<AuditPassage> {
    return this.http.get<AuditPassage>(`/api/audits/${audit}/passages/${number}`, { params: { coder } });
  }

  /** Keeps a coder's word and hands out the next passage. */
  code(audit: number, number: number, coder: number, code: PassageCode): Observable<AuditNext> {
    return this.http.put<AuditNext>(`/api/audits/${audit}/passages/${number}`, code, { params: { coder } });
  }
}
