import { Module } from '@nestjs/common';
import { IntakeModule } from '../intake/intake.module.js';
import { AuditDesk } from './audit-desk.js';
import { AuditSheets } from './audit-sheets.js';
import { AuditsController } from './audits.controller.js';
import { CandidateForms } from './candidate-forms.js';
import { Changes } from './changes.js';
import { CodebooksController } from './codebooks.controller.js';
import { Drafts } from './drafts.js';
import { Lots } from './lots.js';
import { NearPassages } from './near-passages.js';
import { PassagePlaces } from './passage-places.js';
import { Suggester } from './suggester.js';
import { SuggestionsController } from './suggestions.controller.js';
import { ThemeWords } from './theme-words.js';
import { Trials } from './trials.js';

/** Codebooks: read, edited, tried out, put in force; what they lack; and how far their tags can be trusted. */
@Module({
  imports: [IntakeModule],
  controllers: [SuggestionsController, CodebooksController, AuditsController],
  providers: [
    Drafts,
    Trials,
    Changes,
    NearPassages,
    Lots,
    PassagePlaces,
    AuditSheets,
    AuditDesk,
    ThemeWords,
    CandidateForms,
    Suggester,
  ],
})
export class CodebookModule {}
