import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createClient } from 'redis';
import { newId } from '#kernel';
import { freePort } from '../../../test/support/server-process.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { until } from '../../../test/support/until.js';
import { Signals } from './signals.js';

const REDIS = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server'].find(
  existsSync,
);

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => (socket.destroy(), resolve(true)));
    socket.on('error', () => resolve(false));
  });

describe('signals between two processes', () => {
  let db: TestDatabase;
  const open: Signals[] = [];
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((signals) => signals.onApplicationShutdown()));
  });
  afterAll(() => db.drop());

  const join = async (redisUrl?: string): Promise<Signals> => {
    const signals = await new Signals(db.appUrl, redisUrl).start();
    open.push(signals);
    return signals;
  };

  /** One tells, the other hears; resolves when it has. */
  const passes = async (from: Signals, to: Signals): Promise<void> => {
    const workspaceId = newId();
    const heard: string[] = [];
    const silence = to.on('folded', (id) => heard.push(id));
    await until('the signal to arrive', () => {
      from.emit('folded', workspaceId);
      return heard.includes(workspaceId);
    });
    silence();
  };

  it('pass over the database', async () => {
    await expect(passes(await join(), await join())).resolves.toBeUndefined();
  });

  it('are heard by the sender once, at once', async () => {
    const own = await join();
    const heard: string[] = [];
    own.on('appended', (id) => heard.push(id));
    const id = newId();
    own.emit('appended', id);
    expect(heard).toEqual([id]);
    await passes(own, await join());
    expect(heard).toEqual([id]);
  });

  it('ask one after the other for a database that is away, however long it is', async () => {
    const asked: number[] = [];
    const refusing = createServer((socket) => {
      asked.push(performance.now());
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(refusing, 'listening');
    const { port } = refusing.address() as AddressInfo;
    open.push(await new Signals(`postgres://nobody@127.0.0.1:${port}/nothing`).start());
    await until('four attempts', () => asked.length >= 4);
    refusing.close();
    const pauses = asked.slice(1).map((at, index) => at - (asked[index] ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThan(500);
  });

  it('pass over the database when the configured Redis is away', async () => {
    const nowhere = `redis://127.0.0.1:${await freePort()}`;
    await expect(passes(await join(nowhere), await join(nowhere))).resolves.toBeUndefined();
  });

  // Where a Redis server is installed, as on the machines that decide what lands.
  if (REDIS) {
    describe('with Redis', () => {
      let redis: ChildProcess;
      let url: string;
      const up = async (port: number): Promise<void> => {
        redis = spawn(
          REDIS,
          ['--port', String(port), '--save', '', '--appendonly', 'no', '--bind', '127.0.0.1'],
          { stdio: 'ignore' },
        );
        await until('Redis to accept connections', () => accepts(port));
      };
      beforeEach(async () => {
        const port = await freePort();
        url = `redis://127.0.0.1:${port}`;
        await up(port);
      });
      afterEach(async () => {
        if (redis.exitCode !== null || redis.signalCode !== null) return;
        const gone = once(redis, 'exit');
        redis.kill('SIGKILL');
        await gone;
      });

      it('pass over it, and go on over the database when it is killed', async () => {
        const [one, other] = [await join(url), await join(url)];
        await passes(one, other);
        const gone = once(redis, 'exit');
        redis.kill('SIGKILL');
        await gone;
        await expect(passes(other, one)).resolves.toBeUndefined();
      });

      it('go on over the database while it hangs, and over it again when it answers', async () => {
        const [one, other] = [await join(url), await join(url)];
        await passes(one, other);
        redis.kill('SIGSTOP');
        await expect(passes(one, other)).resolves.toBeUndefined();
        redis.kill('SIGCONT');
        const eavesdropper = await createClient({ url }).connect();
        const carried: string[] = [];
        await eavesdropper.subscribe('staffetta:signals', (message) => carried.push(message));
        await until('a signal over Redis', () => {
          one.emit('folded', newId());
          return carried.length > 0;
        });
        eavesdropper.destroy();
      });
    });
  }
});
