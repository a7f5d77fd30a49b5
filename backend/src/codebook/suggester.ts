import { Injectable } from '@nestjs/common';
import type { FormSuggestion, NearPassage, PassageQuote, SuggestionVerdict, SuggestionsAnswer, ThemeWord } from '@cimai/analysis';
import type { NearResult } from '../intake/near-worker.js';
import { Catalogue } from '../library/catalogue.js';
import { Codebooks } from '../library/codebooks.js';
import { Librarian } from '../library/librarian.js';
import { SuggestionVerdicts } from '../library/suggestions.js';
import { TokenStore } from '../tokens/token-store.js';
import { NearPassages } from './near-passages.js';
import { ThemeWords } from './theme-words.js';

/** Words that are compared, and examples of each. */
const MOST_WORDS = 500;
const EXAMPLES = 3;

/** What a theme of the codebook in force may lack: words that mark its passages, and passages it nearly carries. */
@Injectable()
export class Suggester {
  constructor(
    private readonly words: ThemeWords,
    private readonly near: NearPassages,
    private readonly verdicts: SuggestionVerdicts,
    private readonly codebooks: Codebooks,
    private readonly catalogue: Catalogue,
    private readonly librarian: Librarian,
    private readonly tokens: TokenStore,
  ) {}

  /** At most `size` forms and `size` passages; what a person dismissed is not among them. */
  async suggest(theme: string, size: number): Promise<SuggestionsAnswer> {
    const { codebook, version, content } = this.codebooks.inForce();
    const { rows, insufficient } = await this.words.words(theme, MOST_WORDS);
    const verdicts = await this.verdicts.of(codebook, theme);
    const settled = new Map(verdicts.map(({ form, document, passage, verdict }) => [keyOf(form, document, passage), verdict]));
    const { forms, exclusions = [] } = content.themes.find(({ id }) => id === theme)!;
    const known = new Set([...forms.flatMap(group => group.forms), ...exclusions]);
    const fresh = rows.filter(({ form, key }) => key && !known.has(form) && !settled.has(keyOf(form, null, null)));
    const near = (await this.near.find()).flatMap(result => {
      const tag = result.tags.find(one => one.theme === theme);
      return tag && !settled.has(keyOf(null, result.document, result.passage)) ? [{ result, tag }] : [];
    });
    near.sort(
      (a, b) => b.tag.score - a.tag.score || a.result.document - b.result.document || a.result.passage - b.result.passage,
    );
    return {
      ...{ codebook, version, theme },
      forms: await Promise.all(fresh.slice(0, size).map(word => this.suggestionOf(word, theme))),
      insufficient,
      near: await this.quotesOf(near.slice(0, size)),
      examined: near.length,
      dismissed: verdicts.flatMap(({ form, verdict }) => (form !== null && verdict === 'dismissed' ? [form] : [])),
    };
  }

  /** Keeps a person's word on a suggestion. */
  settle(codebook: string, verdict: SuggestionVerdict): Promise<void> {
    return this.verdicts.keep(codebook, verdict);
  }

  private async suggestionOf(word: ThemeWord, theme: string): Promise<FormSuggestion> {
    const { form, target, reference, gSquared, logRatio, q } = word;
    const hits = await this.tokens.hits(form, { documents: null, themes: [theme] });
    const places = new Map(hits.map(hit => [`${hit.document}/${hit.passage}`, hit]));
    const examples: PassageQuote[] = [];
    for (const { document, passage } of [...places.values()].slice(0, EXAMPLES)) {
      const evidence = hits
        .filter(hit => hit.document === document && hit.passage === passage)
        .map(({ start, end }) => ({ form, start, end }));
      examples.push(...(await this.quote({ document, passage, evidence })));
    }
    const counts = { inTheme: countsOf(target), elsewhere: countsOf(reference) };
    return { form, ...counts, gSquared, logRatio, q, examples };
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
const countsOf = ({ frequency, documents }: ThemeWord['target']) => ({ frequency, documents });
