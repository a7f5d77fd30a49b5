import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

/** Where documents stood in earlier readings of their source, and in which encoding a person's cut counts. */
export class Rereading1700000000003 implements MigrationInterface {
  name = 'Rereading1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('source_decision', new TableColumn({ name: 'encoding', type: 'text', isNullable: true }));
    await runner.createTable(
      new Table({
        name: 'document_place',
        columns: [
          { name: 'id', type: 'integer', isPrimary: true, isGenerated: true, generationStrategy: 'increment' },
          { name: 'document', type: 'integer' },
          { name: 'encoding', type: 'text', isNullable: true },
          { name: 'sourceStart', type: 'integer' },
          { name: 'sourceEnd', type: 'integer' },
        ],
      }),
    );
    await runner.createIndex('document_place', new TableIndex({ name: 'document_place_document', columnNames: ['document'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('document_place');
    await runner.dropColumn('source_decision', 'encoding');
  }
}
