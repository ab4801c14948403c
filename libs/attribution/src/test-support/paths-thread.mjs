/** The thread of paths, run from its sources. */
import { register } from 'node:module';

register('../../../../test/support/ts-hooks.mjs', import.meta.url);
await import('../application/paths/paths-thread.ts');
