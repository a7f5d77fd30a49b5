import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SuggestionsAnswer, ThemeWordsAnswer } from '@cimai/analysis';
import { Codebooks } from '../library/codebooks.js';
import { Answers } from '../problem/answers.decorator.js';
import { AsTable } from '../table/as-table.js';
import { groundOf, type Table } from '../table/table.js';
import { Changes } from './changes.js';
import { codebookProblem } from './codebook.problem.js';
import { SuggestionParameters, VerdictBody, WordsParameters } from './suggestions.question.js';
import { Suggester } from './suggester.js';
import { ThemeWords } from './theme-words.js';

/** What carries a theme, and what it may lack. */
@ApiTags('codebooks')
@Controller()
export class SuggestionsController {
  constructor(
    private readonly words: ThemeWords,
    private readonly suggester: Suggester,
    private readonly codebooks: Codebooks,
    private readonly changes: Changes,
  ) {}

  @Get('themes/:id/words')
  @Answers(
    'ThemeWordsAnswer',
    'The words that mark a theme’s passages against all others: evidence, size, and in how many documents.',
  )
  @AsTable(wordsTable, '主题词')
  wordsOf(@Param('id') id: string, @Query() { top, ...filters }: WordsParameters): Promise<ThemeWordsAnswer> {
    return this.words.words(id, top, filters);
  }

  @Get('codebooks/:id/suggestions')
  @Answers(
    'SuggestionsAnswer',
    'Words that mark a theme’s passages and are not in it yet, and passages just under its threshold.',
  )
  suggestions(@Param('id') id: string, @Query() { theme, size }: SuggestionParameters): Promise<SuggestionsAnswer> {
    if (!this.changes.existing(id).inForce) throw codebookProblem.notInForce(id, this.codebooks.inForce().codebook);
    return this.suggester.suggest(theme, size);
  }

  @Post('codebooks/:id/suggestions')
  @HttpCode(200)
  @Answers('SuggestionsAnswer', 'Keeps a person’s word on a suggestion; what was dismissed does not come back.')
  async settle(@Param('id') id: string, @Body() verdict: VerdictBody): Promise<SuggestionsAnswer> {
    const { inForce, codebook } = this.changes.existing(id);
    if (!inForce) throw codebookProblem.notInForce(id, this.codebooks.inForce().codebook);
    await this.suggester.settle(codebook, verdict);
    return this.suggester.suggest(verdict.theme, new SuggestionParameters().size);
  }
}

function wordsTable(answer: ThemeWordsAnswer): Table {
  return {
    columns: [
      ...['form', 'frequency', 'documents', 'elsewhere_frequency', 'elsewhere_documents'],
      ...['g_squared', 'q', 'log_ratio', 'log_ratio_low', 'log_ratio_high', 'key', 'listed'],
    ],
    rows: answer.rows.map(({ form, target, reference, gSquared, q, logRatio, key, listed }) => [
      ...[form, target.frequency, target.documents, reference.frequency, reference.documents],
      ...[gSquared, q, logRatio.value, logRatio.low, logRatio.high, key, listed],
    ]),
    ground: groundOf(answer),
  };
}
