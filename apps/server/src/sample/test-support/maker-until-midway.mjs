/**
 * A process of its own that begins to make a sample, says “midway” when a part of the year has happened, and then stands still:
 * whoever started it kills it there. Arguments: the application role's address, the account that asks for the sample.
 */
import { register } from 'node:module';

register('../../../../../test/support/ts-hooks.mjs', import.meta.url);
const { createApplication } = await import('../../open-application.ts');
const { readSettings } = await import('../../settings.ts');
const { makeSample } = await import('../make-sample.ts');

const [appUrl, requestedBy] = process.argv.slice(2);
const app = await createApplication(
  readSettings({ LOG_LEVEL: 'error', DATABASE_ALLOW_LOSS: 'true' }),
  appUrl,
);
const standStill = (share) => {
  if (share < 0.5) return;
  process.stdout.write('midway\n', () => undefined);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};
await makeSample((part) => app.get(part, { strict: false }), {
  ...{ months: 1, goal: 12, locale: 'it', requestedBy },
  onProgress: standStill,
});
