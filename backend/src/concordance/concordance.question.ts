import type { ConcordanceQuestion, CooccurrenceUnit, Within } from '@cimai/analysis';
import { applyDecorators } from '@nestjs/common';
import { ApiHideProperty, ApiPropertyOptional, ApiQuery } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { FiltersQuestion } from '../library/filters.question.js';
import { PagedQuestion } from '../library/paged.question.js';

/** Which lines to show: of a form or a run of forms, or, without a query, the passages of the themes in the filter. */
export class ConcordanceParameters extends PagedQuestion {
  @ApiPropertyOptional({ type: String, example: '安全生产', description: 'A form or a run of forms, in either script.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  query: string | null = null;

  @ApiPropertyOptional({
    enum: ['whole-words', 'longer-words'],
    default: 'whole-words',
    description: '`longer-words`: also where the query stands inside a longer word (就业 in 再就业).',
  })
  @IsIn(['whole-words', 'longer-words'])
  within: Within = 'whole-words';

  @ApiPropertyOptional({ type: String, description: 'Only hits whose unit also holds this form.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  with: string | null = null;

  @ApiPropertyOptional({ type: String, description: 'Only hits whose passage (or document) also carries this theme.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  withTheme: string | null = null;

  @ApiHideProperty()
  @Type(() => FiltersQuestion)
  @IsOptional()
  @ValidateNested()
  outside: FiltersQuestion | null = null;

  @ApiPropertyOptional({
    enum: ['sentence', 'passage', 'document'],
    default: 'sentence',
    description: 'The unit that `with` speaks of.',
  })
  @IsIn(['sentence', 'passage', 'document'])
  unit: CooccurrenceUnit = 'sentence';

  @ApiPropertyOptional({ type: Number, maximum: 20, description: 'Only hits that have `with` within so many running words.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(20)
  window: number | null = null;

  @ApiPropertyOptional({
    enum: ['date', 'left', 'right', 'score'],
    default: 'date',
    description: '`score`: the passages that are most surely about the theme first, each whole; without a query only.',
  })
  @IsIn(['date', 'left', 'right', 'score'])
  sort: ConcordanceQuestion['sort'] = 'date';
}

/** Documents each filter behind `outside.`. */
export function OutsideSubcorpus(): MethodDecorator {
  const words = 'Only what lies outside the subcorpus these filters select';
  return applyDecorators(
    ...Object.keys(new FiltersQuestion()).map(name =>
      ApiQuery({ name: `outside.${name}`, required: false, description: `${words}: the filter “${name}”.` }),
    ),
  );
}
