import { Table, TableIndex, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';

/** The library's first tables: sources, documents and their texts, people's corrections, intakes. */
export class Library1700000000001 implements MigrationInterface {
  name = 'Library1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    const bytes = runner.connection.options.type === 'postgres' ? 'bytea' : 'blob';
    for (const [name, columns] of Object.entries(tables(bytes))) await runner.createTable(new Table({ name, columns }));
    for (const [table, column, unique] of INDICES) {
      await runner.createIndex(table, new TableIndex({ name: `${table}_${column}`, columnNames: [column], isUnique: unique }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(tables('blob')).reverse()) await runner.dropTable(name);
  }
}

const INDICES: [table: string, column: string, unique: boolean][] = [
  ['source', 'sha256', true],
  ['source', 'intake', false],
  ['document', 'source', false],
  ['correction', 'document', false],
];

const generated: TableColumnOptions = {
  name: 'id',
  type: 'integer',
  isPrimary: true,
  isGenerated: true,
  generationStrategy: 'increment',
};
const key = (name: string, type = 'integer'): TableColumnOptions => ({ name, type, isPrimary: true });
const text = (...names: string[]): TableColumnOptions[] => names.map(name => ({ name, type: 'text' }));
const optional = (...names: string[]): TableColumnOptions[] => names.map(name => ({ name, type: 'text', isNullable: true }));
const integer = (...names: string[]): TableColumnOptions[] => names.map(name => ({ name, type: 'integer' }));
const float = (name: string): TableColumnOptions => ({ name, type: 'float' });
const boolean = (name: string): TableColumnOptions => ({ name, type: 'boolean' });

function tables(bytes: string): Record<string, TableColumnOptions[]> {
  return {
    source: [
      key('id'),
      ...text('name', 'sha256'),
      ...integer('size'),
      ...optional('encoding'),
      ...text('received', 'state'),
      boolean('demonstration'),
      ...integer('intake'),
    ],
    source_bytes: [key('source'), { name: 'bytes', type: bytes }],
    document: [
      key('id'),
      ...integer('source', 'ordinal', 'revision', 'sourceStart', 'sourceEnd'),
      ...optional('heading'),
      ...text('title'),
      ...optional('speaker', 'role', 'place', 'level', 'occasion', 'earliest', 'latest', 'best'),
      ...text('basis'),
      float('confidence'),
      ...integer('characters', 'tokens', 'passages'),
      ...text('themes', 'versions'),
      boolean('demonstration'),
    ],
    document_text: [key('document'), ...text('text', 'reading')],
    correction: [
      generated,
      ...integer('document'),
      ...text('field'),
      ...optional('value', 'previous'),
      ...text('by', 'at'),
      ...optional('reason'),
    ],
    intake: [generated, ...text('state'), ...integer('files'), ...text('duplicates', 'refused', 'started'), float('seconds')],
    counter: [key('name', 'text'), ...integer('value')],
  };
}
