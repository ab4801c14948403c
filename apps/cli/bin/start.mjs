/** `npm start [-- options]`: from a bare clone to a running Staffetta. */
import './lib/ensure-node.mjs';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { followNpm } from './lib/follow-npm.mjs';
import { becomeStaffetta, orGiveUp } from './lib/main.mjs';
import { countSteps } from './lib/progress.mjs';
import { HOUSE } from './lib/run.mjs';

if (process.env.npm_lifecycle_event) followNpm();
const step = countSteps(3);
await orGiveUp(async () => {
  await step('Check Node', () => process.version);
  await step('Install packages', ensureInstalled);
  await step('Build', ensureBuilt);
});
process.chdir(HOUSE);
await becomeStaffetta(['start', ...process.argv.slice(2)]);
