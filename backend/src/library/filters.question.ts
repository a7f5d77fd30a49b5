import type { Copies, DateMode, DatingBasis, Filters } from '@cimai/analysis';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';

/** One value or several, always as a list: `?theme=民生&theme=金融`. */
export const AsList = () =>
  Transform(({ value }: { value: unknown }): unknown[] =>
    value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value],
  );

const ISO_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const DATE_SENTENCE = '$property must be a year, a month or a day: 2009, 2009-01 or 2009-01-25.';

function list(example: string, description: string): PropertyDecorator {
  return (target, property) => {
    ApiPropertyOptional({ type: [String], description, example: [example] })(target, property);
    AsList()(target, property);
    IsArray()(target, property);
    ArrayMaxSize(500)(target, property);
    IsString({ each: true })(target, property);
    MaxLength(200, { each: true })(target, property);
  };
}

const BASES: DatingBasis[] = ['stated', 'inferred', 'none'];

/** The filters every question shares. */
export class FiltersQuestion implements Filters {
  @ApiPropertyOptional({ type: String, description: 'First year, month or day of the period, inclusive.', example: '2009' })
  @IsOptional()
  @Matches(ISO_DATE, { message: DATE_SENTENCE })
  from: string | null = null;

  @ApiPropertyOptional({ type: String, description: 'Last year, month or day of the period, inclusive.', example: '2012-06' })
  @IsOptional()
  @Matches(ISO_DATE, { message: DATE_SENTENCE })
  to: string | null = null;

  @ApiPropertyOptional({
    enum: ['exclude', 'spread', 'best'],
    default: 'spread',
    description: 'What to do with a speech whose date is an interval.',
  })
  @IsIn(['exclude', 'spread', 'best'])
  dates: DateMode = 'spread';

  @list('民生', 'Only passages that carry one of these themes.')
  theme: string[] = [];

  @list('云泽', 'Only speeches of these places.')
  place: string[] = [];

  @list('市', 'Only speeches of these levels of government.')
  level: string[] = [];

  @list('陈立新', 'Only speeches of these speakers.')
  speaker: string[] = [];

  @list('市长', 'Only speeches given in these roles.')
  role: string[] = [];

  @ApiPropertyOptional({ type: [Number], description: 'Only these documents, by id.', example: [1] })
  @AsList()
  @Type(() => Number)
  @IsInt({ each: true })
  @Min(1, { each: true })
  document: number[] = [];

  @ApiPropertyOptional({
    enum: BASES,
    isArray: true,
    description: 'Only speeches whose date rests on this; `none`: undated ones.',
  })
  @AsList()
  @IsIn(BASES, { each: true })
  basis: DatingBasis[] = [];

  @ApiPropertyOptional({
    enum: ['once', 'all'],
    default: 'once',
    description:
      'Whether a speech that the library holds several times counts once or every time. Documents asked for by id always count.',
  })
  @IsIn(['once', 'all'])
  copies: Copies = 'once';
}
