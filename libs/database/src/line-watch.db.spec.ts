import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#kernel';
import { Cleanup, Wire } from '../../../test/support/stack/index.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { until } from '../../../test/support/until.js';
import { Database, rows } from './database.js';
import type { Tx } from './database.js';
import { LineWatch } from './line-watch.js';
import { migrate } from './migrate.js';
import { isConnectionLost, OutcomeUnknown } from './postgres-errors.js';
import { Signals } from './signals.js';

const ANSWER_MS = 800;
/** Asked after, waited for, and a slow machine. */
const SOON_MS = 8_000;

describe('over a line that swallows what passes', () => {
  let db: TestDatabase;
  const cleanup = new Cleanup();
  let wire: Wire;
  let database: Database;
  beforeAll(async () => {
    db = await testDatabase();
    await db.oracle('create table said (word text); grant all on said to staffetta_app');
  });
  beforeEach(async () => {
    wire = await Wire.before(db.adminUrl, cleanup, { speaks: 'bytes' });
    database = await Database.connect({
      url: wire.url(db.appUrl),
      poolSize: 4,
      statementTimeoutMs: 20_000,
      answerTimeoutMs: ANSWER_MS,
    });
  });
  afterEach(async () => {
    await database.onApplicationShutdown();
    await wire.close();
    await db.oracle('truncate said');
  });
  afterAll(() => db.drop());

  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.withWorkspace(newId(), work);
  const say = (tx: Tx, word: string): Promise<unknown> => rows(tx, 'insert into said values ($1)', [word]);
  const said = async (): Promise<string[]> =>
    (await db.oracle<{ word: string }>('select word from said order by word')).map(({ word }) => word);

  /** How long it takes to fail, and with what. */
  async function failure(work: Promise<unknown>): Promise<{ error: unknown; ms: number }> {
    const begun = performance.now();
    const error: unknown = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return { error, ms: performance.now() - begun };
  }

  it('whoever waits for an answer hears that the connection is lost, and no slot stays taken', async () => {
    await within((tx) => say(tx, 'before'));
    let ready = 0;
    const four = Array.from({ length: 4 }, () =>
      failure(
        within(async (tx) => {
          await say(tx, 'lost');
          if (++ready === 4) wire.deafen();
          await until('all four to be under way', () => ready === 4);
          await rows(tx, 'select 1');
        }),
      ),
    );
    for (const { error, ms } of await Promise.all(four)) {
      expect(isConnectionLost(error)).toBe(true);
      expect(ms).toBeLessThan(SOON_MS);
    }
    await within((tx) => say(tx, 'after'));
    expect(await said()).toEqual(['after', 'before']);
    expect(database.poolCounts().waiting).toBe(0);
    expect(database.linesGivenUp()).toBe(4);
  });

  it('a session that was left behind loses its locks', async () => {
    await within((tx) => say(tx, 'row'));
    const { error } = await failure(
      within(async (tx) => {
        await rows(tx, 'select * from said for update');
        wire.deafen();
        await rows(tx, 'select 1');
      }),
    );
    expect(isConnectionLost(error)).toBe(true);
    await db.oracle(`set lock_timeout = '5s'`);
    await expect(db.oracle('select * from said for update')).resolves.toHaveLength(1);
  });

  it('a commit whose answer never came says that its outcome is unknown', async () => {
    const { error, ms } = await failure(
      within(async (tx) => {
        await say(tx, 'perhaps');
        wire.deafen();
      }),
    );
    expect(error).toBeInstanceOf(OutcomeUnknown);
    expect(ms).toBeLessThan(SOON_MS);
  });

  it('a server that cannot be reached at all is given up too', async () => {
    const { error, ms } = await failure(
      within(async (tx) => {
        wire.blackhole();
        await rows(tx, 'select 1');
      }),
    );
    expect(isConnectionLost(error)).toBe(true);
    expect(ms).toBeLessThan(SOON_MS);
    expect((await failure(within((tx) => rows(tx, 'select 1')))).ms).toBeLessThan(SOON_MS);
  });

  it('what the server still works on is waited for', async () => {
    const [row] = await within((tx) =>
      rows<{ answer: number }>(tx, 'select 42 as answer from pg_sleep($1)', [(5 * ANSWER_MS) / 1000]),
    );
    expect(row).toEqual({ answer: 42 });
    await within(async (tx) => {
      await say(tx, 'thinking');
      await sleep(3 * ANSWER_MS);
    });
    expect(database.linesGivenUp()).toBe(0);
    expect(await said()).toEqual(['thinking']);
  });

  it.each([
    ['the commit', () => Promise.resolve()],
    ['a statement', (tx: Tx) => say(tx, 'never')],
    ['a statement of the manager', (tx: Tx) => tx.query('select 1')],
  ])('a connection that goes between two statements is lost before %s', async (_what, next) => {
    const { error } = await failure(
      within(async (tx) => {
        const [{ pid } = { pid: 0 }] = await rows<{ pid: number }>(tx, 'select pg_backend_pid() as pid');
        await db.oracle('select pg_terminate_backend($1)', [pid]);
        await sleep(300);
        await next(tx);
      }),
    );
    expect(isConnectionLost(error)).toBe(true);
    expect(error).not.toBeInstanceOf(OutcomeUnknown);
  });

  it('signals are heard again over a new connection', async () => {
    const [listening, speaking] = [
      await new Signals(wire.url(db.appUrl), undefined, ANSWER_MS).start(),
      await new Signals(db.appUrl).start(),
    ];
    wire.deafen();
    const heard: string[] = [];
    listening.on('folded', (id) => heard.push(id));
    const id = newId();
    await until('a signal to arrive', () => {
      speaking.emit('folded', id);
      return heard.includes(id);
    });
    await Promise.all([listening.onApplicationShutdown(), speaking.onApplicationShutdown()]);
  });

  it('a stop does not wait for a line that is dead', async () => {
    const signals = await new Signals(wire.url(db.appUrl), undefined, ANSWER_MS).start();
    wire.blackhole();
    expect((await failure(signals.onApplicationShutdown())).ms).toBeLessThan(SOON_MS);
  });

  it('a connection that ends while nobody listens is told by the next statement, and ends nothing else', async () => {
    const client = new new LineWatch(db.adminUrl).Client({ connectionString: db.adminUrl });
    await client.connect();
    const { rows: own } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const ended = new Promise((resolve) => client.once('end', () => resolve(undefined)));
    await db.oracle('select pg_terminate_backend($1)', [own[0]?.pid]);
    await ended;
    await expect(client.query('select 1')).rejects.toThrow();
    expect(client.emit('error', new Error('nobody listens'))).toBe(true);
  });

  it('a migration that waits for another one is not given up', async () => {
    await db.oracle(`select pg_advisory_lock(hashtext('staffetta:migrate'))`);
    const waiting = migrate(db.ownerUrl, []).catch((error: Error) => error.message);
    await sleep(5_500);
    await db.oracle(`select pg_advisory_unlock(hashtext('staffetta:migrate'))`);
    expect(await waiting).toMatch(/newer than this program/);
  });
});
