import { join } from 'node:path';
import { DataSource, type DataSourceOptions, type Driver } from 'typeorm';
import { CorrectionRecord } from '../library/correction.entity.js';
import { AuditCodeRecord, AuditPassageRecord, AuditRecord } from '../library/audit.entity.js';
import { CodebookVersionRecord } from '../library/codebook-version.entity.js';
import { Counter } from '../library/counter.entity.js';
import { DocumentFound } from '../library/document-found.entity.js';
import { DocumentPlace } from '../library/document-place.entity.js';
import { DocumentSketch } from '../library/document-sketch.entity.js';
import { DocumentText } from '../library/document-text.entity.js';
import { DocumentRecord } from '../library/document.entity.js';
import { IntakeRecord } from '../library/intake.entity.js';
import { SourceBytes } from '../library/source-bytes.entity.js';
import { SourceDecisionRecord } from '../library/source-decision.entity.js';
import { SourceText } from '../library/source-text.entity.js';
import { Source } from '../library/source.entity.js';
import { SuggestionVerdictRecord } from '../library/suggestion-verdict.entity.js';
import { databaseUrl } from './column-types.js';
import { Library1700000000001 } from './migrations/1-library.js';
import { Reviewing1700000000002 } from './migrations/2-reviewing.js';
import { Rereading1700000000003 } from './migrations/3-rereading.js';
import { Codebooks1700000000004 } from './migrations/4-codebooks.js';
import { TakingBack1700000000005 } from './migrations/5-taking-back.js';
import { AuditPlaces1700000000006 } from './migrations/6-audit-places.js';

/** Where the library is kept: a SQLite file in the home folder, or a team's PostgreSQL. Tables change by migration only. */
export function dataSourceOptions(home: string): DataSourceOptions {
  const tables = {
    entities: [
      ...[Source, SourceBytes, SourceText, SourceDecisionRecord],
      ...[DocumentRecord, DocumentText, DocumentPlace, DocumentSketch, DocumentFound, CorrectionRecord],
      ...[IntakeRecord, Counter],
      ...[CodebookVersionRecord, AuditRecord, AuditPassageRecord, AuditCodeRecord, SuggestionVerdictRecord],
    ],
    migrations: [
      Library1700000000001,
      Reviewing1700000000002,
      Rereading1700000000003,
      Codebooks1700000000004,
      TakingBack1700000000005,
      AuditPlaces1700000000006,
    ],
    synchronize: false,
  };
  const url = databaseUrl();
  if (url) return { type: 'postgres', url, ...tables };
  return {
    type: 'better-sqlite3',
    database: join(home, 'library.sqlite'),
    prepareDatabase: configureSqlite,
    ...tables,
  };
}

/** Opens the library and brings its tables up to date. */
export async function openDataSource(home: string): Promise<DataSource> {
  const source = new DataSource(dataSourceOptions(home));
  await source.initialize();
  if (databaseUrl()) writeWhatPostgresHolds(source.driver);
  await source.runMigrations({ transaction: 'each' });
  return source;
}

/** PostgreSQL refuses U+0000 in a text, and with it the whole statement: it stands there as U+FFFD, which keeps every offset. */
function writeWhatPostgresHolds(driver: Driver): void {
  const prepare = driver.preparePersistentValue.bind(driver);
  driver.preparePersistentValue = (value, column) => {
    const prepared: unknown = prepare(value, column);
    return typeof prepared === 'string' && prepared.includes('\0') ? prepared.replaceAll('\0', '\ufffd') : prepared;
  };
}

/** A write-ahead log, so that readers go on while an intake writes, and a kill in the middle leaves the file whole. */
function configureSqlite(database: { pragma(source: string): unknown }): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('busy_timeout = 5000');
  // An intake writes much at once: fewer, larger checkpoints (32 MB) write each page once.
  database.pragma('wal_autocheckpoint = 8000');
}
