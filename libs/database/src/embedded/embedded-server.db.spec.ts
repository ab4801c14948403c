import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { locateBinaries, repairSymlinks } from './binaries.js';
import { startEmbedded } from './embedded-server.js';
import type { EmbeddedServer } from './embedded-server.js';
import { findPostmaster } from './postmaster.js';

const ROOT = join(__dirname, '../../../..');
const FAST = { fsync: 'off' };

/** A process of its own that starts the server on `home`, says so, and waits to be killed. */
const STARTER = `
  import { register } from 'node:module';
  register(${JSON.stringify(`file://${join(ROOT, 'test/support/ts-hooks.mjs')}`)});
  const { startEmbedded } = await import(${JSON.stringify(join(ROOT, 'libs/database/src/index.ts'))});
  const server = await startEmbedded({ home: process.argv[1] });
  console.log('up ' + server.isAdopted);
  setInterval(() => undefined, 1000);
`;

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (await holds()) return;
    await sleep(50);
  }
  throw new Error('The condition did not come true within 30 s.');
}

describe('the embedded server', () => {
  let home: string;
  let started: EmbeddedServer | undefined;
  beforeEach(() => {
    home = join(tmpdir(), `staffetta-embedded-${process.pid}-${Math.floor(performance.now())}`);
    mkdirSync(home, { mode: 0o755 });
  });
  afterEach(async () => {
    await started?.stop();
    started = undefined;
    rmSync(home, { recursive: true, force: true });
  });

  const ask = async <T>(server: EmbeddedServer, sql: string): Promise<T[]> => {
    const client = new Client({ connectionString: server.adminUrl });
    await client.connect();
    return client
      .query(sql)
      .then(({ rows }) => rows as T[])
      .finally(() => client.end());
  };

  const startElsewhere = async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', STARTER, home], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await new Promise<Buffer>((resolve) => child.stdout.once('data', resolve)))
      .toString()
      .split('\n');
    return { child, line };
  };

  it('keeps what was written over a stop and a start', async () => {
    started = await startEmbedded({ home, settings: FAST });
    await ask(started, 'create table kept as select 42 as answer');
    await started.stop();
    expect(findPostmaster(join(home, 'postgres'))).toBeUndefined();
    started = await startEmbedded({ home, settings: FAST });
    expect(await ask(started, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('is joined by a second start while the first one lives, and not stopped by it', async () => {
    started = await startEmbedded({ home, settings: FAST });
    const second = await startEmbedded({ home, settings: FAST });
    expect(second.isAdopted).toBe(true);
    await second.stop();
    expect(await ask(started, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('goes down with a process that is killed, and comes up with the next without a hand', async () => {
    const { child, line } = await startElsewhere();
    expect(line).toBe('up false');
    child.kill('SIGKILL');
    await once(child, 'exit');
    started = await startEmbedded({ home, settings: FAST });
    expect(started.isAdopted).toBe(false);
    expect(await ask(started, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('ends an orphan whose watcher was killed too, then starts its own', async () => {
    const { child } = await startElsewhere();
    const orphan = findPostmaster(join(home, 'postgres'));
    const { stdout } = await promisify(execFile)('sh', ['-c', `cut -d' ' -f4 /proc/${orphan?.pid}/stat`]);
    process.kill(Number(stdout), 'SIGKILL');
    child.kill('SIGKILL');
    await until(() => findPostmaster(join(home, 'postgres'))?.isOrphan !== false);
    started = await startEmbedded({ home, settings: FAST });
    expect(started.isAdopted).toBe(false);
    expect(findPostmaster(join(home, 'postgres'))?.pid).not.toBe(orphan?.pid);
  });

  it('does not take a process that got the same pid for its server', async () => {
    started = await startEmbedded({ home, settings: FAST });
    await started.stop();
    const pidFile = join(home, 'postgres', 'postmaster.pid');
    writeFileSync(pidFile, `${process.pid}\n${home}\n0\n5432\n`);
    expect(findPostmaster(join(home, 'postgres'))).toBeUndefined();
    unlinkSync(pidFile);
  });

  it('is started again at the same address when it dies, and not when it is stopped', async () => {
    started = await startEmbedded({ home });
    const { adminUrl } = started;
    await ask(started, 'create table kept as select 42 as answer');
    for (let death = 1; death <= 2; death += 1) {
      process.kill(findPostmaster(join(home, 'postgres'))?.pid ?? 0, 'SIGKILL');
      await until(() => started?.restarts() === death);
      const again = { ...started, adminUrl };
      await until(() =>
        ask(again, 'select answer from kept').then(
          () => true,
          () => false,
        ),
      );
    }
    expect(await ask(started, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await started.stop();
    await sleep(500);
    expect(findPostmaster(join(home, 'postgres'))).toBeUndefined();
    expect(started.restarts()).toBe(2);
  });

  it('keeps what statements say out of its log', async () => {
    started = await startEmbedded({ home, settings: FAST });
    await ask(started, 'create table person (name text primary key)');
    const insert = `insert into person values ('Giulia Canary')`;
    await ask(started, insert);
    await expect(ask(started, insert)).rejects.toThrow(/duplicate key/);
    await expect(ask(started, `select 'Giulia Canary'::int`)).rejects.toThrow(/invalid input/);
    await expect(ask(started, `select * from "Giulia Canary"`)).rejects.toThrow(/does not exist/);
    const log = readFileSync(join(home, 'postgres.log'), 'utf8');
    expect(log).toContain('database system is ready');
    expect(log).not.toContain('Canary');
  });

  it('asks for a password', async () => {
    started = await startEmbedded({ home, settings: FAST });
    const wrong = Object.assign(new URL(started.adminUrl), { password: 'guess' }).href;
    const client = new Client({ connectionString: wrong });
    await expect(client.connect()).rejects.toThrow(/password authentication failed/);
    expect(readFileSync(join(home, 'superuser'), 'utf8').length).toBeGreaterThan(20);
  });

  it('is reached over a socket that no other account can open, and over the loopback address as well', async () => {
    started = await startEmbedded({ home, settings: FAST });
    const address = new URL(started.adminUrl);
    expect(address.searchParams.get('host')).toBe(join(home, 'socket'));
    expect(statSync(join(home, 'socket')).mode & 0o077).toBe(0);
    const over = 'select inet_server_addr() is null as "isSocket"';
    expect(await ask(started, over)).toEqual([{ isSocket: true }]);
    address.searchParams.delete('host');
    expect(await ask({ ...started, adminUrl: address.href }, over)).toEqual([{ isSocket: false }]);
  });

  it('is reached over the loopback address where the path of a socket would be too long', async () => {
    const deep = join(home, 'x'.repeat(90));
    mkdirSync(deep, { mode: 0o755 });
    started = await startEmbedded({ home: deep, settings: FAST });
    expect(new URL(started.adminUrl).search).toBe('');
    expect(await ask(started, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('mends the links that a blocked install script did not make', () => {
    const { folder: native } = locateBinaries(home, undefined);
    const [{ target }] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as [
      { target: string },
    ];
    const link = join(native, '..', target);
    unlinkSync(link);
    repairSymlinks(native);
    expect(() => readFileSync(link)).not.toThrow();
  });
});
