import { Injectable } from '@nestjs/common';
import {
  codebookDifference,
  problemAt,
  type Codebook,
  type CodebookPreview,
  type CodebookProblem,
  type PreviewExample,
} from '@cimai/analysis';
import { ReaderPool } from '../intake/reader-pool.js';
import { inTasks, inTurns } from '../intake/recount.js';
import type { ChangedPassage, TagResult } from '../intake/tag-worker.js';
import { Catalogue } from '../library/catalogue.js';
import { Codebooks } from '../library/codebooks.js';
import type { DocumentRecord } from '../library/document.entity.js';
import { nameOfCodebook, textOfCodebook } from '../library/instruments.js';
import { Librarian } from '../library/librarian.js';
import { mayHold } from '../library/may-hold.js';
import { TokenStore } from '../tokens/token-store.js';

type Changed = ChangedPassage & { document: number };

/** All that a draft would change, and from what. */
interface Trial {
  key: string;
  preview: Omit<CodebookPreview, 'examples' | 'page' | 'size'>;
  changed: Changed[];
}

/** A theme on more passages than this tells nothing about any of them. */
const NEARLY_ALL = 0.6;

/** Tries a draft out on the whole library, without changing anything. */
@Injectable()
export class Trials {
  private last: Trial | undefined;

  constructor(
    private readonly codebooks: Codebooks,
    private readonly catalogue: Catalogue,
    private readonly librarian: Librarian,
    private readonly tokens: TokenStore,
    private readonly pool: ReaderPool,
  ) {}

  /** What a sound draft of this codebook would change, with one page of the passages. */
  async preview(draft: Codebook, page: number, size: number): Promise<CodebookPreview> {
    const trial = await this.tried(draft);
    const shown = trial.changed.slice((page - 1) * size, page * size);
    return { ...trial.preview, examples: await this.examplesOf(shown), page, size };
  }

  /** Documents that a change can touch; null for any. */
  async touchedBy(before: Codebook, after: Codebook): Promise<number[] | null> {
    const { touched } = codebookDifference(before, after);
    const held = touched && (await mayHold(touched, this.tokens));
    return held && [...held];
  }

  /** A page further on, and the change itself, ask for the same trial again: the last one is kept while nothing moves. */
  private async tried(draft: Codebook): Promise<Trial> {
    const revisions = [...this.catalogue.documents()].reduce((sum, { revision }) => sum + revision, this.catalogue.size);
    const key = JSON.stringify([draft, nameOfCodebook(this.codebooks.inForce().content), revisions]);
    if (this.last?.key !== key) this.last = { key, ...(await this.tryOut(draft)) };
    return this.last;
  }

  private async tryOut(draft: Codebook): Promise<Omit<Trial, 'key'>> {
    const started = Date.now();
    const before = this.codebooks.find(draft.id);
    const base = before?.content ?? { ...draft, themes: [] };
    const { changes, touched } = codebookDifference(base, draft);
    const kept = before?.inForce ?? false;
    const held = kept && touched ? await mayHold(touched, this.tokens) : null;
    const records = [...this.catalogue.documents()].filter(({ id }) => !held || held.has(id));
    const results = await this.tag(records, draft, kept ? null : base, kept ? touched : null);
    const changed = results.flatMap(({ document, changed: some }) => some.map(passage => ({ ...passage, document })));
    const byTheme = await this.countsOf(base, draft, changed, kept, results);
    return {
      changed,
      preview: {
        codebook: draft.id,
        from: before?.version ?? null,
        to: this.codebooks.nextVersion(draft.id, draft),
        changes,
        passages: changed.length,
        documents: new Set(changed.map(({ document }) => document)).size,
        byTheme,
        examined: {
          documents: results.filter(({ examined }) => examined).length,
          of: this.catalogue.size,
          seconds: (Date.now() - started) / 1000,
        },
        warnings: this.warningsFor(draft, byTheme),
      },
    };
  }

  private async tag(
    records: readonly DocumentRecord[],
    draft: Codebook,
    against: Codebook | null,
    forms: readonly string[] | null,
  ): Promise<TagResult[]> {
    const results: TagResult[] = [];
    if (forms?.length === 0) return results;
    // A draft without a theme yet is compared with nothing: no passage carries any of its themes.
    const other = against && (against.themes.length ? JSON.stringify(against) : '');
    const tasks = inTasks(records).map(some => async () => {
      const texts = await this.librarian.keptTexts(some.map(({ id }) => id));
      const documents = some.flatMap(({ id, revision }) =>
        texts.has(id) ? [{ document: id, revision, ...texts.get(id)! }] : [],
      );
      return this.pool.tag({ codebook: textOfCodebook(draft), against: other, forms, documents });
    });
    await inTurns(tasks, this.pool.workers + 1, async tagged => void results.push(...(await tagged)));
    return results;
  }

  private async countsOf(
    base: Codebook,
    draft: Codebook,
    changed: readonly Changed[],
    kept: boolean,
    results: readonly TagResult[],
  ): Promise<CodebookPreview['byTheme']> {
    const before = new Map<string, number>();
    const add = (theme: string, count: number) => before.set(theme, (before.get(theme) ?? 0) + count);
    if (kept) {
      for (const { theme, counts } of await this.tokens.themes({ documents: null, themes: [] }))
        add(theme, counts.reduce((sum, count) => sum + count, 0)); // prettier-ignore
    } else for (const { counts } of results) for (const [theme, [old]] of Object.entries(counts)) add(theme, old);
    const themes = [...new Set([...draft.themes, ...base.themes].map(({ id }) => id))];
    return themes.map(theme => {
      const carries = (tags: Changed['after']) => tags.some(tag => tag.theme === theme);
      const gained = changed.filter(one => carries(one.after) && !carries(one.before)).length;
      const lost = changed.filter(one => carries(one.before) && !carries(one.after)).length;
      const old = before.get(theme) ?? 0;
      return { theme, gained, lost, before: old, after: old + gained - lost };
    });
  }

  private warningsFor(draft: Codebook, byTheme: CodebookPreview['byTheme']): CodebookProblem[] {
    const all = [...this.catalogue.documents()].reduce((sum, { passages }) => sum + passages, 0);
    return byTheme.flatMap(({ theme, after }) => {
      if (all < 50 || after / all < NEARLY_ALL) return [];
      const share = Math.round((after / all) * 100);
      const words = {
        zh: `“${theme}”会标在 ${share}% 的段落上：它几乎什么都匹配，说明不了任何一段。`,
        en: `“${theme}” would be on ${share} % of all passages: it matches nearly everything and tells nothing of any.`,
      };
      return [problemAt(draft, `themes[${draft.themes.findIndex(({ id }) => id === theme)}]`, words, 'warning')];
    });
  }

  private async examplesOf(shown: readonly Changed[]): Promise<PreviewExample[]> {
    const texts = await this.librarian.keptTexts([...new Set(shown.map(({ document }) => document))]);
    return shown.flatMap(({ document, passage, start, end, before, after }) => {
      const text = texts.get(document)?.text.slice(start, end);
      const record = this.catalogue.document(document);
      if (text === undefined || !record) return [];
      const [had, has] = [before, after].map(tags => tags.map(({ theme }) => theme)) as [string[], string[]];
      const gained = has.filter(theme => !had.includes(theme));
      const lost = had.filter(theme => !has.includes(theme));
      return [{ document, title: record.title, passage, start, text, before, after, gained, lost }];
    });
  }
}
