import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AuditNext, AuditPassage, AuditResults, AuditSummary, AuditsAnswer, ValidityAnswer } from '@cimai/analysis';
import { codebook } from '../library/instruments.js';
import { Validities } from '../library/validity.js';
import { Answers } from '../problem/answers.decorator.js';
import { AuditDesk } from './audit-desk.js';
import { AuditBody, CodeBody, CoderParameters, CodingBody, ValidityParameters } from './audit.question.js';

/** How far tags can be trusted: passages drawn by lot, coded by people, held against the tags. */
@ApiTags('validity')
@Controller()
export class AuditsController {
  constructor(
    private readonly desk: AuditDesk,
    private readonly validities: Validities,
  ) {}

  @Get('validity')
  @Answers('ValidityAnswer', 'For each theme of the codebook in force what its newest audit says, or that there is none.')
  async validity(@Query() { theme }: ValidityParameters): Promise<ValidityAnswer> {
    const { id, version, themes } = codebook();
    const asked = theme.length ? theme : themes.map(one => one.id);
    return { codebook: id, version, themes: await this.validities.of(asked) };
  }

  @Get('audits')
  @Answers('AuditsAnswer', 'Every audit, the newest first.')
  async all(): Promise<AuditsAnswer> {
    return { audits: await this.desk.all() };
  }

  @Post('audits')
  @Answers('AuditSummary', 'Draws a stratified sample of the library and opens an audit on it.')
  draw(@Body() body: AuditBody): Promise<AuditSummary> {
    return this.desk.draw(body);
  }

  @Post('audits/import')
  @Answers('AuditSummary', 'Takes a coding in that was made elsewhere, as a table with tabs: id, text, themes.')
  import(@Body() { name, text, by }: CodingBody): Promise<AuditSummary> {
    return this.desk.import(name, text, by);
  }

  @Get('audits/:id')
  @Answers(
    'AuditResults',
    'What came of an audit so far: P, R, F1 and κ by theme with intervals, and the passages on which coders, or tags and people, differ.',
  )
  results(@Param('id', ParseIntPipe) id: number): Promise<AuditResults> {
    return this.desk.results(id);
  }

  @Get('audits/:id/next')
  @Answers('AuditNext', 'The next passage for a coder, without its tags.')
  next(@Param('id', ParseIntPipe) id: number, @Query() { coder }: CoderParameters): Promise<AuditNext> {
    return this.desk.next(id, coder);
  }

  @Get('audits/:id/passages/:number')
  @Answers('AuditPassage', 'One passage as a coder sees it.')
  passage(
    @Param('id', ParseIntPipe) id: number,
    @Param('number', ParseIntPipe) number: number,
    @Query() { coder }: CoderParameters,
  ): Promise<AuditPassage> {
    return this.desk.passage(id, number, coder);
  }

  @Put('audits/:id/passages/:number')
  @HttpCode(200)
  @Answers('AuditNext', 'Keeps a coder’s word on a passage and hands out the next one. Coder 0 settles what two differ on.')
  code(
    @Param('id', ParseIntPipe) id: number,
    @Param('number', ParseIntPipe) number: number,
    @Query() { coder }: CoderParameters,
    @Body() { themes, unsure }: CodeBody,
  ): Promise<AuditNext> {
    return this.desk.code(id, number, coder, { themes, unsure });
  }
}
