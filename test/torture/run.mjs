/** `npm run torture|model|fuzz|tenancy|e2e -- <name|all>`: runs the TypeScript of the trials directly; see docs/reliability.md. */
import { register } from 'node:module';
import { ensureBuilt } from '../../apps/cli/bin/lib/ensure-built.mjs';

register('../support/ts-hooks.mjs', import.meta.url);
const { main } = await import('./lib/main.ts');
const [kind, ...args] = process.argv.slice(2);
process.exitCode = await main(kind, args, ensureBuilt);
