import { Injectable } from '@nestjs/common';
import type { SuggestionVerdict } from '@cimai/analysis';
import { DataSource } from 'typeorm';
import { SuggestionVerdictRecord } from './suggestion-verdict.entity.js';
import { Writing } from './writing.js';

/** People's words on suggestions: what they took over, and what shall not come back. */
@Injectable()
export class SuggestionVerdicts {
  constructor(
    private readonly library: DataSource,
    private readonly writing: Writing,
  ) {}

  /** Everything said about a theme of a codebook. */
  of(codebook: string, theme: string): Promise<SuggestionVerdictRecord[]> {
    return this.library.manager.find(SuggestionVerdictRecord, { where: { codebook, theme }, order: { id: 'ASC' } });
  }

  /** Keeps a word; the last one on a thing holds. */
  async keep(codebook: string, { theme, form, document, passage, verdict, by }: SuggestionVerdict): Promise<void> {
    const when = new Date().toISOString();
    const about = { theme, form: form ?? null, document: document ?? null, passage: passage ?? null };
    await this.writing.transaction(manager =>
      manager.insert(SuggestionVerdictRecord, { codebook, ...about, verdict, by: by ?? 'page', when }),
    );
  }
}
