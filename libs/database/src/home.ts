import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isReachableByOthers } from './embedded/run-as.js';

/** Where `homeFolder` is, without making it. */
export const homePath = (given: string | undefined, workingFolder = process.cwd()): string =>
  resolve(given ?? defaultHome(workingFolder));

/**
 * The folder this installation keeps its data in: the given one, else `.staffetta` in the working folder.
 * Root in a closed folder (such as its own home) gets one under /var/lib, because PostgreSQL runs under another account.
 */
export function homeFolder(given: string | undefined, workingFolder = process.cwd()): string {
  const home = homePath(given, workingFolder);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  return home;
}

function defaultHome(workingFolder: string): string {
  if (process.getuid?.() !== 0 || isReachableByOthers(workingFolder))
    return join(workingFolder, '.staffetta');
  const name = createHash('sha256').update(workingFolder).digest('hex').slice(0, 12);
  return join('/var/lib/staffetta', name);
}
