import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { EMPTY, expand, map, reduce, type Observable } from 'rxjs';
import type { ConcordanceAnswer } from '@cimai/analysis/answers';
import { ask, type Asked } from '../question/ask.js';
import { requestOf, type ConcordanceAsked } from './concordance-asked.js';

/** The most lines a request may ask for. */
const mostLines = 500;

/** The lines of one page, asked again whenever the address changes; undefined asks nothing. */
export function askConcordance(question: () => ConcordanceAsked | undefined): Asked<ConcordanceAnswer> {
  return ask<ConcordanceAnswer>(() => {
    const asked = question();
    return asked && requestOf(asked);
  });
}

/** Fetches concordances whole, for taking away. */
@Injectable({ providedIn: 'root' })
export class ConcordanceClient {
  private readonly http = inject(HttpClient);

  /** Every line of a question, page after page in order, as one answer. */
  whole(asked: ConcordanceAsked): Observable<ConcordanceAnswer> {
    const page = (number: number) => {
      const { url, params } = requestOf({ ...asked, page: number, size: mostLines });
      return this.http.get<ConcordanceAnswer>(url, { params });
    };
    return page(1).pipe(
      expand(answer => (answer.question.page * mostLines < answer.total ? page(answer.question.page + 1) : EMPTY)),
      reduce((all, answer) => [...all, answer], [] as ConcordanceAnswer[]),
      map(pages => ({ ...pages[0]!, lines: pages.flatMap(each => each.lines) })),
    );
  }
}
