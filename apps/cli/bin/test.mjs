/** `npm test [-- options of Vitest]`: from a bare clone to every test run. */
import './lib/ensure-node.mjs';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { orGiveUp } from './lib/main.mjs';
import { countSteps } from './lib/progress.mjs';
import { program, runLoudly } from './lib/run.mjs';

const step = countSteps(4);
await orGiveUp(async () => {
  await step('Check Node', () => process.version);
  await step('Install packages', ensureInstalled);
  await step('Build what the tests start', ensureBuilt);
  await step('Run the tests', async () => {
    process.exitCode = await runLoudly([program('vitest/vitest.mjs'), 'run', ...process.argv.slice(2)]);
    return process.exitCode === 0 ? 'passed' : 'failed';
  });
});
