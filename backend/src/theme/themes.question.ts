import type { ThemeGrouping } from '@cimai/analysis';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { FiltersQuestion } from '../library/filters.question.js';

const GROUPINGS = ['none', 'place', 'level', 'speaker', 'role', 'document', 'year'] as const;

/** By what to compare the themes. */
export class ThemesParameters extends FiltersQuestion {
  @ApiPropertyOptional({
    enum: GROUPINGS,
    default: 'none',
    description: 'year: the year of the best reading of a speech’s date.',
  })
  @IsIn(GROUPINGS)
  by: ThemeGrouping = 'none';
}
