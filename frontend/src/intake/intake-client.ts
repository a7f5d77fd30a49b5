import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable } from 'rxjs';
import type { IntakeProgress } from '@cimai/analysis/answers';
import type { NamedFile } from './dropped-files.js';

/** Sends files and listens to how they fare. */
@Injectable({ providedIn: 'root' })
export class IntakeClient {
  private readonly http = inject(HttpClient);

  /** The intake that was opened for these files. Fails with the server's problem when none could be. */
  send(files: readonly NamedFile[]): Observable<IntakeProgress> {
    const form = new FormData();
    for (const { file, name } of files) form.append('files', file, name);
    return this.http.post<IntakeProgress>('/api/sources', form);
  }

  progress(id: number): Observable<IntakeProgress> {
    return this.http.get<IntakeProgress>(`/api/intakes/${id}`);
  }

  /**
   * The progress of an intake as the server tells it, until it is done. The browser reconnects by itself when the stream breaks,
   * which is told as null.
   */
  events(id: number): Observable<IntakeProgress | null> {
    return new Observable(listener => {
      const stream = new EventSource(`/api/intakes/${id}/events`);
      stream.onmessage = (event: MessageEvent<string>) => {
        const progress = JSON.parse(event.data) as IntakeProgress;
        listener.next(progress);
        if (progress.state === 'done') {
          stream.close();
          listener.complete();
        }
      };
      stream.onerror = () => listener.next(null);
      return () => stream.close();
    });
  }
}
