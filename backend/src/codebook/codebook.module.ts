import { Module } from '@nestjs/common';
import { IntakeModule } from '../intake/intake.module.js';
import { Changes } from './changes.js';
import { CodebooksController } from './codebooks.controller.js';
import { Drafts } from './drafts.js';
import { Trials } from './trials.js';

/** Codebooks: read, edited, tried out, put in force; what they lack; and how far their tags can be trusted. */
@Module({
  imports: [IntakeModule],
  controllers: [CodebooksController],
  providers: [Drafts, Trials, Changes],
})
export class CodebookModule {}
