import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { CorrectableField, DocumentDetail, JudgedField } from '@cimai/analysis/answers';

/** Whose word it is and what it rests on. */
export interface Signed {
  by: string | null;
  reason: string | null;
}

/**
 * A person's word on a document. A field: null says that it does not tell, the value in force says that it was read rightly.
 * `copy`: the id of the document that it repeats, null for one that counts. `text`: it was looked through and stands.
 */
export type JudgementAsked = Partial<Record<CorrectableField, string | null>> & { copy?: number | null; text?: 'confirmed' };

/** Sends people's words on documents. */
@Injectable({ providedIn: 'root' })
export class CorrectionsClient {
  private readonly http = inject(HttpClient);

  /** The document with the person's words in force. Fails with the server's problem when one cannot be. */
  judge(document: number, judgement: JudgementAsked, signed: Signed): Observable<DocumentDetail> {
    return this.http.patch<DocumentDetail>(`/api/documents/${document}`, { ...judgement, ...signed });
  }

  /** A field given back to the reader: what it found is in force again; the words stay on record. */
  takeBack(document: number, field: JudgedField, signed: Signed): Observable<DocumentDetail> {
    return this.http.patch<DocumentDetail>(`/api/documents/${document}`, { withdraw: [field], ...signed });
  }
}

/** True where a person's word is in force on a field, so that it can be taken back. */
export function canTakeBack({ corrected }: Pick<DocumentDetail, 'corrected'>, field: JudgedField): boolean {
  return corrected.includes(field);
}
