/**
 * `node test/check/metrics.mjs` writes docs/metrics.md from the metric dictionary of the build; `--check` fails when the page says
 * something else.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';

const BUILT = new URL('../../dist/libs/scoreboard/src/index.js', import.meta.url);
const PAGE = new URL('../../docs/metrics.md', import.meta.url);

async function run(isCheck) {
  if (!existsSync(BUILT)) {
    console.log('metrics: nothing is built, so there is nothing to describe; build it first.');
    return 0;
  }
  const { metricDictionaryMarkdown } = await import(BUILT.href);
  const fresh = metricDictionaryMarkdown();
  if (!isCheck) {
    await writeFile(PAGE, fresh);
    console.log('metrics: docs/metrics.md is written.');
    return 0;
  }
  if (existsSync(PAGE) && (await readFile(PAGE, 'utf8')) === fresh) return 0;
  console.error('metrics: docs/metrics.md is not what the build says; run `npm run gen`.');
  return 1;
}

process.exitCode = await run(process.argv.includes('--check'));
