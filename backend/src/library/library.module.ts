import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { openDataSource } from '../database/data-source.js';
import { Catalogue } from './catalogue.js';
import { Copies } from './copies.js';
import { Corrections } from './corrections.js';
import { DocumentList } from './document-list.js';
import { DocumentsController } from './documents.controller.js';
import { homeFolder } from '../home/home.js';
import { Librarian } from './librarian.js';
import { SourceDecisions } from './source-decisions.js';
import { SourceDetails } from './source-detail.js';
import { SourceHistory } from './source-history.js';
import { SourceReplacement } from './source-replacement.js';
import { SourcesController } from './sources.controller.js';
import { Subcorpora } from './subcorpora.js';
import { Writing } from './writing.js';

/** The truth: sources, documents, what people said of them; and subcorpora of them for every question room. */
@Global()
@Module({
  controllers: [DocumentsController, SourcesController],
  providers: [
    { provide: DataSource, useFactory: () => openDataSource(homeFolder()) },
    {
      provide: Catalogue,
      inject: [DataSource],
      useFactory: async (library: DataSource) => {
        const catalogue = new Catalogue(library);
        await catalogue.load();
        return catalogue;
      },
    },
    Writing,
    {
      provide: Copies,
      inject: [DataSource, Catalogue],
      useFactory: async (library: DataSource, catalogue: Catalogue) => {
        const copies = new Copies(library, catalogue);
        await library.transaction(manager => copies.load(manager));
        return copies;
      },
    },
    Librarian,
    Corrections,
    Subcorpora,
    DocumentList,
    SourceDecisions,
    SourceDetails,
    SourceHistory,
    SourceReplacement,
  ],
  exports: [
    ...[DataSource, Catalogue, Writing, Librarian, Corrections, Subcorpora],
    ...[SourceDecisions, SourceDetails, SourceHistory, SourceReplacement],
  ],
})
export class LibraryModule implements OnApplicationShutdown {
  constructor(private readonly library: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    await this.library.destroy();
  }
}
