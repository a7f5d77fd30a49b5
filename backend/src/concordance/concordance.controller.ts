import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { simplifyText, type ConcordanceAnswer, type ConcordanceQuestion, type Filters } from '@cimai/analysis';
import { restOf } from '../library/rest.js';
import { Subcorpora } from '../library/subcorpora.js';
import { Answers } from '../problem/answers.decorator.js';
import { problem } from '../problem/problem.js';
import { AsTable } from '../table/as-table.js';
import { groundOf, type Table } from '../table/table.js';
import { TokenStore, type Company, type Selection } from '../tokens/token-store.js';
import { ConcordanceParameters, OutsideSubcorpus } from './concordance.question.js';
import { LineSetter, type Place } from './line-setter.js';

/** The hit in its line: the way back from every number to the text. */
@ApiTags('questions')
@Controller('concordance')
export class ConcordanceController {
  constructor(
    private readonly subcorpora: Subcorpora,
    private readonly tokens: TokenStore,
    private readonly lines: LineSetter,
  ) {}

  @Get()
  @OutsideSubcorpus()
  @Answers('ConcordanceAnswer', 'Every place of a word or a theme, in its line, a page at a time.')
  @AsTable(concordanceTable, '检索行')
  async concordance(@Query() parameters: ConcordanceParameters): Promise<ConcordanceAnswer> {
    const { query: asked, within, with: beside, withTheme, outside, unit, window, sort, page, size, ...filters } = parameters;
    const query = asked ? simplifyText(asked.trim()) : null;
    if (query && sort === 'score') throw problem.noScore();
    const company: Company = { form: beside ? simplifyText(beside) : null, theme: withTheme, unit, window };
    const subcorpus = await this.subcorpora.gather(filters);
    const part = outside && (await this.subcorpora.gather(outside));
    const without = part?.selection;
    const about = [subcorpus.selection, company, without] as const;
    const whole = query ? await this.tokens.hits(query, ...about) : await this.passages(filters, ...about);
    const inside = query && within === 'longer-words' ? await this.tokens.hitsInside(query, ...about) : null;
    const places = inside ? inOrderOfText([...whole, ...inside]) : whole;
    const question = { ...filters, query, within, with: company.form, withTheme, outside, unit, window, sort, page, size };
    return {
      question,
      subcorpus: part ? restOf(subcorpus, part) : subcorpus.summary,
      versions: subcorpus.versions,
      lines: await this.lines.page(places, subcorpus.records, question),
      total: places.length,
      documents: new Set(places.map(place => place.document)).size,
      longer: inside ? inside.length : query ? await this.tokens.countInside(query, ...about) : null,
      units: unitsOf(places, unit),
      understood: query ? await this.tokens.understand(query) : 'theme',
    };
  }

  private passages(filters: Filters, selection: Selection, company: Company, without: Selection | undefined): Promise<Place[]> {
    if (filters.theme.length === 0) throw problem.noQuery();
    return this.tokens.taggedPassages(selection, company, without);
  }
}

/** Hits of words and hits inside words, as a reader meets them; places that have no offsets stay where they are. */
function inOrderOfText(places: Place[]): Place[] {
  return places.sort((a, b) => a.document - b.document || ('start' in a && 'start' in b ? a.start - b.start : 0));
}

/** In how many units places lie; a passage is as many sentences as it was counted in, and else one place of its own. */
function unitsOf(places: readonly Place[], unit: ConcordanceQuestion['unit']): number {
  if (unit === 'sentence' && places.some(place => !('start' in place)))
    return places.reduce((sum, place) => sum + ('sentences' in place && place.sentences !== undefined ? place.sentences : 1), 0);
  const of = (place: Place) =>
    unit === 'document' ? 0 : unit === 'sentence' && 'start' in place ? place.sentence : place.passage;
  return new Set(places.map(place => `${place.document}.${of(place)}`)).size;
}

function concordanceTable(answer: ConcordanceAnswer): Table {
  return {
    columns: [
      'document',
      'title',
      'place',
      'speaker',
      'earliest',
      'latest',
      'best',
      'basis',
      'left',
      'node',
      'right',
      'start',
      'end',
      'themes',
      'score',
      'inside',
    ],
    rows: answer.lines.map(({ document, title, place, speaker, date, left, node, right, hit, themes, score, inside }) => [
      ...[document, title, place, speaker, date.earliest, date.latest, date.best, date.basis],
      ...[left, node, right, hit.start, hit.end, themes.join('、'), score, inside && inside.text],
    ]),
    ground: { ...groundOf(answer), total: answer.total },
  };
}
