/**
 * `node test/check/api-types.mjs` writes the web client's types of the API from docs/api/openapi.json; `--check` fails when they
 * are not what that document says.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const DOCUMENT = new URL('../../docs/api/openapi.json', import.meta.url);
const FILE = new URL('../../apps/web/src/api/schema.d.ts', import.meta.url);

const HEAD = '// Written by test/check/api-types.mjs from docs/api/openapi.json; not edited by hand.\n\n';

/** The types as the file holds them. */
export const written = async (document) =>
  HEAD + astToString(await openapiTS(document, { immutable: true, alphabetize: true }));

async function run(isCheck) {
  if (!existsSync(DOCUMENT)) {
    console.log('api types: docs/api/openapi.json is missing; run: npm run gen -- --only openapi');
    return 0;
  }
  const fresh = await written(JSON.parse(await readFile(DOCUMENT, 'utf8')));
  if (!isCheck) {
    await writeFile(FILE, fresh);
    console.log('api types: apps/web/src/api/schema.d.ts is written.');
    return 0;
  }
  if (existsSync(FILE) && (await readFile(FILE, 'utf8')) === fresh) return 0;
  console.error(
    'api types: apps/web/src/api/schema.d.ts is not what the API says; run: npm run gen -- --only "api types"',
  );
  return 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  run(process.argv.includes('--check')).then((code) => process.exit(code));
}
