import { Global, Module } from '@nestjs/common';
import { Codebooks } from './codebooks.js';
import { Audits } from './audits.js';
import { SuggestionVerdicts } from './suggestions.js';
import { Tagging } from './tagging.js';
import { Validities } from './validity.js';
import { Writing } from './writing.js';

/** The codebooks of the library: which there are, which is in force, and which documents carry its tags. */
@Global()
@Module({
  providers: [
    Tagging,
    Audits,
    Validities,
    SuggestionVerdicts,
    {
      provide: Codebooks,
      inject: [Writing, Tagging],
      useFactory: async (writing: Writing, tagging: Tagging) => {
        const codebooks = new Codebooks(writing, tagging);
        await codebooks.load();
        return codebooks;
      },
    },
  ],
  exports: [Codebooks, Tagging, Audits, Validities, SuggestionVerdicts],
})
export class CodebooksModule {}
