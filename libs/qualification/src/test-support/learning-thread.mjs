/** The thread that learns, run from its sources. */
import { register } from 'node:module';

register('../../../../test/support/ts-hooks.mjs', import.meta.url);
await import('../application/training/learning-thread.ts');
