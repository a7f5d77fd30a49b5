import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { join } from 'node:path';
import { homeFolder } from '../home/home.js';
import { DuckDBTokenStore } from './duckdb-token-store.js';
import { TokenStore } from './token-store.js';

/** The token store, embedded: a DuckDB file beside the library. */
@Global()
@Module({
  providers: [{ provide: TokenStore, useFactory: () => DuckDBTokenStore.open(join(homeFolder(), 'tokens.duckdb')) }],
  exports: [TokenStore],
})
export class TokensModule implements OnApplicationShutdown {
  constructor(private readonly store: TokenStore) {}

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }
}
