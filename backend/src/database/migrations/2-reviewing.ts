import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';

/** As what a source was read, people's words on that, copies of a speech, and what the reader was not sure of. */
export class Reviewing1700000000002 implements MigrationInterface {
  name = 'Reviewing1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    const bytes = runner.connection.options.type === 'postgres' ? 'bytea' : 'blob';
    await runner.addColumns(
      'source',
      SOURCE.map(column => new TableColumn(column)),
    );
    await runner.addColumns(
      'document',
      DOCUMENT.map(column => new TableColumn(column)),
    );
    for (const [name, columns] of Object.entries(tables(bytes))) await runner.createTable(new Table({ name, columns }));
    await runner.createIndex('source_decision', new TableIndex({ name: 'source_decision_source', columnNames: ['source'] }));
    await this.fillReadings(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(tables('blob')).reverse()) await runner.dropTable(name);
    await runner.dropColumns(
      'document',
      DOCUMENT.map(({ name }) => name),
    );
    await runner.dropColumns(
      'source',
      SOURCE.map(({ name }) => name),
    );
  }

  /** Readings made before have neither proposals nor doubts. */
  private async fillReadings(runner: QueryRunner): Promise<void> {
    const more = '"proposals":[],"doubts":[],';
    await runner.query(`UPDATE document_text SET reading = '{${more}' || substr(reading, 2)`);
  }
}

const SOURCE: TableColumnOptions[] = [
  { name: 'encodingConfidence', type: 'float', isNullable: true },
  { name: 'lost', type: 'integer', default: 0 },
  { name: 'characters', type: 'integer', default: 0 },
  { name: 'format', type: 'text', isNullable: true },
  { name: 'columns', type: 'text', isNullable: true },
  { name: 'problem', type: 'text', isNullable: true },
];

const DOCUMENT: TableColumnOptions[] = [
  { name: 'copyOf', type: 'integer', isNullable: true },
  { name: 'contained', type: 'float', isNullable: true },
  { name: 'doubts', type: 'text', default: "'[]'" },
  { name: 'retired', type: 'text', isNullable: true },
];

function tables(bytes: string): Record<string, TableColumnOptions[]> {
  return {
    source_text: [
      { name: 'source', type: 'integer', isPrimary: true },
      { name: 'text', type: 'text' },
    ],
    source_decision: [
      { name: 'id', type: 'integer', isPrimary: true, isGenerated: true, generationStrategy: 'increment' },
      { name: 'source', type: 'integer' },
      { name: 'kind', type: 'text' },
      { name: 'at', type: 'integer', isNullable: true },
      { name: 'value', type: 'text', isNullable: true },
      { name: 'by', type: 'text' },
      { name: 'when', type: 'text' },
      { name: 'reason', type: 'text', isNullable: true },
    ],
    document_sketch: [
      { name: 'document', type: 'integer', isPrimary: true },
      { name: 'sketch', type: bytes },
    ],
  };
}
