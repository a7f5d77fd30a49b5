import type { AuditImport, AuditRequest, PassageCode } from '@cimai/analysis';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { AsList } from '../library/filters.question.js';

/** What to audit. */
export class AuditBody implements AuditRequest {
  @ApiProperty({ type: [String], example: ['民生'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  themes: string[];

  @ApiProperty({ type: Number, description: 'Passages for each theme.', example: 120 })
  @IsInt()
  @Min(3)
  @Max(2000)
  size: number;

  @ApiPropertyOptional({ enum: [1, 2], default: 1 })
  @IsIn([1, 2])
  coders: 1 | 2 = 1;

  @ApiPropertyOptional({ type: Number, description: 'The same seed draws the same passages.' })
  @IsOptional()
  @IsInt()
  seed?: number;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  by?: string;
}

/** A coding made elsewhere. */
export class CodingBody implements AuditImport {
  @ApiProperty({ type: String, example: 'themes.tsv' })
  @IsString()
  @MaxLength(200)
  name: string;

  @ApiProperty({ type: String, description: 'The file’s text.' })
  @IsString()
  @MaxLength(16_000_000)
  text: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  by?: string;
}

/** Who is asking: coder 1 or 2; 0 settles what two differ on. */
export class CoderParameters {
  @ApiPropertyOptional({ enum: [0, 1, 2], default: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(2)
  coder = 1;
}

/** A coder's word. */
export class CodeBody implements PassageCode {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  themes: string[];

  @ApiPropertyOptional({ type: Boolean, default: false })
  @IsBoolean()
  unsure = false;
}

/** Which themes; all without any. */
export class ValidityParameters {
  @ApiPropertyOptional({ type: [String] })
  @AsList()
  @IsArray()
  @IsString({ each: true })
  theme: string[] = [];
}
