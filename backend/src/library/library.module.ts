import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { openDataSource } from '../database/data-source.js';
import { Catalogue } from './catalogue.js';
import { Corrections } from './corrections.js';
import { DocumentList } from './document-list.js';
import { DocumentsController } from './documents.controller.js';
import { homeFolder } from '../home/home.js';
import { Librarian } from './librarian.js';
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
    Librarian,
    Corrections,
    Subcorpora,
    DocumentList,
  ],
  exports: [DataSource, Catalogue, Writing, Librarian, Corrections, Subcorpora],
})
export class LibraryModule implements OnApplicationShutdown {
  constructor(private readonly library: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    await this.library.destroy();
  }
}
