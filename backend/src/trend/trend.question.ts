import type { Bin } from '@cimai/analysis';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsArray, IsIn, IsString, MaxLength } from 'class-validator';
import { AsList, FiltersQuestion } from '../library/filters.question.js';

/** What to draw over time: forms; or, without any, the themes named in `theme`; or, without those, every theme. */
export class TrendParameters extends FiltersQuestion {
  @ApiPropertyOptional({
    type: [String],
    description: 'Forms to draw. With forms, `theme` is a filter; without, it names the series.',
  })
  @AsList()
  @IsArray()
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  form: string[] = [];

  @ApiPropertyOptional({
    enum: ['day', 'month', 'quarter', 'year', 'plan', 'term'],
    default: 'year',
    description: 'Bin of the time axis; plan: five-year plan; term: term of a National People’s Congress and its State Council.',
  })
  @IsIn(['day', 'month', 'quarter', 'year', 'plan', 'term'])
  by: Bin = 'year';
}
