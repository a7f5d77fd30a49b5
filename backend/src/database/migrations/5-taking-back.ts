import { createHash } from 'node:crypto';
import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';

/** Words that are taken back, the very text that a word on a text is about, and what the reader itself found. */
export class TakingBack1700000000005 implements MigrationInterface {
  name = 'TakingBack1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('correction', [
      new TableColumn({ name: 'withdrawn', type: 'boolean', default: 'false' }),
      new TableColumn({ name: 'text', type: 'text', isNullable: true }),
    ]);
    await runner.createTable(
      new Table({
        name: 'document_found',
        columns: [
          { name: 'document', type: 'integer', isPrimary: true },
          { name: 'found', type: 'text' },
          { name: 'text', type: 'text' },
        ],
      }),
    );
    await fill(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('document_found');
    await runner.dropColumns('correction', ['text', 'withdrawn']);
  }
}

interface EarlierWord {
  field: string;
  previous: string | null;
}

/**
 * Words that were kept before: what stood in a field before the first of them is what the reader had found. How sure it was of a date was
 * not kept; it is taken for half sure until the source is read again, which tells it exactly.
 */
async function fill(runner: QueryRunner): Promise<void> {
  const { driver } = runner.connection;
  const place = (at: number) => driver.createParameter(`p${at}`, at);
  const documents = (await runner.query('SELECT DISTINCT document FROM correction')) as { document: number }[];
  for (const { document } of documents) {
    const [kept] = (await runner.query(`SELECT text FROM document_text WHERE document = ${document}`)) as { text: string }[];
    const [record] = (await runner.query(`SELECT * FROM document WHERE id = ${document}`)) as Record<string, unknown>[];
    if (!kept || !record) continue;
    const words = (await runner.query(
      `SELECT field, previous FROM correction WHERE document = ${document} ORDER BY id DESC`,
    )) as EarlierWord[];
    const found = Object.fromEntries(COLUMNS.map(column => [column, record[column]]));
    // The oldest comes last, and what stood before it stays.
    for (const { field, previous } of words) Object.assign(found, foundBefore(field, previous));
    const text = createHash('sha256').update(kept.text).digest('hex');
    await runner.query(`INSERT INTO document_found (document, found, text) VALUES (${document}, ${place(0)}, ${place(1)})`, [
      JSON.stringify(found),
      text,
    ]);
    await runner.query(`UPDATE correction SET text = '${text}' WHERE document = ${document} AND field = 'text'`);
  }
}

const FIELDS = ['title', 'speaker', 'role', 'place', 'level', 'occasion'];
const COLUMNS = [...FIELDS, 'earliest', 'latest', 'best', 'basis', 'confidence'];

function foundBefore(field: string, previous: string | null): Record<string, unknown> {
  if (FIELDS.includes(field)) return { [field]: previous };
  if (field !== 'date') return {};
  if (previous === null) return { earliest: null, latest: null, best: null, basis: 'none', confidence: 0 };
  const [from, to = from] = previous.split('/').map(day => (day === '..' ? null : day)) as [string | null, (string | null)?];
  return { earliest: from, latest: to, best: from === to ? from : null, basis: 'inferred', confidence: 0.5 };
}
