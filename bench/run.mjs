/** `npm run bench -- <name>`: runs the TypeScript of the benches directly; what they measure is told in README.md. */
import { register } from 'node:module';
import { ensureBuilt } from '../apps/cli/bin/lib/ensure-built.mjs';

register('../test/support/ts-hooks.mjs', import.meta.url);
const { main } = await import('./lib/main.ts');
process.exitCode = await main(process.argv.slice(2), ensureBuilt);
