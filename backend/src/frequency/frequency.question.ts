import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { AsList, FiltersQuestion } from '../library/filters.question.js';

/** Which forms to count: those named, or the most frequent words. */
export class FrequencyParameters extends FiltersQuestion {
  @ApiPropertyOptional({ type: [String], description: 'Forms to count, in either script. Without any, the most frequent words.' })
  @AsList()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  form: string[] = [];

  @ApiPropertyOptional({ type: Number, default: 100, maximum: 5000, description: 'How many of the most frequent words.' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(5000)
  top = 100;
}
