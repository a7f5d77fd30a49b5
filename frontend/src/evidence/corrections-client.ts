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

  /** A field given back: what the reader found is in force again, as the oldest word on it tells; the words stay on record. */
  takeBack(document: DocumentDetail, field: JudgedField, signed: Signed): Observable<DocumentDetail> {
    const found = readerFound(document, field);
    const value = field === 'copy' && found !== null ? Number(found) : found;
    return this.judge(document.id, { [field]: value }, signed);
  }
}

/** What the reader had found before the first person had a word on the field. */
export function readerFound({ corrections }: Pick<DocumentDetail, 'corrections'>, field: JudgedField): string | null {
  return corrections.find(each => each.field === field)?.previous ?? null;
}

/** True where a person's word on a field differs from what the reader found, so that it can be taken back. */
export function canTakeBack({ corrections }: Pick<DocumentDetail, 'corrections'>, field: JudgedField): boolean {
  const newest = corrections.findLast(each => each.field === field);
  const found = readerFound({ corrections }, field);
  // An interval with an open end cannot be written as a person's date.
  return newest !== undefined && newest.value !== found && !found?.includes('..');
}
