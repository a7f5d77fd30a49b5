import type { Bilingual, Codebook, CodebookDraft, CodebookFormat, CodebookText } from '@cimai/analysis';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

const FORMATS = ['json', 'csv', 'yaml'] as const;
const CODEBOOK = { type: 'object', additionalProperties: true, description: 'A `Codebook`.' } as const;

/** Drafts are checked by the instrument, which says more than a validator could; they pass through here as they came. */
const AsItCame = () =>
  Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }): unknown => obj[key], { toClassOnly: true });

/** A changed or a new codebook. */
export class DraftBody implements CodebookDraft {
  @ApiProperty(CODEBOOK)
  @AsItCame()
  @IsObject()
  draft: Codebook;

  @ApiPropertyOptional({ type: String, description: 'What the change is for.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;

  @ApiPropertyOptional({ type: String, description: 'Who makes it.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  by?: string;
}

/** A codebook as a text, or as JSON. */
export class TextBody implements Partial<CodebookText> {
  @ApiPropertyOptional({ enum: FORMATS })
  @IsOptional()
  @IsIn(FORMATS)
  as?: CodebookFormat;

  @ApiPropertyOptional({ type: String, description: 'The file’s text.' })
  @IsOptional()
  @IsString()
  @MaxLength(16_000_000)
  text?: string;

  @ApiPropertyOptional({ ...CODEBOOK, description: 'Instead of a text: the codebook itself.' })
  @AsItCame()
  @IsOptional()
  codebook?: unknown;

  @ApiPropertyOptional({ type: String, description: 'The codebook it is about: what the format cannot say is kept from it.' })
  @IsOptional()
  @Matches(/^[^/\s]{1,100}$/)
  id?: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'A `Bilingual`.' })
  @AsItCame()
  @IsOptional()
  @IsObject()
  label?: Bilingual;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  by?: string;
}

/** Which version. */
export class VersionBody {
  @ApiProperty({ type: String, example: '1.2.0' })
  @IsString()
  @MaxLength(100)
  version: string;
}

/** Which codebook. */
export class ChoiceBody {
  @ApiProperty({ type: String, example: 'policy-themes' })
  @IsString()
  @MaxLength(100)
  codebook: string;
}

/** In which format. */
export class ExportParameters {
  @ApiPropertyOptional({ enum: FORMATS, default: 'json' })
  @IsIn(FORMATS)
  as: CodebookFormat = 'json';

  @ApiPropertyOptional({ type: String, description: 'A version; without one, the current.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  version?: string;
}

/** Which part of a long list. */
export class PageParameters {
  @ApiPropertyOptional({ type: Number, default: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  page = 1;

  @ApiPropertyOptional({ type: Number, default: 20, maximum: 200 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  size = 20;
}
