import { Module } from '@nestjs/common';
import { CollocationModule } from './collocation/collocation.module.js';
import { CodebookModule } from './codebook/codebook.module.js';
import { ConcordanceModule } from './concordance/concordance.module.js';
import { CooccurrenceModule } from './cooccurrence/cooccurrence.module.js';
import { FrequencyModule } from './frequency/frequency.module.js';
import { HealthController } from './health.controller.js';
import { IntakeModule } from './intake/intake.module.js';
import { KeynessModule } from './keyness/keyness.module.js';
import { CodebooksModule } from './library/codebooks.module.js';
import { LibraryModule } from './library/library.module.js';
import { ReviewModule } from './review/review.module.js';
import { ThemeModule } from './theme/theme.module.js';
import { TokensModule } from './tokens/tokens.module.js';
import { TrendModule } from './trend/trend.module.js';

/** The librarian's house: two stores, the way in, and one room a question. */
@Module({
  imports: [
    TokensModule,
    LibraryModule,
    CodebooksModule,
    IntakeModule,
    CodebookModule,
    TrendModule,
    FrequencyModule,
    KeynessModule,
    CollocationModule,
    CooccurrenceModule,
    ConcordanceModule,
    ThemeModule,
    ReviewModule,
  ],
  controllers: [HealthController],
})
export class AppModule {}
