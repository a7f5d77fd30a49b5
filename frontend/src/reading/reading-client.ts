import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { CorrectableField, DocumentDetail } from '@cimai/analysis/answers';

/** A person's word on some fields of a document: null says that it does not tell. Fields that are not named stay as they are. */
export type CorrectionAsked = Partial<Record<CorrectableField, string | null>> & { by: string | null; reason: string | null };

/** Sends people's corrections. */
@Injectable({ providedIn: 'root' })
export class ReadingClient {
  private readonly http = inject(HttpClient);

  /** The document with the corrections in force. Fails with the server's problem when one cannot be. */
  correct(document: number, correction: CorrectionAsked): Observable<DocumentDetail> {
    return this.http.patch<DocumentDetail>(`/api/documents/${document}`, correction);
  }
}
