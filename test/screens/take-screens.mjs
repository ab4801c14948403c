/** `npm run screens`: photographs every page into docs/screens, from a sample company of its own that is gone afterwards. */
import { register } from 'node:module';

register('../support/ts-hooks.mjs', import.meta.url);
const { takeScreens } = await import('./take-screens.ts');
process.exitCode = await takeScreens(process.argv.slice(2));
