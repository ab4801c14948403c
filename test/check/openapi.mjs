/**
 * `node test/check/openapi.mjs` writes docs/api/openapi.json from the built server; `--check` fails when the file is not what
 * the build describes. The build is what counts: the compiler adds types and comments to the document.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const BUILT = new URL('../../dist/apps/server/src/openapi.js', import.meta.url);
const FILE = new URL('../../docs/api/openapi.json', import.meta.url);

/** Members in alphabetical order, so that a change shows as itself and not as a move; lists keep theirs. */
export const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
};

/** The document as the file holds it. */
export const written = (document) => `${JSON.stringify(sorted(document), null, 2)}\n`;

async function run(isCheck) {
  if (!existsSync(BUILT)) {
    console.log('openapi: the server is not built, so there is nothing to describe; build it first.');
    return 0;
  }
  const { openApiDocument } = await import(BUILT.href);
  const fresh = written(await openApiDocument());
  if (!isCheck) {
    await mkdir(new URL('.', FILE), { recursive: true });
    await writeFile(FILE, fresh);
    console.log('openapi: docs/api/openapi.json is written.');
    return 0;
  }
  if (existsSync(FILE) && (await readFile(FILE, 'utf8')) === fresh) return 0;
  console.error(
    'openapi: docs/api/openapi.json is not what the server offers; run: npm run gen -- --only openapi',
  );
  return 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  run(process.argv.includes('--check')).then((code) => process.exit(code));
}
