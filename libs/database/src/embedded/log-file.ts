import { openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Beyond this a start begins another (bytes). */
const MOST_BYTES = 16_000_000;

/** The log of the server in a home folder. */
export const logFile = (home: string): string => join(home, 'postgres.log');

/**
 * Opens the log to be written on, of a server that does not run. One that has grown too large is put aside as `postgres.log.1`, in the
 * place of the one before, so that the two stay bounded by what one run writes.
 */
export function openLogFile(home: string, mostBytes = MOST_BYTES): number {
  const file = logFile(home);
  const { size = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
  if (size > mostBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a');
}
