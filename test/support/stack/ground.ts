import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { Database, keptPasswords, migrate, provision, startEmbedded } from '#database';
import type { EmbeddedServer } from '#database';
import { MIGRATIONS } from '../../../migrations/index.js';
import { asAdmin, cloneTemplate, inDatabase, TEMPLATE } from '../test-database.js';
import type { Cluster, TestDatabase } from '../test-database.js';
import type { Cleanup } from './cleanup.js';
import { freePort } from './port.js';

/** Settings under which an acknowledged write may be lost: faster, for what judges no crash. */
export const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export interface GroundOptions {
  /** Settings of the server on top of those the product ships, which keep every acknowledged write. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Environment of the server's processes, such as that of libfaketime. */
  readonly env?: Readonly<Record<string, string>>;
  /** Tells the grounds of one run apart. */
  readonly name?: string;
  /** Folder to begin in or go on with, which stays; otherwise one of its own, which goes. */
  readonly home?: string;
}

/** A database of a ground, as a test database is; its oracle connects anew for each question, so that it outlives the server. */
export type GroundDatabase = Omit<TestDatabase, 'drop'>;

/** A PostgreSQL of its own, as the product starts it, which can be killed and started again at the same address. */
export class Ground {
  private constructor(
    readonly home: string,
    private readonly port: number,
    private readonly options: GroundOptions,
    private readonly cleanup: Pick<Cleanup, 'add'>,
    private server: EmbeddedServer,
    private readonly cluster: Cluster,
  ) {}

  static async open(cleanup: Pick<Cleanup, 'add'>, options: GroundOptions = {}): Promise<Ground> {
    const home = options.home ?? join(tmpdir(), `staffetta-ground-${process.pid}${options.name ?? ''}`);
    mkdirSync(home, { recursive: true, mode: 0o755 });
    if (options.home === undefined) cleanup.add(() => rmSync(home, { recursive: true, force: true }));
    const port = await freePort();
    const server = await launched(home, port, options);
    const urls = await provision(server.adminUrl, keptPasswords(home), TEMPLATE);
    await migrate(urls.ownerUrl, MIGRATIONS);
    const ground = new Ground(home, port, options, cleanup, server, { ...urls, adminUrl: server.adminUrl });
    cleanup.add(() => ground.server.stop());
    return ground;
  }

  get postmasterPid(): number {
    return Number(readFileSync(join(this.home, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** A fresh database as the migrated template is. */
  async newDatabase({ poolSize = 5 }: { readonly poolSize?: number } = {}): Promise<GroundDatabase> {
    const { name: _name, ...urls } = await cloneTemplate(this.cluster);
    const database = await Database.connect({ url: urls.appUrl, poolSize, statementTimeoutMs: 30_000 });
    this.cleanup.add(() => database.onApplicationShutdown());
    return {
      ...urls,
      database,
      oracle: <T>(text: string, values: readonly unknown[] = []) =>
        asAdmin<T>(urls.adminUrl, { text, values: [...values] }),
    };
  }

  /** Makes an empty database and gives its superuser address. */
  async createDatabase(name: string): Promise<string> {
    await asAdmin(this.cluster.adminUrl, `create database ${name}`);
    return inDatabase(this.cluster.adminUrl, name);
  }

  /** `kill -9` of the postmaster; returns when all its processes are gone. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** A fast shutdown, as an administrator orders it. */
  async stop(): Promise<void> {
    await this.end('SIGINT');
  }

  /** Starts it again at the same address. */
  async start(): Promise<void> {
    this.server = await launched(this.home, this.port, this.options);
  }

  /** True while its address takes connections. */
  answers(): Promise<boolean> {
    const client = new Client({ connectionString: this.cluster.adminUrl, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    return client
      .connect()
      .then(() => client.end())
      .then(
        () => true,
        () => false,
      );
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    process.kill(this.postmasterPid, signal);
    // What its watcher waits for is that the postmaster and all who held its pipe have gone.
    await this.server.stop();
    while (await this.answers()) await sleep(20);
  }
}

/** Starts the server with an environment of its own, which it alone gets. */
async function launched(home: string, port: number, options: GroundOptions): Promise<EmbeddedServer> {
  const { env = {}, settings = {} } = options;
  const before = Object.keys(env).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, env);
  try {
    return await startEmbedded({ home, port, settings });
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
