import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { simplifyText, type ConcordanceAnswer, type Filters } from '@cimai/analysis';
import { Subcorpora } from '../library/subcorpora.js';
import { Answers } from '../problem/answers.decorator.js';
import { problem } from '../problem/problem.js';
import { AsTable } from '../table/as-table.js';
import { groundOf, type Table } from '../table/table.js';
import { TokenStore, type Company } from '../tokens/token-store.js';
import { ConcordanceParameters } from './concordance.question.js';
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
  @Answers('ConcordanceAnswer', 'Every place of a word or a theme, in its line, a page at a time.')
  @AsTable(concordanceTable)
  async concordance(@Query() parameters: ConcordanceParameters): Promise<ConcordanceAnswer> {
    const { query: asked, with: beside, withTheme, unit, window, sort, page, size, ...filters } = parameters;
    const query = asked ? simplifyText(asked.trim()) : null;
    const company: Company = { form: beside ? simplifyText(beside) : null, theme: withTheme, unit, window };
    const subcorpus = await this.subcorpora.gather(filters);
    const places = query
      ? await this.tokens.hits(query, subcorpus.selection, company)
      : await this.passages(filters, subcorpus, company);
    const question = { ...filters, query, with: company.form, withTheme, unit, window, sort, page, size };
    return {
      question,
      subcorpus: subcorpus.summary,
      versions: subcorpus.versions,
      lines: await this.lines.page(places, subcorpus.records, question),
      total: places.length,
      documents: new Set(places.map(place => place.document)).size,
      understood: query ? await this.tokens.understand(query) : 'theme',
    };
  }

  private passages(
    filters: Filters,
    { selection }: Awaited<ReturnType<Subcorpora['gather']>>,
    company: Company,
  ): Promise<Place[]> {
    if (filters.theme.length === 0) throw problem.noQuery();
    return this.tokens.taggedPassages(selection, company);
  }
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
    ],
    rows: answer.lines.map(({ document, title, place, speaker, date, left, node, right, hit, themes }) => [
      ...[document, title, place, speaker, date.earliest, date.latest, date.best, date.basis],
      ...[left, node, right, hit.start, hit.end, themes.join('、')],
    ]),
    ground: groundOf(answer),
  };
}
