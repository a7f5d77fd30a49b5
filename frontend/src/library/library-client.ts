import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { EMPTY, expand, map, reduce, type Observable } from 'rxjs';
import type { DocumentsAnswer } from '@cimai/analysis/answers';
import { ask, type Asked } from '../question/ask.js';
import { requestOf, type LibraryAsked } from './library-asked.js';

/** The most documents a request may ask for. */
const mostDocuments = 500;

/** One page of the document list, asked again whenever the address changes. */
export function askLibrary(question: () => LibraryAsked): Asked<DocumentsAnswer> {
  return ask<DocumentsAnswer>(() => requestOf(question()));
}

/** Fetches the list whole, for taking away. */
@Injectable({ providedIn: 'root' })
export class LibraryClient {
  private readonly http = inject(HttpClient);

  /** Every document that fits, in the order asked, as one answer. */
  whole(asked: LibraryAsked): Observable<DocumentsAnswer> {
    const page = (number: number) => {
      const { url, params } = requestOf({ ...asked, page: number, size: mostDocuments });
      return this.http.get<DocumentsAnswer>(url, { params });
    };
    return page(1).pipe(
      expand(answer => (answer.page * mostDocuments < answer.total ? page(answer.page + 1) : EMPTY)),
      reduce((all, answer) => [...all, answer], [] as DocumentsAnswer[]),
      map(pages => ({ ...pages[0]!, documents: pages.flatMap(each => each.documents) })),
    );
  }
}
