import { existsSync, lstatSync, readdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Passwords } from '../passwords.js';
import { DATABASE, provision } from '../roles.js';
import { keptBinaries, locateBinaries } from './binaries.js';
import type { Binaries } from './binaries.js';
import { madeWith, UnfitCluster } from './cluster-version.js';
import { startEmbedded } from './embedded-server.js';
import { findPostmaster } from './postmaster.js';
import { unprivilegedAccount } from './run-as.js';
import { clearUpgrade, dataFolder, fromHome, KEPT_DAYS, noteReady } from './upgrade-folder.js';
import { openUpgrade, removeOutlived, swapClusters, toHome, upgradeFolder } from './upgrade-folder.js';
import type { Report } from './upgrade-folder.js';

/** Two databases, and where to put what lies between them. */
export interface Carriage {
  /** Under the superuser; nobody else is connected, and nothing can be written. */
  readonly fromUrl: string;
  /** Under the role that owns it; empty. */
  readonly toUrl: string;
  readonly folder: string;
  readonly report: Report;
}

/** What may carry a cluster over to another major version of PostgreSQL. */
export interface Upgrading {
  readonly report: Report;
  /** Copies everything that lasts; throws unless it has arrived as it was. */
  readonly carryOver: (carriage: Carriage) => Promise<void>;
  /** Room on the disk (bytes); asked of the system when missing. */
  readonly freeBytes?: () => number;
  /** By which the old data folder is kept; now when missing. */
  readonly now?: Date;
}

interface Installation {
  readonly home: string;
  readonly passwords: Passwords;
  /** Folder with the programs of the old major version, where the home does not keep them. */
  readonly oldBinaries?: string | undefined;
}

const silent: Report = () => undefined;
const MEGABYTE = 1_000_000;
/** What a cluster takes without any data, twice (bytes). */
const LEAST_BYTES = 250 * MEGABYTE;
/** Of a copy of the data as rows, and of the new cluster. */
const COPIES = 2;

/**
 * Makes a cluster of an older major version one of this product’s: the old server, which nobody else can reach, is read, a new cluster
 * is filled beside it, and takes its place once it holds the same. Whoever is killed meanwhile, the next start goes on or begins again;
 * the old data folder is never written to, and kept. Without `upgrading` only what was begun is ended. One process at a time.
 * @throws UnfitCluster
 */
export async function upgradeCluster(place: Installation, upgrading?: Upgrading): Promise<void> {
  const { home } = place;
  const { report = silent, now = new Date() } = upgrading ?? {};
  if ((await swapClusters(home, now)) !== undefined) report('the upgrade that was interrupted is done');
  if (!upgrading) return;
  removeOutlived(home, now, report);
  const { made, brought } = versionsOf(home);
  if (made < brought.major) await upgrade(place, upgrading, now);
  else if (existsSync(upgradeFolder(home))) await clearUpgrade(home);
}

interface Versions {
  readonly made: number;
  readonly brought: Binaries;
}

function versionsOf(home: string): Versions {
  const brought = locateBinaries(home, unprivilegedAccount());
  const made = madeWith(dataFolder(home)) ?? brought.major;
  return { made, brought };
}

async function upgrade(place: Installation, upgrading: Upgrading, now: Date): Promise<void> {
  const { home } = place;
  const { report } = upgrading;
  const { made, brought } = versionsOf(home);
  const old = oldBinaries(place, made, brought);
  refuseWhileServed(home, made);
  refuseWithoutRoom(home, upgrading.freeBytes ?? (() => freeBytes(home)));
  report(
    `the data was made by PostgreSQL ${made}; it is carried over to ${brought.version}, nobody is served meanwhile`,
  );
  await openUpgrade(home);
  try {
    await carry(place, old, upgrading);
  } catch (cause) {
    await clearUpgrade(home);
    throw new UnfitCluster(
      `The data could not be carried over from PostgreSQL ${made} to ${brought.version}: ${(cause as Error).message} ` +
        `Nothing was changed; it lies in ${dataFolder(home)} as it was, and the version of Staffetta of before starts with it.`,
      { cause },
    );
  }
  noteReady(home, { from: made, to: brought.major });
  report('everything has arrived; the new data folder takes the place of the old one');
  const kept = await swapClusters(home, now);
  report(`the data as it was before is kept for ${KEPT_DAYS} days in ${kept}`);
}

async function carry({ home, passwords }: Installation, old: Binaries, upgrading: Upgrading): Promise<void> {
  const { report, carryOver } = upgrading;
  const from = await startEmbedded({
    ...{ home: fromHome(home), dataDir: dataFolder(home), binaries: old.folder, isClosed: true },
    settings: { default_transaction_read_only: 'on', autovacuum: 'off' },
  });
  try {
    report(`PostgreSQL ${old.version} is up, for this alone`);
    const to = await startEmbedded({ home: toHome(home), isClosed: true });
    try {
      const { ownerUrl } = await provision(to.adminUrl, passwords);
      const { isThere, others } = await databasesOf(from.adminUrl);
      if (others.length > 0)
        report(`databases that are none of Staffetta’s stay in the old data folder: ${others.join(', ')}`);
      const fromUrl = Object.assign(new URL(from.adminUrl), { pathname: `/${DATABASE}` }).href;
      if (isThere) await carryOver({ fromUrl, toUrl: ownerUrl, folder: upgradeFolder(home), report });
    } finally {
      await to.stop();
    }
  } finally {
    await from.stop();
  }
}

async function databasesOf(adminUrl: string): Promise<{ isThere: boolean; others: string[] }> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database where not datistemplate and datname <> 'postgres' order by 1`,
    );
    const names = rows.map(({ name }) => name);
    return { isThere: names.includes(DATABASE), others: names.filter((name) => name !== DATABASE) };
  } finally {
    await client.end();
  }
}

function oldBinaries({ home, oldBinaries: told }: Installation, made: number, brought: Binaries): Binaries {
  const found = told === undefined ? keptBinaries(home, made) : toldBinaries(home, told);
  if (found?.major === made) return found;
  const what = found
    ? `DATABASE_OLD_BINARIES names those of PostgreSQL ${found.version}`
    : `the home folder does not keep the programs that can read it (postgresql-${made}…)`;
  throw new UnfitCluster(
    `The data in ${home} was made by PostgreSQL ${made}, this version of Staffetta brings ${brought.version}, and ${what}. ` +
      `Name a folder whose “bin” has those of PostgreSQL ${made} in DATABASE_OLD_BINARIES, or start the version of Staffetta of before, ` +
      'write a backup, and restore it into an empty home folder of this one (docs/upgrading.md). Nothing was changed.',
  );
}

function toldBinaries(home: string, folder: string): Binaries {
  try {
    return locateBinaries(home, unprivilegedAccount(), folder);
  } catch (cause) {
    throw new UnfitCluster(
      `DATABASE_OLD_BINARIES names ${folder}, and no PostgreSQL runs from its folder “bin”: ${(cause as Error).message}`,
      { cause },
    );
  }
}

/** What is written while it is read would be lost. */
function refuseWhileServed(home: string, made: number): void {
  const running = findPostmaster(dataFolder(home));
  if (running && !running.isOrphan)
    throw new UnfitCluster(
      `PostgreSQL ${made} still runs on the data in ${home} (pid ${running.pid}) for a Staffetta of before: stop that first, then start this one.`,
    );
}

function refuseWithoutRoom(home: string, free: () => number): void {
  const needed = COPIES * bytesIn(dataFolder(home)) + LEAST_BYTES;
  const room = free();
  if (room >= needed) return;
  const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / MEGABYTE)} MB`;
  throw new UnfitCluster(
    `Carrying the data over to the new PostgreSQL needs ${inMegabytes(needed)} of room in ${home}, and there are ${inMegabytes(room)}. ` +
      'Make room and start again; nothing was changed.',
  );
}

function freeBytes(home: string): number {
  const { bavail, bsize } = statfsSync(home);
  return bavail * bsize;
}

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + lstatSync(join(entry.parentPath, entry.name)).size, 0);
