import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { switchMap, takeWhile, timer, type Observable } from 'rxjs';
import type {
  Codebook,
  CodebookAnswer,
  CodebookChanged,
  CodebookCheck,
  CodebookFormat,
  CodebookPreview,
  CodebookText,
  CodebooksAnswer,
  SuggestionVerdict,
  SuggestionsAnswer,
} from '@cimai/analysis/answers';
import { ask, type Asked } from '../question/ask.js';

/** Milliseconds between two questions how far the recomputing is. */
const every = 600;
/** Passages of a preview on one page. */
export const previewSize = 10;

const pathOf = (id: string) => `/api/codebooks/${encodeURIComponent(id)}`;

/** Every codebook with its versions. */
export function askCodebooks(): Asked<CodebooksAnswer> {
  return ask<CodebooksAnswer>(() => ({ url: '/api/codebooks', params: {} }));
}

/** The current version of a codebook, whole; nothing is asked for null. */
export function askCodebook(id: () => string | null): Asked<CodebookAnswer> {
  return ask<CodebookAnswer>(() => {
    const asked = id();
    return asked === null ? undefined : { url: pathOf(asked), params: {} };
  });
}

/** What a theme of the codebook in force may lack; nothing is asked for null. */
export function askSuggestions(question: () => { codebook: string; theme: string } | null): Asked<SuggestionsAnswer> {
  return ask<SuggestionsAnswer>(() => {
    const asked = question();
    return asked ? { url: `${pathOf(asked.codebook)}/suggestions`, params: { theme: asked.theme, size: '20' } } : undefined;
  });
}

/** Checks and tries drafts, and puts codebooks in force. */
@Injectable({ providedIn: 'root' })
export class CodebookClient {
  private readonly http = inject(HttpClient);

  /** What is wrong with a draft. Nothing is kept. */
  check(draft: Codebook): Observable<CodebookCheck> {
    return this.http.post<CodebookCheck>('/api/codebooks/check', { codebook: draft });
  }

  /** What a text is understood as, and what is wrong with it. Nothing is kept. */
  checkText(text: CodebookText): Observable<CodebookCheck> {
    return this.http.post<CodebookCheck>('/api/codebooks/check', text);
  }

  /** One version of a codebook, whole. */
  version(id: string, version: string): Observable<CodebookAnswer> {
    return this.http.get<CodebookAnswer>(`${pathOf(id)}/${encodeURIComponent(version)}`);
  }

  /** What a sound draft would change, one page of the passages; nothing is changed. */
  preview(draft: Codebook, page: number): Observable<CodebookPreview> {
    const params = { page, size: previewSize };
    return this.http.post<CodebookPreview>(`${pathOf(draft.id)}/preview`, { draft }, { params });
  }

  /** Keeps a draft as a new version. */
  apply(draft: Codebook, note: string | null, by: string | null): Observable<CodebookChanged> {
    const signed = { ...(note === null ? {} : { note }), ...(by === null ? {} : { by }) };
    return this.http.post<CodebookChanged>(pathOf(draft.id), { draft, ...signed });
  }

  /** Makes an older version current again. */
  rollBack(id: string, version: string): Observable<CodebookChanged> {
    return this.http.post<CodebookChanged>(`${pathOf(id)}/rollback`, { version });
  }

  /** Reads every speech with this codebook from now on. */
  choose(codebook: string): Observable<CodebookChanged> {
    return this.http.put<CodebookChanged>('/api/codebooks/in-force', { codebook });
  }

  /** Keeps a person's word on a suggestion. */
  settle(codebook: string, verdict: SuggestionVerdict): Observable<SuggestionsAnswer> {
    return this.http.post<SuggestionsAnswer>(`${pathOf(codebook)}/suggestions`, verdict);
  }

  /** The codebooks, asked again until every passage is in line with the one in force. */
  follow(): Observable<CodebooksAnswer> {
    return timer(0, every).pipe(
      switchMap(() => this.http.get<CodebooksAnswer>('/api/codebooks')),
      takeWhile(({ retagging }) => retagging?.state === 'running', true),
    );
  }
}

/** Where a version of a codebook can be fetched as a file. */
export function exportAddress(id: string, as: CodebookFormat, version: string): string {
  return `${pathOf(id)}/export?as=${as}&version=${encodeURIComponent(version)}`;
}
