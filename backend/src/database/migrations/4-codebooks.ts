import { Table, TableIndex, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';

/** Codebooks with their versions, audits of their tags, and people's words on suggestions. */
export class Codebooks1700000000004 implements MigrationInterface {
  name = 'Codebooks1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(TABLES)) await runner.createTable(new Table({ name, columns }));
    for (const [table, columnNames] of UNIQUE) {
      await runner.createIndex(table, new TableIndex({ name: `${table}_once`, columnNames, isUnique: true }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(TABLES).reverse()) await runner.dropTable(name);
  }
}

const ID: TableColumnOptions = {
  name: 'id',
  type: 'integer',
  isPrimary: true,
  isGenerated: true,
  generationStrategy: 'increment',
};
const text = (name: string): TableColumnOptions => ({ name, type: 'text' });
const integer = (name: string): TableColumnOptions => ({ name, type: 'integer' });
const boolean = (name: string): TableColumnOptions => ({ name, type: 'boolean' });
const optional = (column: TableColumnOptions): TableColumnOptions => ({ ...column, isNullable: true });
const key = (column: TableColumnOptions): TableColumnOptions => ({ ...column, isPrimary: true });

const TABLES: Record<string, TableColumnOptions[]> = {
  codebook_version: [
    ID,
    ...[text('codebook'), text('version'), text('content'), text('by'), text('when'), optional(text('note')), text('origin')],
    ...[boolean('current'), boolean('chosen'), boolean('inForce')],
  ],
  audit: [
    ID,
    ...[text('origin'), optional(text('name')), text('codebook'), text('version'), text('themes')],
    ...[integer('coders'), integer('seed'), text('by'), text('when'), text('strata')],
  ],
  audit_passage: [
    ...[key(integer('audit')), key(integer('number')), optional(integer('document')), text('title')],
    ...[optional(text('heading')), optional(text('before')), text('text'), optional(text('after')), text('tags'), text('strata')],
  ],
  audit_code: [ID, ...[integer('audit'), integer('number'), integer('coder'), text('themes'), boolean('unsure'), text('when')]],
  suggestion_verdict: [
    ID,
    ...[text('codebook'), text('theme'), optional(text('form')), optional(integer('document')), optional(integer('passage'))],
    ...[text('verdict'), text('by'), text('when')],
  ],
};

const UNIQUE: [string, string[]][] = [
  ['codebook_version', ['codebook', 'version']],
  ['audit_code', ['audit', 'number', 'coder']],
];
