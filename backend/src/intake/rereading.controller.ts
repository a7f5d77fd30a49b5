import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Sse, type MessageEvent } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ReadingDraft, RereadingProgress, RereadingsAnswer, SourceDetail } from '@cimai/analysis';
import { map, type Observable } from 'rxjs';
import { Answers } from '../problem/answers.decorator.js';
import { Rereading } from './rereading.js';
import { SourceReading, SourcesAgain } from './rereading.question.js';
import { Rereadings } from './rereadings.js';
import { SourceCounter } from './source-counter.js';

const ACCEPTED = {
  description: 'The rereading, with its id.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/RereadingProgress' } } },
};

/** How a source was read, what another reading would change, and a person's word on it. */
@ApiTags('review')
@Controller()
export class RereadingController {
  constructor(
    private readonly counter: SourceCounter,
    private readonly rereading: Rereading,
    private readonly rereadings: Rereadings,
  ) {}

  @Get('sources/:id')
  @Answers('SourceDetail', 'A source: how it was read or why it was not, what people decided on that, the documents in it.')
  source(@Param('id', ParseIntPipe) id: number): Promise<SourceDetail> {
    return this.counter.show(id);
  }

  @Get('sources/:id/draft')
  @Answers('ReadingDraft', 'What today’s reader would change about a source; nothing is changed.')
  newer(@Param('id', ParseIntPipe) id: number): Promise<ReadingDraft> {
    return this.rereading.draft(id, {});
  }

  @Post('sources/:id/draft')
  @HttpCode(200)
  @Answers('ReadingDraft', 'What a decision would change about a source; nothing is kept.')
  draft(@Param('id', ParseIntPipe) id: number, @Body() change: SourceReading): Promise<ReadingDraft> {
    return this.rereading.draft(id, change);
  }

  @Put('sources/:id/reading')
  @Answers(
    'SourceDetail',
    'The source, read as a person decided. Null for a thing gives it back to the reader; taking a word back is exact.',
  )
  async decide(@Param('id', ParseIntPipe) id: number, @Body() change: SourceReading): Promise<SourceDetail> {
    await this.rereading.decide(id, change);
    return this.counter.show(id);
  }

  @Post('rereadings')
  @HttpCode(202)
  @ApiOperation({ summary: 'Reads older sources again in the background; people’s words stay in force.' })
  @ApiAcceptedResponse(ACCEPTED)
  begin(@Body() { sources }: SourcesAgain): RereadingProgress {
    return this.rereadings.open(sources);
  }

  @Get('rereadings')
  @Answers('RereadingsAnswer', 'How much an older reader read, and the latest rereadings.')
  all(): RereadingsAnswer {
    return this.rereadings.answer();
  }

  @Get('rereadings/:id')
  @Answers('RereadingProgress', 'How far a rereading is.')
  progress(@Param('id', ParseIntPipe) id: number): RereadingProgress {
    return this.rereadings.progress(id);
  }

  @Sse('rereadings/:id/events')
  @ApiOperation({ summary: 'The same as a stream of server-sent events, until it is over.' })
  events(@Param('id', ParseIntPipe) id: number): Observable<MessageEvent> {
    return this.rereadings.events(id).pipe(map(data => ({ data })));
  }

  @Post('rereadings/:id/stop')
  @HttpCode(200)
  @Answers('RereadingProgress', 'Ends a rereading after the sources under way; what was read again stays.')
  stop(@Param('id', ParseIntPipe) id: number): RereadingProgress {
    return this.rereadings.stop(id);
  }
}
