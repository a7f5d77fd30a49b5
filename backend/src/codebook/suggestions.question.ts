import type { SuggestionVerdict } from '@cimai/analysis';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { FiltersQuestion } from '../library/filters.question.js';

/** Of which speeches, and how many words. */
export class WordsParameters extends FiltersQuestion {
  @ApiPropertyOptional({ type: Number, default: 50, maximum: 1000 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  top = 50;
}

/** For which theme. */
export class SuggestionParameters {
  @ApiProperty({ type: String, example: '民生' })
  @IsString()
  @MaxLength(100)
  theme: string;

  @ApiPropertyOptional({ type: Number, default: 20, maximum: 200 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  size = 20;
}

/** A person's word on a suggestion. */
export class VerdictBody implements SuggestionVerdict {
  @ApiProperty({ type: String })
  @IsString()
  @MaxLength(100)
  theme: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  form?: string;

  @ApiPropertyOptional({ type: Number })
  @IsOptional()
  @IsInt()
  document?: number;

  @ApiPropertyOptional({ type: Number })
  @IsOptional()
  @IsInt()
  passage?: number;

  @ApiProperty({ enum: ['accepted', 'dismissed', 'open'], description: '`open` takes an earlier word back.' })
  @IsIn(['accepted', 'dismissed', 'open'])
  verdict: 'accepted' | 'dismissed' | 'open';

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  by?: string;
}
