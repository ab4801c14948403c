import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import {
  Database,
  DatabaseConfig,
  keptPasswords,
  migrate,
  openDatabase,
  provision,
  startEmbedded,
  UnfitCluster,
} from '#database';
import type { EmbeddedServer, OpenDatabase, Upgrading } from '#database';
import { MIGRATIONS, migrationsUpTo } from '../../../migrations/index.js';
import { askAs } from '../../../test/support/http-client.js';
import { OLD_MAJOR, oldBinaries } from '../../../test/support/old-postgres.js';
import { startTestApp } from '../../../test/support/test-app.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import { carryingOver } from './carry-over.js';
import { readDigest } from './read-digest.js';

const ROOT = join(__dirname, '../../..');
const NOW = new Date('2026-11-23T08:00:00Z');
const KEPT = 'postgres-17-kept-until-2026-12-23';

/** A process of its own that opens the database and kills itself when it has told so many steps. */
const DYING = `
  import { register } from 'node:module';
  register(${JSON.stringify(`file://${join(ROOT, 'test/support/ts-hooks.mjs')}`)});
  await import('reflect-metadata');
  const from = (path) => import(${JSON.stringify(ROOT)} + '/' + path);
  const { openDatabase, migrate } = await from('libs/database/src/index.ts');
  const { carryingOver } = await from('libs/backup/src/index.ts');
  const { MIGRATIONS, migrationsUpTo } = await from('migrations/index.ts');
  const [home, last] = process.argv.slice(1);
  let told = 0;
  const report = () => (++told === Number(last) ? process.kill(process.pid, 'SIGKILL') : undefined);
  const carryOver = carryingOver((url, step) => migrate(url, step ? migrationsUpTo(step) : MIGRATIONS));
  const database = await openDatabase({ home }, { report, carryOver, now: new Date(${NOW.getTime()}) });
  await database.close();
`;

describe('data of an older PostgreSQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staffetta-major-'));
  const made = join(folder, 'made');
  const open: (OpenDatabase | EmbeddedServer)[] = [];
  let digest: string;
  let homes = 0;

  const upgrading = (wish: Partial<Upgrading> = {}): Upgrading & { readonly told: string[] } => {
    const told: string[] = [];
    const carryOver = carryingOver((url, step) =>
      migrate(url, step === undefined ? MIGRATIONS : migrationsUpTo(step)),
    );
    return { carryOver, now: NOW, ...wish, told, report: (step) => void told.push(step) };
  };
  const config = (home: string, more: Partial<DatabaseConfig> = {}): DatabaseConfig =>
    Object.assign(new DatabaseConfig(), { home, ...more });
  const opened = async (home: string, wish?: Upgrading, more?: Partial<DatabaseConfig>) => {
    const database = await openDatabase(config(home, more), wish);
    open.push(database);
    return database;
  };
  const versionOf = (data: string): string => readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  const names = (home: string): string[] => readdirSync(home).sort();
  /** Another home as the first one was left, owners and all. */
  const copied = (): string => {
    homes += 1;
    const home = join(folder, `home-${homes}`);
    execFileSync('cp', ['-a', made, home]);
    return home;
  };
  const restarted = async (server: OpenDatabase): Promise<string> => {
    const client = new Client({ connectionString: server.ownerUrl });
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    await client.end();
    return rows[0]?.server_version ?? '';
  };

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    mkdirSync(made, { mode: 0o755 });
    const settings = { fsync: 'off' };
    const server = await startEmbedded({
      home: made,
      binaries: oldBinaries(),
      keepsBinaries: true,
      settings,
    });
    const { ownerUrl, appUrl } = await provision(server.adminUrl, keptPasswords(made));
    const client = new Client({ connectionString: inStaffetta(server) });
    await client.connect();
    // PostgreSQL 18 has it; without it 17 would not take our schema.
    await client.query(`create function uuidv7() returns uuid language sql as 'select gen_random_uuid()'`);
    await client.end();
    await migrate(ownerUrl, MIGRATIONS);
    await fillWithLeads(appUrl);
    digest = await readDigest(ownerUrl);
    await server.stop();
  });

  async function fillWithLeads(appUrl: string): Promise<void> {
    const database = await Database.connect({ url: appUrl, poolSize: 4, statementTimeoutMs: 20_000 });
    const app = await startTestApp({ appUrl }, { env: { ROLES: 'api' } });
    const rossi = await buildWorkspace(
      { database },
      { members: [{ name: 'Giulia', roles: ['administrator'], team: 'marketing' }] },
    );
    for (let index = 0; index < 5; index += 1) {
      const captured = await askAs(app.url, rossi.members.Giulia).post('/leads', {
        ...{ channel: 'website', origin: 'marketing', leadType: 'demo', lastName: 'Rossi' },
        ...{ email: `anna.${index}@example.com`, firstName: `Anna\tÈ\\N "${index}"` },
      });
      expect(captured.status).toBe(201);
    }
    await app.close();
    await database.onApplicationShutdown();
  }

  afterEach(async () => {
    for (const each of open.splice(0)) await ('close' in each ? each.close() : each.stop());
    rmSync(join(folder, `home-${homes}`), { recursive: true, force: true });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is carried over at a start, and what was before is kept as it was', async () => {
    const home = copied();
    const wish = upgrading();
    const database = await opened(home, wish);
    expect(await readDigest(database.ownerUrl)).toBe(digest);
    expect(await restarted(database)).toMatch(/^18\./);
    expect(wish.told.join('\n')).toContain('the data was made by PostgreSQL 17');
    expect(wish.told.at(-1)).toBe(`the data as it was before is kept for 30 days in ${join(home, KEPT)}`);
    expect(names(home)).toEqual([
      ...['postgres', KEPT, 'postgres.log', 'postgres.owner'],
      ...[expect.stringMatching(/^postgresql-17\./), expect.stringMatching(/^postgresql-18\./)],
      ...['roles.json', 'socket', 'superuser'],
    ]);
    await migrate(database.ownerUrl, MIGRATIONS);
    const app = await startTestApp(database, { env: { ROLES: 'api,worker' } });
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
    await app.close();
    const before = await startEmbedded({ home, dataDir: join(home, KEPT), binaries: oldBinaries() });
    open.push(before);
    expect(await readDigest(inStaffetta(before))).toBe(digest);
  });

  it.each([
    ['the old server is up', 2],
    ['everything is written to the new cluster', 4],
    ['the new cluster may take its place', 5],
  ])('is carried over by the next start when whoever did it was killed once %s', async (_, last) => {
    const home = copied();
    await killedAfter(home, last);
    const database = await opened(home, upgrading());
    expect(await readDigest(database.ownerUrl)).toBe(digest);
    expect(versionOf(join(home, 'postgres'))).toBe('18');
    expect(versionOf(join(home, KEPT))).toBe(String(OLD_MAJOR));
    expect(names(home)).not.toContain('upgrade');
  });

  it('takes its new place at any start where one was killed between the two moves', async () => {
    const home = copied();
    await killedAfter(home, 5);
    renameSync(join(home, 'postgres'), join(home, KEPT));
    const database = await opened(home);
    expect(await readDigest(database.ownerUrl)).toBe(digest);
    expect(versionOf(join(home, KEPT))).toBe(String(OLD_MAJOR));
  });

  it('is carried over anew where the old version has served since', async () => {
    const home = copied();
    await killedAfter(home, 5);
    const server = await startEmbedded({ home, binaries: oldBinaries() });
    const client = new Client({ connectionString: inStaffetta(server) });
    await client.connect();
    await client.query(`update account set email = 'later@example.com'`);
    await client.end();
    await server.stop();
    const database = await opened(home, upgrading());
    expect(await emails(database.ownerUrl)).toEqual(['later@example.com']);
  });

  it('is carried over once by two starts at the same time', async () => {
    const home = copied();
    const elsewhere = dying(home, 99);
    await sleep(300);
    const [database, code] = [await opened(home, upgrading()), await elsewhere];
    expect(code).toBe(0);
    expect(await readDigest(database.ownerUrl)).toBe(digest);
    expect(names(home).filter((name) => name.startsWith('postgres-17'))).toEqual([KEPT]);
  });

  it('stays as it is where it cannot be carried over, and is carried over later', async () => {
    const home = copied();
    const failing = upgrading({ carryOver: () => Promise.reject(new Error('The disk is full.')) });
    await expect(opened(home, failing)).rejects.toThrow(
      /could not be carried over.*The disk is full\. Nothing was changed/,
    );
    await expect(opened(home, upgrading({ freeBytes: () => 1e6 }))).rejects.toThrow(
      /needs \d+ MB of room .* there are 1 MB/,
    );
    expect(versionOf(join(home, 'postgres'))).toBe(String(OLD_MAJOR));
    expect(names(home)).not.toContain('upgrade');
    expect(await readDigest((await opened(home, upgrading())).ownerUrl)).toBe(digest);
  });

  it('is not touched while the old version runs, nor by what may not carry it over', async () => {
    const home = copied();
    await expect(opened(home)).rejects.toThrow(
      /made by PostgreSQL 17.*“staffetta start” or “staffetta migrate”/,
    );
    const running = await startEmbedded({ home, binaries: oldBinaries() });
    open.push(running);
    await expect(opened(home, upgrading())).rejects.toThrow(/PostgreSQL 17 still runs .* stop that first/);
    expect(await readDigest(inStaffetta(running))).toBe(digest);
  });

  it('needs the programs that can read it: kept, or told', async () => {
    const home = copied();
    const kept = names(home).find((name) => name.startsWith('postgresql-')) ?? '';
    rmSync(join(home, kept), { recursive: true });
    const rejected = expect(opened(home, upgrading())).rejects;
    await rejected.toBeInstanceOf(UnfitCluster);
    await expect(opened(home, upgrading())).rejects.toThrow(
      /does not keep the programs .* DATABASE_OLD_BINARIES/,
    );
    const wrong = { oldBinaries: folder };
    await expect(opened(home, upgrading(), wrong)).rejects.toThrow(
      /no PostgreSQL runs from its folder “bin”/,
    );
    const database = await opened(home, upgrading(), { oldBinaries: oldBinaries() });
    expect(await readDigest(database.ownerUrl)).toBe(digest);
  });

  it('that is newer than the programs is refused', async () => {
    const home = copied();
    writeFileSync(join(home, 'postgres', 'PG_VERSION'), '19\n');
    for (const wish of [undefined, upgrading()])
      await expect(opened(home, wish)).rejects.toThrow(/made by PostgreSQL 19.*Start the newer version/);
    expect(versionOf(join(home, 'postgres'))).toBe('19');
  });

  it('may hold nothing yet', async () => {
    const home = join(folder, 'empty');
    mkdirSync(home, { mode: 0o755 });
    await (await startEmbedded({ home, binaries: oldBinaries(), keepsBinaries: true })).stop();
    const database = await opened(home, upgrading());
    expect(await restarted(database)).toMatch(/^18\./);
  });

  it('is removed with its programs when its days are over', async () => {
    const home = copied();
    await (await openDatabase(config(home), upgrading())).close();
    await (await openDatabase(config(home), upgrading({ now: new Date('2026-12-23T12:00:00Z') }))).close();
    expect(names(home)).toContain(KEPT);
    const late = upgrading({ now: new Date('2026-12-24T12:00:00Z') });
    const database = await opened(home, late);
    expect(late.told).toEqual(['the data of PostgreSQL 17, kept until 2026-12-23, was removed']);
    expect(names(home).filter((name) => name.includes('17'))).toEqual([]);
    expect(await readDigest(database.ownerUrl)).toBe(digest);
  });

  async function killedAfter(home: string, last: number): Promise<void> {
    expect(await dying(home, last)).toBe('SIGKILL');
  }

  async function dying(home: string, last: number): Promise<unknown> {
    const args = ['--input-type=module', '-e', DYING, home, String(last)];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    return signal ?? code;
  }
});

const inStaffetta = ({ adminUrl }: EmbeddedServer): string =>
  Object.assign(new URL(adminUrl), { pathname: '/staffetta' }).href;

async function emails(ownerUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`begin; select set_config('staffetta.purpose', 'backup', true)`);
  const { rows } = await client.query<{ email: string }>('select email from account');
  await client.end();
  return rows.map(({ email }) => email);
}
