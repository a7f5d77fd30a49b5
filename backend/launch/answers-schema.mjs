/**
 * Writes the types that cross the wire as JSON schemas, for the description of the API: made from `answers.ts` at every build,
 * so that no hand-written copy of a wire type exists anywhere.
 */
import { writeFileSync } from 'node:fs';
import { createGenerator } from 'ts-json-schema-generator';
import { inHouse } from './house.mjs';

const generator = createGenerator({
  path: inHouse('analysis/src/answers.ts'),
  tsconfig: inHouse('analysis/tsconfig.json'),
  type: '*',
  expose: 'export',
  topRef: true,
  skipTypeCheck: true,
  additionalProperties: true,
});

const { definitions = {} } = generator.createSchema('*');
// OpenAPI names its schemas in plain characters and keeps them under `components`.
const plain = name => name.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/_+$/, '');
const schemas = Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [plain(name), schema]));
const text = JSON.stringify(schemas, null, 1).replace(
  /"#\/definitions\/([^"]+)"/g,
  (_, name) => `"#/components/schemas/${plain(decodeURIComponent(name))}"`,
);
writeFileSync(inHouse('backend/dist/answers.schema.json'), `${text}\n`);
