import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { superuserFile } from './address.js';
import { forgetBinaries } from './binaries.js';
import { madeWith, UnfitCluster } from './cluster-version.js';
import { findPostmaster, stopPostmaster } from './postmaster.js';

/** Told what is being done. */
export type Report = (step: string) => void;

/** How long the data folder of before an upgrade is kept (days). */
export const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

export const dataFolder = (home: string): string => join(home, 'postgres');
/** Everything of an upgrade until it is done. */
export const upgradeFolder = (home: string): string => join(home, 'upgrade');
/** Home folders of the two servers meanwhile. */
export const fromHome = (home: string): string => join(upgradeFolder(home), 'from');
export const toHome = (home: string): string => join(upgradeFolder(home), 'to');
const readyFile = (home: string): string => join(upgradeFolder(home), 'ready.json');

/** Begins from nothing: what an upgrade left behind that ended in the middle goes. */
export async function openUpgrade(home: string): Promise<void> {
  await clearUpgrade(home);
  for (const folder of [fromHome(home), toHome(home)]) {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    copyFileSync(superuserFile(home), superuserFile(folder));
  }
}

export async function clearUpgrade(home: string): Promise<void> {
  const left = findPostmaster(dataFolder(toHome(home)));
  if (left) await stopPostmaster(left.pid);
  rmSync(upgradeFolder(home), { recursive: true, force: true });
}

interface Ready {
  readonly from: number;
  readonly to: number;
  /** Of the data folder as it was read: whoever starts a server on it changes it. */
  readonly state: string;
}

/** From here on the new cluster takes the place of the old one, whoever is killed. */
export function noteReady(home: string, versions: Omit<Ready, 'state'>): void {
  const partial = `${readyFile(home)}.partial`;
  writeFileSync(partial, JSON.stringify({ ...versions, state: stateOf(dataFolder(home)) }));
  synced(partial);
  renameSync(partial, readyFile(home));
  synced(upgradeFolder(home));
}

/**
 * Puts the new cluster in the place of the old one, from wherever somebody who died over it had come to. One that was served from again
 * meanwhile is not replaced by what was read before.
 * @returns where the old one lies now; undefined when nothing was ready
 */
export async function swapClusters(home: string, now: Date): Promise<string | undefined> {
  if (!existsSync(readyFile(home))) return undefined;
  const ready = JSON.parse(readFileSync(readyFile(home), 'utf8')) as Ready;
  const [data, next] = [dataFolder(home), dataFolder(toHome(home))];
  if (madeWith(data) === ready.from && !giveWay(home, ready, now)) {
    await clearUpgrade(home);
    return undefined;
  }
  if (existsSync(next)) {
    if (existsSync(data))
      throw new UnfitCluster(
        `Two clusters want to be ${data}; the one in ${next} was carried over from PostgreSQL ${ready.from}. Move one of them away.`,
      );
    renameSync(next, data);
    synced(home);
  }
  await clearUpgrade(home);
  return keptOf(home).find(({ major }) => major === ready.from)?.folder ?? '';
}

function giveWay(home: string, { from, state }: Ready, now: Date): boolean {
  if (findPostmaster(dataFolder(home)) || stateOf(dataFolder(home)) !== state) return false;
  const until = new Date(now.getTime() + KEPT_DAYS * DAY_MS).toISOString().slice(0, 10);
  const name = `postgres-${from}-kept-until-${until}`;
  const taken = readdirSync(home).filter((each) => each.startsWith(name)).length;
  renameSync(dataFolder(home), join(home, taken === 0 ? name : `${name}-${taken + 1}`));
  synced(home);
  return true;
}

const stateOf = (dataDir: string): string =>
  createHash('sha256')
    .update(readFileSync(join(dataDir, 'global', 'pg_control')))
    .digest('hex');

const KEPT = /^postgres-(\d+)-kept-until-(\d{4}-\d{2}-\d{2})(-\d+)?$/;

const keptOf = (home: string): { folder: string; major: number; until: string }[] =>
  readdirSync(home)
    .map((name) => KEPT.exec(name))
    .filter((match) => match !== null)
    .map(([name, major, until]) => ({ folder: join(home, name), major: Number(major), until: until ?? '' }))
    .sort((one, other) => (one.until < other.until ? 1 : -1));

/** Removes data folders of before an upgrade whose day has passed, with the programs that read them. */
export function removeOutlived(home: string, now: Date, report: Report): void {
  const today = now.toISOString().slice(0, 10);
  for (const { folder, major, until } of keptOf(home).filter((each) => each.until < today)) {
    rmSync(folder, { recursive: true, force: true });
    report(`the data of PostgreSQL ${major}, kept until ${until}, was removed`);
    if (madeWith(dataFolder(home)) !== major && keptOf(home).every((each) => each.major !== major))
      forgetBinaries(home, major);
  }
}

/** To the disk, name and all; where a folder cannot be synced, it is by itself. */
function synced(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
