import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';

/** The data in the home folder and this program do not go together; the message says why and what to do. */
export class UnfitCluster extends Error {}

/** The major version of PostgreSQL that made a data folder; undefined where nothing is in it. */
export function madeWith(dataDir: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(dataDir, 'PG_VERSION'), 'utf8'), 10);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** PostgreSQL reads no data of another major version. @throws UnfitCluster */
export function refuseOther(made: number, binaries: Binaries, home: string): void {
  if (made > binaries.major)
    throw new UnfitCluster(
      `The data in ${home} was made by PostgreSQL ${made}, and this version of Staffetta brings ${binaries.version}. ` +
        'Start the newer version of Staffetta that made it; nothing was changed.',
    );
  if (made < binaries.major)
    throw new UnfitCluster(
      `The data in ${home} was made by PostgreSQL ${made}, and this version of Staffetta brings ${binaries.version}. ` +
        '“staffetta start” or “staffetta migrate” carries it over, see docs/upgrading.md; nothing was changed.',
    );
}
