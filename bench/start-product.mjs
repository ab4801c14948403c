/**
 * `npm start` as somebody types it who has installed the packages: what differs from the last build is looked for, and the command
 * line takes over. Only the look for packages is left out, which would install them.
 */
import { ensureBuilt } from '../apps/cli/bin/lib/ensure-built.mjs';
import { becomeStaffetta } from '../apps/cli/bin/lib/main.mjs';
import { HOUSE } from '../apps/cli/bin/lib/run.mjs';

if (process.env.START_AS_BUILT !== '1') await ensureBuilt(() => {});
process.chdir(HOUSE);
process.stdin.resume().once('end', () => process.kill(process.pid, 'SIGTERM'));
await becomeStaffetta(['start']);
