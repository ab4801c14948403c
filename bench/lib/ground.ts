import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { keptPasswords, migrate, provision, startEmbedded } from '#database';
import { MIGRATIONS } from '../../migrations/index.js';
import type { Course } from './bench.js';

/** A PostgreSQL of its own, as the product starts it: every acknowledged write is on the disk. */
export interface Ground {
  /** Folder of this run, for what a server keeps on disk; goes with it. */
  readonly home: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly postmasterPid: number;
  /** As superuser, outside the product: counts, floors, maintenance. */
  readonly admin: Client;
  /** Makes an empty database beside the product's and returns its superuser address. */
  createDatabase(name: string): Promise<string>;
}

/**
 * @param settings of the server, on top of those the product ships
 * @param name tells the grounds of one run apart
 */
export async function openGround(
  { note, cleanup, keep }: Pick<Course, 'note' | 'cleanup' | 'keep'>,
  settings: Readonly<Record<string, string>> = {},
  name = '',
): Promise<Ground> {
  const home = keep ?? join(tmpdir(), `staffetta-bench-${process.pid}${name}`);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  if (keep === undefined) cleanup.add(() => rmSync(home, { recursive: true, force: true }));
  note('starting PostgreSQL');
  const starting = startEmbedded({ home, settings });
  cleanup.add(async () => (await starting).stop());
  const server = await starting;
  const urls = await provision(server.adminUrl, keptPasswords(home));
  await migrate(urls.ownerUrl, MIGRATIONS);
  const admin = new Client({ connectionString: inDatabase(server.adminUrl, 'staffetta') });
  await admin.connect();
  cleanup.add(() => admin.end());
  return {
    ...urls,
    home,
    admin,
    postmasterPid: Number(readFileSync(join(home, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]),
    createDatabase: async (name) => {
      await admin.query(`create database ${name}`);
      return inDatabase(server.adminUrl, name);
    },
  };
}

function inDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
