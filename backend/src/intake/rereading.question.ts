import type { ColumnMapping, SourceReadingChange } from '@cimai/analysis';
import { ApiPropertyOptional, ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

function column(description: string): PropertyDecorator {
  return (target, property) => {
    ApiPropertyOptional({ type: String, nullable: true, default: null, description })(target, property);
    IsOptional()(target, property);
    IsString()(target, property);
    MaxLength(500)(target, property);
  };
}

/** What the columns of a table mean: each by its name, or by its number from 0. */
export class Columns implements ColumnMapping {
  @column('The text')
  text: string | null = null;

  @column('The title')
  title: string | null = null;

  @column('The date')
  date: string | null = null;

  @column('Who spoke')
  speaker: string | null = null;

  @column('As what')
  role: string | null = null;

  @column('Where')
  place: string | null = null;

  @column('Level of government')
  level: string | null = null;

  @column('On which occasion')
  occasion: string | null = null;
}

/** A person's word on a place in a source: a speech begins there, or none does; null takes the word back. */
export class Split {
  @ApiProperty({ type: Number, description: 'The place in the source, in UTF-16 units.' })
  @IsInt()
  @Min(0)
  at: number;

  @ApiProperty({ type: Boolean, nullable: true })
  @ValidateIf((split: Split) => split.made !== null)
  @IsBoolean()
  made: boolean | null;
}

/** What a person decides on how a source is read; a field that is absent stays as it is, null gives it back to the reader. */
export class SourceReading implements SourceReadingChange {
  @ApiPropertyOptional({ type: String, nullable: true, example: 'gb18030', description: 'An encoding by its WHATWG name.' })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  encoding?: string | null;

  @ApiPropertyOptional({ type: Columns, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => Columns)
  columns?: Columns | null;

  @ApiPropertyOptional({ type: [Split] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10_000)
  @ValidateNested({ each: true })
  @Type(() => Split)
  splits?: Split[];

  @ApiPropertyOptional({ type: String, description: 'Whose word it is' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  by?: string;

  @ApiPropertyOptional({ type: String, description: 'Why' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;
}

/** Which sources are read again. */
export class SourcesAgain {
  @ApiPropertyOptional({ type: [Number], description: 'Only these, older or not; absent: all that an older reader read.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100_000)
  @IsInt({ each: true })
  sources?: number[];
}
