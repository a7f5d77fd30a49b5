import type { CollocationMeasure } from '@cimai/analysis';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsString, Max, MaxLength, Min } from 'class-validator';
import { FiltersQuestion } from '../library/filters.question.js';

const MEASURES: CollocationMeasure[] = ['logDice', 'mi', 'mi2', 'mi3', 't', 'gSquared', 'npmi', 'deltaP', 'dice'];

/** Whose company, how near, by which measure. */
export class CollocationParameters extends FiltersQuestion {
  @ApiProperty({ type: String, description: 'The word asked about, in either script.', example: '就业' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  node: string;

  @ApiPropertyOptional({
    type: Number,
    default: 5,
    maximum: 20,
    description: 'Running words to either side, inside the sentence.',
  })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(20)
  window = 5;

  @ApiPropertyOptional({
    enum: MEASURES,
    default: 'logDice',
    description: 'The measure to sort by; every measure is in the answer.',
  })
  @IsIn(MEASURES)
  measure: CollocationMeasure = 'logDice';

  @ApiPropertyOptional({ type: Number, default: 3, description: 'The fewest joint occurrences.' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  minimum = 3;

  @ApiPropertyOptional({ type: Number, default: 100, maximum: 5000, description: 'How many collocates to give.' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(5000)
  top = 100;
}
