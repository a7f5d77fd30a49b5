import type { CooccurrenceMeasure, CooccurrenceUnit } from '@cimai/analysis';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { AsList, FiltersQuestion } from '../library/filters.question.js';

/** Which company to look at: of forms or of themes, in which unit, by which measure. */
export class CooccurrenceParameters extends FiltersQuestion {
  @ApiPropertyOptional({ enum: ['forms', 'themes'], default: 'forms' })
  @IsIn(['forms', 'themes'])
  of: 'forms' | 'themes' = 'forms';

  @ApiPropertyOptional({ enum: ['sentence', 'passage', 'document'], default: 'sentence' })
  @IsIn(['sentence', 'passage', 'document'])
  unit: CooccurrenceUnit = 'sentence';

  @ApiPropertyOptional({ enum: ['jaccard', 'npmi', 'dice', 'cosine'], default: 'jaccard' })
  @IsIn(['jaccard', 'npmi', 'dice', 'cosine'])
  measure: CooccurrenceMeasure = 'jaccard';

  @ApiPropertyOptional({ type: Number, default: 60, maximum: 1000, description: 'The strongest edges to keep.' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  top = 60;

  @ApiPropertyOptional({
    type: Number,
    default: 100,
    maximum: 500,
    description: 'How many of the most frequent words take part.',
  })
  @Type(() => Number)
  @IsInt()
  @Min(2)
  @Max(500)
  nodes = 100;

  @ApiPropertyOptional({ type: Number, default: 3, description: 'The fewest units two must share.' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  minimum = 3;

  @ApiPropertyOptional({ type: [String], description: 'Forms that take part whatever their rank.' })
  @AsList()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  form: string[] = [];
}
