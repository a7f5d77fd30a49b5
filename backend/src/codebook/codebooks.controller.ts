import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query, Res, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { CodebookAnswer, CodebookChanged, CodebookCheck, CodebookPreview, CodebooksAnswer } from '@cimai/analysis';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import { Retagging } from '../intake/retagging.js';
import { Codebooks, versionOf } from '../library/codebooks.js';
import { Answers } from '../problem/answers.decorator.js';
import { Changes } from './changes.js';
import { codebookProblem } from './codebook.problem.js';
import { ChoiceBody, DraftBody, ExportParameters, PageParameters, TextBody, VersionBody } from './codebook.question.js';
import { Drafts } from './drafts.js';
import { Trials } from './trials.js';

const NOBODY = 'page';

/** The codebooks: which there are, what a change would do, and the change itself. */
@ApiTags('codebooks')
@Controller('codebooks')
export class CodebooksController {
  constructor(
    private readonly codebooks: Codebooks,
    private readonly drafts: Drafts,
    private readonly trials: Trials,
    private readonly changes: Changes,
    private readonly retagging: Retagging,
  ) {}

  @Get()
  @Answers('CodebooksAnswer', 'Every codebook with its versions, which is in force, and how far a change has got.')
  all(): CodebooksAnswer {
    const { codebook, version } = this.codebooks.inForce();
    return { inForce: { codebook, version }, codebooks: this.codebooks.cards(), retagging: this.retagging.progress() };
  }

  @Put('in-force')
  @Answers('CodebookChanged', 'Reads every speech with this codebook from now on; tags are recomputed in the background.')
  choose(@Body() { codebook }: ChoiceBody): Promise<CodebookChanged> {
    return this.changes.choose(codebook);
  }

  @Sse('retagging/events')
  @ApiOperation({ summary: 'How far the tags are from the codebook in force, as server-sent events until they are in line.' })
  events(): Observable<MessageEvent> {
    return this.retagging.events().pipe(map(data => ({ data })));
  }

  @Post('check')
  @HttpCode(200)
  @Answers('CodebookCheck', 'What a draft is understood as and all that is wrong with it, each at its place. Nothing is kept.')
  check(@Body() body: TextBody): Promise<CodebookCheck> {
    return this.drafts.check(body);
  }

  @Post('import')
  @HttpCode(200)
  @Answers('CodebookChanged', 'Keeps a codebook from a JSON, CSV or YAML text as the current version of its id.')
  async import(@Body() body: TextBody): Promise<CodebookChanged> {
    const { codebook, problems, notes } = await this.drafts.check(body);
    if (!codebook) throw codebookProblem.broken(problems);
    return this.changes.apply(codebook, { by: body.by ?? NOBODY, note: body.note ?? null, origin: 'imported' }, notes);
  }

  @Get(':id/export')
  @ApiOperation({ summary: 'The codebook as a file: JSON (all of it), CSV (forms), or a quanteda dictionary in YAML.' })
  @ApiProduces('application/json', 'text/csv', 'application/yaml')
  @Header('Cache-Control', 'no-cache')
  export(@Param('id') id: string, @Query() { as, version }: ExportParameters, @Res() response: Response): void {
    const { name, text, notes } = this.drafts.write(this.changes.existing(id, version).content, as);
    const type = { json: 'application/json', csv: 'text/csv', yaml: 'application/yaml' }[as];
    response
      .type(`${type}; charset=utf-8`)
      .setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .setHeader('X-Cimai-Notes', encodeURIComponent(JSON.stringify(notes)))
      .send(text);
  }

  @Post(':id/preview')
  @HttpCode(200)
  @Answers('CodebookPreview', 'What a draft would change, with the passages: nothing is changed.')
  preview(
    @Param('id') id: string,
    @Body() { draft }: DraftBody,
    @Query() { page, size }: PageParameters,
  ): Promise<CodebookPreview> {
    this.refuseOther(id, draft);
    return this.trials.preview(draft, page, size);
  }

  @Post(':id/rollback')
  @HttpCode(200)
  @Answers('CodebookChanged', 'Makes an older version current again.')
  rollBack(@Param('id') id: string, @Body() { version }: VersionBody): Promise<CodebookChanged> {
    return this.changes.rollBack(id, version);
  }

  @Post(':id')
  @HttpCode(200)
  @Answers(
    'CodebookChanged',
    'Keeps a draft as a new version, in force at once where its codebook is; only what it touches is recomputed.',
  )
  apply(@Param('id') id: string, @Body() { draft, note, by }: DraftBody): Promise<CodebookChanged> {
    this.refuseOther(id, draft);
    return this.changes.apply(draft, { by: by ?? NOBODY, note: note ?? null, origin: 'person' });
  }

  @Get(':id')
  @Answers('CodebookAnswer', 'The current version of a codebook, whole.')
  current(@Param('id') id: string): CodebookAnswer {
    return this.version(id);
  }

  @Get(':id/:version')
  @Answers('CodebookAnswer', 'One version of a codebook, whole.')
  version(@Param('id') id: string, @Param('version') version?: string): CodebookAnswer {
    const row = this.changes.existing(id, version);
    return { version: versionOf(row), codebook: row.content };
  }

  private refuseOther(id: string, draft: DraftBody['draft']): void {
    const problems = this.drafts.problemsOf(draft);
    if (problems.length) throw codebookProblem.broken(problems);
    if (draft.id !== id) throw codebookProblem.otherId(id, draft.id);
  }
}
