import { Controller, Delete, Get, Param, ParseIntPipe, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { problem } from '../problem/problem.js';
import { Catalogue } from './catalogue.js';
import { Librarian } from './librarian.js';

/** The received files as they came. */
@Controller()
export class SourcesController {
  constructor(
    private readonly librarian: Librarian,
    private readonly catalogue: Catalogue,
  ) {}

  @Get('sources/:id/bytes')
  @ApiOperation({
    summary: 'The untouched bytes of a source; with `as=text` the text in it as UTF-8, offsets as every answer counts them.',
  })
  @ApiProduces('application/octet-stream', 'text/plain')
  @ApiOkResponse({ description: 'The bytes, byte for byte as they were received.' })
  async bytes(
    @Param('id', ParseIntPipe) id: number,
    @Query('as') as: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const source = this.catalogue.source(id);
    const bytes = source ? await this.librarian.bytes(id) : null;
    if (!source || !bytes) throw problem.noSource(id);
    // Whatever the file is, a browser must show or save it and never run it.
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    if (as === 'text') {
      const text = (await this.librarian.textTakenOut(id)) ?? new TextDecoder(source.encoding ?? 'utf-8').decode(bytes);
      response.type('text/plain; charset=utf-8').send(text);
      return;
    }
    response.setHeader(
      'Content-Disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(source.name.split(/[\\/]/).at(-1)!)}`,
    );
    response.type('application/octet-stream').send(bytes);
  }

  @Delete('demonstration')
  @ApiOperation({ summary: 'Removes the demonstration speeches; a person’s own sources are never touched.' })
  @ApiOkResponse({ description: 'How many sources were removed.' })
  async removeDemonstration(): Promise<{ removed: number }> {
    const sources = this.catalogue.demonstrations();
    await this.librarian.removeSources(sources);
    return { removed: sources.length };
  }
}
