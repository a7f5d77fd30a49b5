import type { ThemeGrouping } from '@cimai/analysis';
import { applyDecorators } from '@nestjs/common';
import { ApiHideProperty, ApiPropertyOptional, ApiQuery } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
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

  @ApiHideProperty()
  @Type(() => FiltersQuestion)
  @IsOptional()
  @ValidateNested()
  reference: FiltersQuestion | null = null;
}

/** Documents each filter behind `reference.`. */
export function ReferenceFilters(): MethodDecorator {
  const description = (name: string) => `A second subcorpus to lay beside the first: the filter “${name}”.`;
  const names = Object.keys(new FiltersQuestion());
  return applyDecorators(
    ...names.map(name => ApiQuery({ name: `reference.${name}`, required: false, description: description(name) })),
  );
}
