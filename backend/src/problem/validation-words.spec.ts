import { describe, expect, it } from '@jest/globals';
import { Type, plainToInstance } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { ValidationPipe, BadRequestException } from '@nestjs/common';
import { validationWords } from './validation-words.js';

class Inner {
  @IsInt()
  at!: number;
}

class Question {
  @MaxLength(4) long = 'abcde';
  @MinLength(3) brief = 'a';
  @Length(2, 3) between = 'a';
  @IsInt() @Min(1) @Max(9) top: unknown = 'x';
  @IsIn(['year', 'month']) by = 'day';
  @Matches(/^a$/) shape = 'b';
  @IsArray() @ArrayMinSize(2) few = ['a'];
  @ArrayMaxSize(1) many = ['a', 'b'];
  @ArrayUnique() twice = ['a', 'a'];
  @IsString({ each: true }) texts: unknown = [1];
  @IsBoolean() on: unknown = 1;
  @IsObject() thing: unknown = 1;
  @IsNotEmpty() something = '';
  @ValidateNested({ each: true }) @Type(() => Inner) splits = [plainToInstance(Inner, { at: 'x', more: 1 })];
}

/** The sentences that the server's own pipe gives for a question where everything is wrong. */
async function sentences(sent: object): Promise<string[]> {
  const pipe = new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true });
  const error: unknown = await pipe.transform(sent, { type: 'query', metatype: Question }).then(
    () => null,
    (refused: unknown) => refused,
  );
  if (!(error instanceof BadRequestException)) throw new Error('the question was let through');
  return (error.getResponse() as { message: string[] }).message;
}

describe('words for what the validator objects to', () => {
  it('knows every sentence of the validator that the house can provoke', async () => {
    const details = await sentences({ limit: 1 });
    const { zh, en } = validationWords(details);
    expect(zh).not.toMatch(/must|should|value|property/);
    expect(zh).toContain('long 最多 4 个字符');
    expect(zh).toContain('limit 没有这个参数');
    expect(zh).toContain('by 只能是 year、month');
    expect(zh).toContain('top 须是整数，不能小于 1，不能大于 9');
    expect(zh).toContain('texts 的每个值须是文字');
    expect(zh).toContain('splits.0.at 须是整数');
    expect(en).toContain('top must be a whole number and must be 1 or more and must be 9 or less');
    expect(en).toContain('limit is not known here');
    expect(en).not.toMatch(/conforming|equal to/);
  });

  it('leaves a sentence of another kind as it is', () => {
    const { zh, en } = validationWords(['Only here.']);
    expect(zh).toBe('提问有误：Only here.');
    expect(en).toBe('The question is not well formed: Only here.');
  });
});
