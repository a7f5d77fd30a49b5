import { applyDecorators } from '@nestjs/common';
import { ApiHideProperty, ApiPropertyOptional, ApiQuery } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { FiltersQuestion } from '../library/filters.question.js';

/** Two subcorpora, each by its own filters, and how much to tell of them. */
export class KeynessParameters {
  @ApiHideProperty()
  @Type(() => FiltersQuestion)
  @ValidateNested()
  target: FiltersQuestion = new FiltersQuestion();

  @ApiHideProperty()
  @Type(() => FiltersQuestion)
  @IsOptional()
  @ValidateNested()
  reference: FiltersQuestion | null = null;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Whether the reference is only what lies outside the target; true where no reference is named.',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  rest: boolean | null = null;

  @ApiPropertyOptional({ type: Number, default: 50, maximum: 5000, description: 'How many forms to give for each side.' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(5000)
  top = 50;
}

/** Documents each filter behind `target.` and `reference.`. */
export function TwoSubcorpora(): MethodDecorator {
  const names = Object.keys(new FiltersQuestion());
  const sides = [
    ['target', 'The subcorpus asked about'],
    ['reference', 'What it is held against; without any, everything else in the library'],
  ] as const;
  return applyDecorators(
    ...sides.flatMap(([side, words]) =>
      names.map(name => ApiQuery({ name: `${side}.${name}`, required: false, description: `${words}: the filter “${name}”.` })),
    ),
  );
}
