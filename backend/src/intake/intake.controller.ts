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
import type { IntakeProgress } from '@cimai/analysis';
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

  @Get('intakes/:id')
  @Answers('IntakeProgress', 'How far an intake is, what it brought, what was refused and why.')
  async progress(@Param('id', ParseIntPipe) id: number): Promise<IntakeProgress> {
    const progress = await this.intakes.progress(id);
    if (!progress) throw problem.noIntake(id);
    return progress;
  }

  @Sse('intakes/:id/events')
  @ApiOperation({ summary: 'The same as a stream of server-sent events, until the intake is done.' })
  async events(@Param('id', ParseIntPipe) id: number): Promise<Observable<MessageEvent>> {
    if (!(await this.intakes.progress(id))) throw problem.noIntake(id);
    return this.intakes.events(id).pipe(map(data => ({ data })));
  }
}
