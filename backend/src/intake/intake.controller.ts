import {
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Req,
  Sse,
  UseInterceptors,
  type MessageEvent,
} from '@nestjs/common';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { IntakeProgress, IntakesAnswer } from '@cimai/analysis';
import type { Request } from 'express';
import { map, type Observable } from 'rxjs';
import { Answers } from '../problem/answers.decorator.js';
import { problem } from '../problem/problem.js';
import { Intakes } from './intakes.js';
import { sentFiles, uploadOptions } from './upload.js';

/** Files come in here, and their progress is told. */
@ApiTags('intake')
@Controller()
export class IntakeController {
  constructor(private readonly intakes: Intakes) {}

  @Post('sources')
  @HttpCode(202)
  @UseInterceptors(AnyFilesInterceptor(uploadOptions))
  @ApiOperation({ summary: 'Takes files in. The answer comes when they are safe; the reading goes on in the background.' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } } } })
  @ApiAcceptedResponse({
    description: 'The intake, with its id.',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/IntakeProgress' } } },
  })
  receive(@Req() request: Request): Promise<IntakeProgress> {
    const files = sentFiles(request);
    if (files.length === 0) throw problem.noFiles();
    return this.intakes.open(files);
  }

  @Get('intakes')
  @Answers('IntakesAnswer', 'The latest intakes, the newest first: running and paused ones are found here after a restart.')
  latest(): Promise<IntakesAnswer> {
    return this.intakes.latest();
  }

  @Get('intakes/:id')
  @Answers('IntakeProgress', 'How far an intake is, what it brought, what was refused and why.')
  async progress(@Param('id', ParseIntPipe) id: number): Promise<IntakeProgress> {
    return found(id, await this.intakes.progress(id));
  }

  @Post('intakes/:id/pause')
  @HttpCode(200)
  @Answers('IntakeProgress', 'Pauses an intake after the files under way; it stays paused over restarts, and holds up no other.')
  async pause(@Param('id', ParseIntPipe) id: number): Promise<IntakeProgress> {
    return found(id, await this.intakes.pause(id));
  }

  @Post('intakes/:id/resume')
  @HttpCode(200)
  @Answers('IntakeProgress', 'Lets a paused intake go on.')
  async resume(@Param('id', ParseIntPipe) id: number): Promise<IntakeProgress> {
    return found(id, await this.intakes.resume(id));
  }

  @Sse('intakes/:id/events')
  @ApiOperation({
    summary:
      'The same as a stream of server-sent events, until the intake is done; while it is running, the last fifty documents only.',
  })
  async events(@Param('id', ParseIntPipe) id: number): Promise<Observable<MessageEvent>> {
    found(id, await this.intakes.progress(id));
    return this.intakes.events(id).pipe(map(data => ({ data })));
  }
}

function found(id: number, progress: IntakeProgress | null): IntakeProgress {
  if (!progress) throw problem.noIntake(id);
  return progress;
}
