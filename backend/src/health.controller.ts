import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get } from '@nestjs/common';
import type { HealthAnswer } from '@cimai/analysis';
import { Catalogue } from './library/catalogue.js';
import { ACCEPTED_ENDINGS } from './intake/formats/extract.js';
import { projectFolder } from './home/home.js';
import { Answers } from './problem/answers.decorator.js';

const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string };

/** Whether the house is open, and how much it holds. */
@Controller('health')
export class HealthController {
  constructor(private readonly catalogue: Catalogue) {}

  @Get()
  @Answers('HealthAnswer', 'The server is up.')
  health(): HealthAnswer {
    let tokens = 0;
    for (const document of this.catalogue.documents()) tokens += document.tokens;
    return { status: 'ok', version, documents: this.catalogue.size, tokens, reads: [...ACCEPTED_ENDINGS] };
  }
}
