import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { adminAddress, listening, superuserFile } from './address.js';
import { keepBinaries, locateBinaries } from './binaries.js';
import type { Binaries } from './binaries.js';
import { madeWith, refuseOther } from './cluster-version.js';
import { KeptServer } from './kept-server.js';
import { logFile, openLogFile } from './log-file.js';
import { findPostmaster, noteOwner, stopPostmaster, SUPERVISOR } from './postmaster.js';
import { handOver, unprivilegedAccount } from './run-as.js';
import type { RunAs } from './run-as.js';

export interface EmbeddedOptions {
  /** Folder for the cluster, its password, its log; made when missing. */
  readonly home: string;
  /** Extra server settings, such as `{ fsync: 'off' }` for a throw-away test cluster. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Where it listens on the loopback address; a free port when missing. */
  readonly port?: number;
  /** The data folder; `postgres` in the home folder when missing. */
  readonly dataDir?: string;
  /** Folder with the programs of PostgreSQL; those the product brings when missing. */
  readonly binaries?: string;
  /** Keeps the programs in the home folder, so that the data can still be read when the product brings others. */
  readonly keepsBinaries?: boolean;
  /** Listens on its socket only, where the system has such. */
  readonly isClosed?: boolean;
}

export interface EmbeddedServer {
  /** Connection address of the cluster's superuser, for provisioning only. */
  readonly adminUrl: string;
  /** True when another living process had started the server and it was joined, not started. */
  readonly isAdopted: boolean;
  /** How often it ended by itself since and was started again, at the same address. */
  restarts(): number;
  /** Stops the server if this process started it; waits until it is down. */
  stop(): Promise<void>;
}

interface Cluster {
  readonly home: string;
  readonly dataDir: string;
  readonly binaries: Binaries;
  readonly runAs: RunAs | undefined;
  readonly isClosed: boolean;
}

/**
 * Brings up the embedded PostgreSQL: creates the cluster at first, joins a server that a living process watches over,
 * ends one that was left behind, and starts otherwise. Runs as root (under another account) or as a plain user.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const cluster = prepare(options);
  const running = findPostmaster(cluster.dataDir);
  if (
    running &&
    !running.isOrphan &&
    (await answers(adminAddress(cluster.home, running.port), cluster.dataDir))
  ) {
    return {
      adminUrl: adminAddress(cluster.home, running.port),
      isAdopted: true,
      restarts: () => 0,
      stop: () => Promise.resolve(),
    };
  }
  if (running) await stopPostmaster(running.pid);
  const port = options.port ?? (await freePort());
  const kept = new KeptServer(() => launch(cluster, options.settings ?? {}, port));
  await untilReady(kept.process, port, cluster);
  if (options.keepsBinaries) keep(cluster);
  return {
    adminUrl: adminAddress(cluster.home, port),
    isAdopted: false,
    restarts: () => kept.restarts,
    stop: () => kept.stop(),
  };
}

function prepare(options: EmbeddedOptions): Cluster {
  const { home, dataDir = join(home, 'postgres'), isClosed = false } = options;
  mkdirSync(home, { recursive: true });
  const runAs = unprivilegedAccount();
  const cluster = { home, dataDir, binaries: locateBinaries(home, runAs, options.binaries), runAs, isClosed };
  const made = madeWith(dataDir);
  if (made === undefined) initialise(cluster);
  else refuseOther(made, cluster.binaries, home);
  return cluster;
}

/** A start does not fail over what only a later version will need. */
function keep({ binaries, home }: Cluster): void {
  try {
    keepBinaries(binaries, home);
  } catch (error) {
    new Logger('EmbeddedServer').warn(
      `The programs of PostgreSQL ${binaries.version} could not be kept in ${home}, where a later version will look for them: ${(error as Error).message}`,
    );
  }
}

function initialise({ home, dataDir, binaries, runAs }: Cluster): void {
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { mode: 0o700 });
  handOver(dataDir, runAs);
  const passwordFile = superuserFile(home);
  // One that is there is kept: a cluster that takes the place of another is entered with the same.
  if (!existsSync(passwordFile))
    writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  chmodSync(passwordFile, 0o600);
  handOver(passwordFile, runAs);
  const options = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'];
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    execFileSync(join(binaries.folder, 'bin', 'initdb'), ['-D', dataDir, ...options, ...locale], {
      ...runAs,
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: home,
    });
  } catch (cause) {
    rmSync(dataDir, { recursive: true, force: true });
    throw new Error(
      `PostgreSQL could not create its data folder in ${home}: ${String((cause as { stderr?: Buffer }).stderr ?? cause)}`,
      { cause },
    );
  }
}

function launch(cluster: Cluster, settings: Readonly<Record<string, string>>, port: number): ChildProcess {
  const places = listening(cluster, port);
  const log = openLogFile(cluster.home);
  noteOwner(cluster.dataDir);
  const args = ['-D', cluster.dataDir, '-p', String(port), ...serverSettings({ ...places, ...settings })];
  const shell = spawn(
    '/bin/sh',
    ['-c', SUPERVISOR, join(cluster.binaries.folder, 'bin', 'postgres'), ...args],
    {
      ...cluster.runAs,
      cwd: cluster.dataDir,
      detached: true,
      stdio: ['pipe', log, log],
    },
  );
  closeSync(log);
  shell.unref();
  (shell.stdin as unknown as { unref?: () => void }).unref?.();
  return shell;
}

/**
 * A failed statement, what it was called with and the rows it ran into are told to whoever sent it, who knows what may be logged of
 * them; the server's own log would keep names and addresses.
 */
const SPEAKS_OF_NO_VALUES = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

function serverSettings(extra: Readonly<Record<string, string>>): string[] {
  const settings = {
    max_connections: '200',
    shared_buffers: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...SPEAKS_OF_NO_VALUES,
    ...extra,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function untilReady(shell: ChildProcess, port: number, { dataDir, home }: Cluster): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (shell.exitCode === null && Date.now() < deadline) {
    if (await answers(adminAddress(home, port), dataDir)) return;
    await sleep(25);
  }
  const tail = readFileSync(logFile(home), 'utf8').split('\n').slice(-8).join('\n');
  throw new Error(`PostgreSQL did not start; the end of ${logFile(home)} says:\n${tail}`);
}

/** True when a server answers there and it is the one that serves this very data folder. */
async function answers(url: string, dataDir: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000, query_timeout: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === dataDir;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
