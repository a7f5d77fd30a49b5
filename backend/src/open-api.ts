import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { projectFolder } from './home/home.js';
import { ALSO_AS } from './table/as-table.js';

/** Written by the build from the types of the wire, so that no hand-written copy of them exists. */
const ANSWERS_SCHEMA = join(projectFolder, 'backend/dist/answers.schema.json');

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const PROBLEM: Schemas[string] = {
  type: 'object',
  description: 'A problem after RFC 9457, with its words in both languages.',
  required: ['type', 'title', 'status', 'detail', 'instance', 'words'],
  properties: {
    type: { type: 'string', example: 'urn:cimai:problem:no-such-document' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    words: { type: 'object', required: ['zh', 'en'], properties: { zh: { type: 'string' }, en: { type: 'string' } } },
  },
};

/** Describes every address of the API, with the types of its answers, at `/api/openapi.json`; browsable at `/api/docs`. */
export function describeApi(app: INestApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Cimai 词脉')
    .setDescription('How the themes of Chinese policy speeches move over time.')
    .setOpenAPIVersion('3.1.0')
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .build();
  const document = SwaggerModule.createDocument(app, description);
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...answerSchemas(), Problem: PROBLEM },
  };
  for (const { get } of Object.values(document.paths)) if (get) describeTable(get as TableOperation);
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: 'Cimai API' });
}

/** An operation whose answer also comes as a table. */
interface TableOperation {
  responses: { 200?: { content?: Record<string, { schema: object }> } };
  [ALSO_AS]?: string[];
}

/** Names the further media types of an address where its answer is described, beside the JSON they are made from. */
function describeTable(operation: TableOperation): void {
  const content = operation.responses[200]?.content;
  for (const type of operation[ALSO_AS] ?? []) {
    if (content) content[type] = { schema: type.startsWith('text/') ? { type: 'string' } : { type: 'string', format: 'binary' } };
  }
  delete operation[ALSO_AS];
}

function answerSchemas(): Schemas {
  if (!existsSync(ANSWERS_SCHEMA))
    throw new Error(`${ANSWERS_SCHEMA} is missing: build the backend (npm run build) and start again.`);
  return JSON.parse(readFileSync(ANSWERS_SCHEMA, 'utf8')) as Schemas;
}
