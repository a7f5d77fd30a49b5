import type { Copies, JudgedField } from '@cimai/analysis';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import { PagedQuestion } from './paged.question.js';

export const DOCUMENT_SORTS = ['date', '-date', 'title', 'place', 'speaker', '-characters', 'id'] as const;

/** Which documents to list, in which order. */
export class DocumentsQuestion extends PagedQuestion {
  @ApiPropertyOptional({ type: String, description: 'Only documents whose title holds these characters, in either script.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  title: string | null = null;

  @ApiPropertyOptional({ enum: DOCUMENT_SORTS, default: 'date', description: 'A leading minus turns the order round.' })
  @IsIn(DOCUMENT_SORTS)
  sort: (typeof DOCUMENT_SORTS)[number] = 'date';

  @ApiPropertyOptional({
    enum: ['once', 'all'],
    default: 'once',
    description:
      'What `subcorpus` counts of a speech that the library holds several times; the list shows every copy in either case.',
  })
  @IsIn(['once', 'all'])
  override copies: Copies = 'once';
}

/** What a person may have a word on. */
export const JUDGED_FIELDS = [
  ...(['title', 'speaker', 'role', 'place', 'level', 'occasion', 'date', 'copy', 'text'] as const),
] as const satisfies JudgedField[];

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/;

function correctable(description: string): PropertyDecorator {
  return (target, property) => {
    ApiPropertyOptional({ type: String, nullable: true, description })(target, property);
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value))(target, property);
    IsOptional()(target, property);
    IsString()(target, property);
    MaxLength(500)(target, property);
  };
}

/** A person's word on a document: each field that is sent is put in force; null says that the document does not tell. */
export class DocumentCorrection {
  @correctable('Title')
  title?: string | null;

  @correctable('Speaker')
  speaker?: string | null;

  @correctable('Role')
  role?: string | null;

  @correctable('Place')
  place?: string | null;

  @correctable('Level of government')
  level?: string | null;

  @correctable('Occasion')
  occasion?: string | null;

  @correctable('A date (2009, 2009-01, 2009-01-15) or an interval (2009-01/2009-03)')
  @Matches(DATE, { message: 'date must be 2009, 2009-01, 2009-01-15 or an interval such as 2009-01/2009-03.' })
  date?: string | null;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    description:
      'The id of the document that this one repeats, which then counts in its place; null: it repeats none and always counts.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  copy?: number | null;

  @ApiPropertyOptional({ enum: ['confirmed'], description: 'That the text is right as it was read.' })
  @IsOptional()
  @IsIn(['confirmed'])
  text?: 'confirmed';

  @ApiPropertyOptional({
    enum: JUDGED_FIELDS,
    isArray: true,
    description:
      'Fields given back to the reader: what it found is in force again, with its evidence; the words stay on record, and so does this. Done before anything else that is sent.',
  })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(JUDGED_FIELDS, { each: true })
  withdraw?: JudgedField[];

  @correctable('Whose word it is')
  by?: string | null;

  @correctable('Why')
  reason?: string | null;
}
