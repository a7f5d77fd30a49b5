import { Injectable } from '@nestjs/common';
import {
  keynessRows,
  type FormSuggestion,
  type KeynessRow,
  type NearPassage,
  type PassageQuote,
  type SuggestionVerdict,
  type SuggestionsAnswer,
} from '@cimai/analysis';
import type { NearResult } from '../intake/near-worker.js';
import { Catalogue } from '../library/catalogue.js';
import { Codebooks } from '../library/codebooks.js';
import { nameOfCodebook } from '../library/instruments.js';
import { Librarian } from '../library/librarian.js';
import { SuggestionVerdicts } from '../library/suggestions.js';
import { CandidateForms, type CandidateForm } from './candidate-forms.js';
import { NearPassages } from './near-passages.js';
import { ThemeWords } from './theme-words.js';

/** Examples of each form. */
const EXAMPLES = 3;

/** Forms are looked for in lots of so many. */
const AT_ONCE = 20;

/** The forms a theme may lack, as they were found last. */
interface Found extends Pick<SuggestionsAnswer, 'insufficient'> {
  key: string;
  candidates: CandidateForm[];
}

/** What a theme of the codebook in force may lack: words that mark its passages, and passages it nearly carries. */
@Injectable()
export class Suggester {
  private last: Found | undefined;

  constructor(
    private readonly words: ThemeWords,
    private readonly candidates: CandidateForms,
    private readonly near: NearPassages,
    private readonly verdicts: SuggestionVerdicts,
    private readonly codebooks: Codebooks,
    private readonly catalogue: Catalogue,
    private readonly librarian: Librarian,
  ) {}

  /** At most `size` forms and `size` passages; what a person dismissed is not among them. */
  async suggest(theme: string, size: number): Promise<SuggestionsAnswer> {
    const { codebook, version } = this.codebooks.inForce();
    const dismissed = await this.dismissedOf(codebook, theme);
    const away = (document: number, passage: number) =>
      dismissed.some(one => one.document === document && one.passage === passage);
    const near = (await this.near.find())
      .flatMap(result => result.tags.flatMap(tag => (tag.theme === theme ? [{ result, tag }] : [])))
      .sort((a, b) => b.tag.score - a.tag.score || a.result.document - b.result.document || a.result.passage - b.result.passage);
    const [put, shown] = [true, false].map(is =>
      near.filter(({ result: { document, passage } }) => away(document, passage) === is),
    );
    const forms = dismissed.flatMap(({ form }) => (form === null ? [] : [form]));
    const found = await this.formsFor(theme, size + forms.length);
    const candidates = found.candidates.filter(({ row }) => !forms.includes(row.form)).slice(0, size);
    return {
      ...{ codebook, version, theme },
      forms: await this.suggestionsOf(candidates),
      insufficient: found.insufficient,
      near: await this.quotesOf(shown!.slice(0, size)),
      examined: near.length,
      dismissed: forms,
      dismissedNear: put!.map(({ result: { document, passage } }) => {
        return { document, passage, title: this.catalogue.document(document)?.title ?? '' };
      }),
    };
  }

  /** Keeps a person's word on a suggestion. */
  settle(codebook: string, verdict: SuggestionVerdict): Promise<void> {
    return this.verdicts.keep(codebook, verdict);
  }

  /** Forms that a theme may lack, for as many as are asked for and some more: a person who puts one away soon asks again. */
  private async formsFor(theme: string, atLeast: number): Promise<Found> {
    const { content } = this.codebooks.inForce();
    const size = (Math.floor(atLeast / AT_ONCE) + 1) * AT_ONCE;
    const revisions = [...this.catalogue.documents()].reduce((sum, { revision }) => sum + revision, this.catalogue.size);
    const key = JSON.stringify([nameOfCodebook(content), theme, size, revisions]);
    if (this.last?.key === key) return this.last;
    const compared = await this.words.compare(theme);
    const tested = keynessRows([...compared.counted], compared.sizes);
    const asked = content.themes.find(({ id }) => id === theme)!;
    const enough = tested.kind === 'keyness';
    const insufficient = enough ? null : { needed: tested.needed, found: tested.found };
    this.last = { key, insufficient, candidates: enough ? await this.candidates.of(compared, asked, size) : [] };
    return this.last;
  }

  /** What was put away and not taken back: on each thing the last word holds. */
  private async dismissedOf(codebook: string, theme: string) {
    const last = new Map((await this.verdicts.of(codebook, theme)).map(one => [keyOf(one.form, one.document, one.passage), one]));
    return [...last.values()].filter(({ verdict }) => verdict === 'dismissed');
  }

  /** Each form with examples; of speeches that hold it, first those that were quoted least for the forms before it. */
  private async suggestionsOf(candidates: readonly CandidateForm[]): Promise<FormSuggestion[]> {
    const quoted = new Map<number, number>();
    const suggestions: FormSuggestion[] = [];
    for (const { row, hits } of candidates) {
      const { form, target, reference, gSquared, logRatio, q } = row;
      const documents = [...new Set(hits.map(({ document }) => document))];
      documents.sort((a, b) => (quoted.get(a) ?? 0) - (quoted.get(b) ?? 0));
      const examples: PassageQuote[] = [];
      for (const document of documents.slice(0, EXAMPLES)) {
        const { passage } = hits.find(hit => hit.document === document)!;
        const evidence = hits.filter(hit => hit.document === document && hit.passage === passage);
        examples.push(
          ...(await this.quote({ document, passage, evidence: evidence.map(({ start, end }) => ({ form, start, end })) })),
        );
      }
      const first = documents[0];
      if (first !== undefined) quoted.set(first, (quoted.get(first) ?? 0) + 1);
      const { value, low, high } = logRatio;
      const counts = { inTheme: countsOf(target), elsewhere: countsOf(reference) };
      suggestions.push({ form, ...counts, gSquared, logRatio: { value, low, high }, q, examples });
    }
    return suggestions;
  }

  private async quotesOf(near: readonly { result: NearResult; tag: NearResult['tags'][number] }[]): Promise<NearPassage[]> {
    const quotes: NearPassage[] = [];
    for (const { result, tag } of near) {
      const found = await this.quote({ ...result, evidence: tag.evidence });
      quotes.push(...found.map(quote => ({ ...quote, score: tag.score })));
    }
    return quotes;
  }

  private async quote({
    document,
    passage,
    evidence,
  }: Pick<PassageQuote, 'document' | 'passage' | 'evidence'>): Promise<PassageQuote[]> {
    const open = (await this.librarian.open([document])).get(document);
    const record = this.catalogue.document(document);
    const place = open?.reading.passages[passage];
    if (!open || !record || !place) return [];
    const text = open.text.slice(place.start, place.end);
    return [{ document, title: record.title, passage, start: place.start, text, evidence }];
  }
}

const keyOf = (form: string | null, document: number | null, passage: number | null) => JSON.stringify([form, document, passage]);
const countsOf = ({ frequency, documents }: KeynessRow['target']) => ({ frequency, documents });
