/**
 * Puts the compiled server and command line into a few files: a start that loads two and a half thousand takes twice the time of a processor.
 * Packages stay where npm put them.
 */
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { HOUSE } from './run.mjs';

const compiled = (path) => join(HOUSE, 'dist', path);

/** What is started by its name; threads are found beside whoever starts them. */
const ENTRIES = {
  server: compiled('apps/server/src/main.js'),
  cli: compiled('apps/cli/src/main.js'),
  'paths-thread': compiled('libs/attribution/src/application/paths/paths-thread.js'),
  'learning-thread': compiled('libs/qualification/src/application/training/learning-thread.js'),
};

const isOurs = (id) => /^[./#]/.test(id) || id.startsWith(HOUSE);

const bundle = await rolldown({
  cwd: HOUSE,
  input: ENTRIES,
  platform: 'node',
  external: (id) => !isOurs(id),
});
await bundle.write({
  dir: join(HOUSE, 'dist/program'),
  format: 'esm',
  // Names of classes are said in logs and errors.
  keepNames: true,
  sourcemap: true,
  // What is built anew under a running process never meets another thing under the same short name.
  minifyInternalExports: false,
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
});
await bundle.close();
