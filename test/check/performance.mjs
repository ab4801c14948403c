/**
 * `node test/check/performance.mjs` writes docs/performance.md from the recorded runs of the benches and their bars; `--check` fails
 * when the page says something else.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

register('../support/ts-hooks.mjs', import.meta.url);
const { recorded } = await import('../../bench/lib/results.ts');
const { performancePage } = await import('../../bench/lib/page.ts');

const PAGE = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

async function run(isCheck) {
  const options = await resolveConfig(PAGE);
  const fresh = await format(performancePage(recorded()), { ...options, parser: 'markdown' });
  if (!isCheck) {
    await writeFile(PAGE, fresh);
    console.log('performance: docs/performance.md is written.');
    return 0;
  }
  if (existsSync(PAGE) && (await readFile(PAGE, 'utf8')) === fresh) return 0;
  console.error('performance: docs/performance.md is not what benches and results say; run `npm run gen`.');
  return 1;
}

process.exitCode = await run(process.argv.includes('--check'));
