import { Injectable } from '@nestjs/common';
import {
  compareLines,
  concordanceLine,
  formWeights,
  mostTelling,
  type ConcordanceLine,
  type ConcordanceQuestion,
  type RankedPassage,
  type Span,
  type Tag,
} from '@cimai/analysis';
import type { KeptPassage } from '../library/document-text.entity.js';
import type { DocumentRecord } from '../library/document.entity.js';
import { codebook } from '../library/instruments.js';
import { Librarian } from '../library/librarian.js';
import type { Hit, HitInside, TaggedPassage } from '../tokens/token-store.js';
import { ThemeScores } from './theme-scores.js';

/** A hit of a query, or a passage that carries a theme: then the word that says most of the theme is the node. */
export type Place = Hit | HitInside | TaggedPassage;

/** By theme asked for, what its forms weigh in the codebook in force. */
type Weights = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Sorts places and sets them in lines. */
@Injectable()
export class LineSetter {
  constructor(
    private readonly librarian: Librarian,
    private readonly scores: ThemeScores,
  ) {}

  /** One page of lines. By date and by score only the page's documents are set; by context all of them. */
  async page(
    places: readonly Place[],
    records: readonly DocumentRecord[],
    question: ConcordanceQuestion,
  ): Promise<ConcordanceLine[]> {
    const { sort, page, size } = question;
    const byId = new Map(records.map(record => [record.id, record]));
    const dated = [...places].sort((a, b) => byDate(byId.get(a.document)!, byId.get(b.document)!));
    const from = (page - 1) * size;
    if (sort === 'score') {
      const scores = await this.scores.of(dated, byId, question.theme);
      const ranked = dated.map((place, at) => ({ place, score: scores[at]! })).sort((a, b) => b.score - a.score);
      const places = ranked.slice(from, from + size).map(({ place }) => place);
      return this.set(places, byId, question);
    }
    if (sort === 'date') return this.set(dated.slice(from, from + size), byId, question);
    const lines = await this.set(dated, byId, question);
    return lines.sort(compareLines(sort)).slice(from, from + size);
  }

  private async set(
    places: readonly Place[],
    records: ReadonlyMap<number, DocumentRecord>,
    question: ConcordanceQuestion,
  ): Promise<ConcordanceLine[]> {
    const documents = [...new Set(places.map(place => place.document))];
    const opened = await this.librarian.open(documents);
    const weights = new Map(question.theme.map(theme => [theme, formWeights(codebook(), theme)]));
    return places.map(place => {
      const { text, reading } = opened.get(place.document)!;
      return lineOf(place, text, reading.passages, records.get(place.document)!, question, weights);
    });
  }
}

function lineOf(
  place: Place,
  text: string,
  passages: readonly KeptPassage[],
  record: DocumentRecord,
  { theme: asked, query, sort }: ConcordanceQuestion,
  weights: Weights,
): ConcordanceLine {
  const passage = passages[place.passage]!;
  const tags = passage.tags.filter(tag => asked.includes(tag.theme));
  const hit = 'start' in place ? { start: place.start, end: place.end } : evidenceIn(passage, tags, weights);
  const sentence = sentenceAt(passage, hit.start);
  const { id, title, speaker, earliest, latest, best, basis } = record;
  return {
    ...{ document: id, title, place: record.place, speaker },
    date: { earliest, latest, best, basis },
    ...{ sentence, hit },
    inside: 'word' in place ? { ...place.word, text: text.slice(place.word.start, place.word.end).replace(/\s+/gu, ' ') } : null,
    ...concordanceLine(text, sentence, hit),
    themes: passage.tags.map(tag => tag.theme),
    score: query === null ? Math.max(0, ...tags.map(({ score }) => score)) : null,
    passage: sort === 'score' ? rankedPassage(text, passage, tags) : null,
  };
}

function rankedPassage(text: string, { start, end }: KeptPassage, tags: readonly Tag[]): RankedPassage {
  return { start, text: text.slice(start, end), evidence: tags.flatMap(({ evidence }) => evidence) };
}

/** The word that says most of one of the themes; the passage's first sentence where none is recorded. */
function evidenceIn(passage: KeptPassage, tags: readonly Tag[], weights: Weights): Span {
  const evidence = mostTelling(tags, theme => weights.get(theme)!);
  return evidence ? { start: evidence.start, end: evidence.end } : sentenceAt(passage, passage.start);
}

function sentenceAt({ sentences, start, end }: KeptPassage, offset: number): Span {
  for (let i = 0; i < sentences.length; i += 2) {
    if (offset < sentences[i + 1]!) return { start: sentences[i]!, end: sentences[i + 1]! };
  }
  return { start, end };
}

/** By the beginning of the interval; undated documents last; within one day in the order they came. */
function byDate(a: DocumentRecord, b: DocumentRecord): number {
  const [left, right] = [a.earliest ?? '9999', b.earliest ?? '9999'];
  return left < right ? -1 : left > right ? 1 : a.id - b.id;
}
