import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import type { Need } from './trial.js';

/** The library of libfaketime, wherever the machine keeps it. */
export function faketimeLibrary(): string | undefined {
  const folders = ['/usr/lib', ...(existsSync('/usr/lib') ? archFolders() : [])];
  return folders
    .map((folder) => `${folder}/faketime/libfaketime.so.1`)
    .find((library) => existsSync(library));
}

const archFolders = (): string[] =>
  readdirSync('/usr/lib', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.endsWith('-linux-gnu'))
    .map(({ name }) => `/usr/lib/${name}`);

const isProgram = (name: string): boolean => {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const IS_THERE: Readonly<Record<Need, () => boolean>> = {
  build: () => true,
  web: () => true,
  linux: () => process.platform === 'linux',
  redis: () => isProgram('redis-server'),
  faketime: () => faketimeLibrary() !== undefined,
  // One comes inside an npm package.
  browser: () => true,
};

/** What of this the machine lacks. */
export const missing = (needs: readonly Need[] = []): Need[] => needs.filter((need) => !IS_THERE[need]());
