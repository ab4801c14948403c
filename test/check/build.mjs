/** Brings the build up to date, for the steps that read it. */
import { ensureBuilt } from '../../apps/cli/bin/lib/ensure-built.mjs';

await ensureBuilt((note) => console.log(note));
