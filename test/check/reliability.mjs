/**
 * `node test/check/reliability.mjs` writes docs/reliability.md from the trials and their recorded outcomes; `--check` fails when the
 * page says something else.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

register('../support/ts-hooks.mjs', import.meta.url);
const { TRIALS } = await import('../torture/trials.ts');
const { recorded } = await import('../torture/lib/results.ts');
const { reliabilityPage } = await import('../torture/lib/page.ts');

const PAGE = fileURLToPath(new URL('../../docs/reliability.md', import.meta.url));

async function run(isCheck) {
  const options = await resolveConfig(PAGE);
  const fresh = await format(reliabilityPage(TRIALS, recorded()), { ...options, parser: 'markdown' });
  if (!isCheck) {
    await writeFile(PAGE, fresh);
    console.log('reliability: docs/reliability.md is written.');
    return 0;
  }
  if (existsSync(PAGE) && (await readFile(PAGE, 'utf8')) === fresh) return 0;
  console.error('reliability: docs/reliability.md is not what trials and results say; run `npm run gen`.');
  return 1;
}

process.exitCode = await run(process.argv.includes('--check'));
