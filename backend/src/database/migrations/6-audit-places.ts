import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';

/** Where in its speech a passage stood when it was drawn for an audit, so that what was judged leads back to its place. */
export class AuditPlaces1700000000006 implements MigrationInterface {
  name = 'AuditPlaces1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('audit_passage', new TableColumn({ name: 'start', type: 'integer', isNullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('audit_passage', 'start');
  }
}
