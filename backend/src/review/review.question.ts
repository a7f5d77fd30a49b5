import type { ReviewKind, ReviewQuestion as Question } from '@cimai/analysis';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { AsList } from '../library/filters.question.js';
import { REVIEW_KINDS } from './waits-for.js';

/** Which part of the queue is asked for. */
export class ReviewQuestion implements Question {
  @ApiPropertyOptional({ enum: REVIEW_KINDS, isArray: true, description: 'Only what waits for one of these reasons.' })
  @AsList()
  @IsIn(REVIEW_KINDS, { each: true })
  doubts: ReviewKind[] = [];

  @ApiPropertyOptional({ type: Number, default: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  page = 1;

  @ApiPropertyOptional({ type: Number, default: 20, maximum: 100 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  size = 20;
}
