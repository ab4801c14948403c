import { Database } from '#database';
import { newId } from '#kernel';
import { Cleanup, Wire } from '../../../test/support/stack/index.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { Leases } from './leases.js';
import type { Lease } from './leases.js';

const QUICK = { leaseMs: 300, pollMs: 20 };

describe('a lease', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  /** Another process: its own holder id. Resolves with the lease once it holds it; `leave` ends it cleanly. */
  function contender(name: string, pace = QUICK, database = db.database) {
    const stop = new AbortController();
    let got: (lease: Lease) => void = () => undefined;
    const held = new Promise<Lease>((resolve) => (got = resolve));
    const done = new Leases(database, pace).runWhileLeased(name, stop.signal, async (lease) => {
      got(lease);
      while (lease.isHeld()) await lease.pause(10);
    });
    return { held, leave: async () => (stop.abort(), await done) };
  }

  it('has one holder at a time, and passes on at once after a clean stop with a higher fence', async () => {
    const name = newId();
    const first = contender(name);
    const { fence } = await first.held;
    const second = contender(name);
    await first.leave();
    expect((await second.held).fence).toBe(fence + 1);
    await second.leave();
  });

  it('is kept beyond its length by renewal', async () => {
    const name = newId();
    const keeper = contender(name);
    const lease = await keeper.held;
    await lease.pause(QUICK.leaseMs * 3);
    const [row] = await db.oracle<{ fence: string }>(
      'select fence from lease where name = $1 and expires_at > clock_timestamp()',
      [name],
    );
    expect(row).toEqual({ fence: String(lease.fence) });
    expect(lease.isHeld()).toBe(true);
    await keeper.leave();
  });

  it('falls to the next when its holder is stalled, and the stalled one learns of it', async () => {
    const name = newId();
    const stalled = contender(name);
    const lease = await stalled.held;
    await db.oracle(
      `update lease set holder = $2, fence = fence + 1, expires_at = clock_timestamp() + interval '250 ms' where name = $1`,
      [name, newId()],
    );
    while (lease.isHeld()) await lease.pause(10);
    expect(lease.isHeld()).toBe(false);
    await stalled.leave();
  });

  const waitsFor = async (name: string, since: number): Promise<number> => {
    const next = contender(name);
    await next.held;
    const waited = performance.now() - since;
    await next.leave();
    return waited;
  };

  it('is free again when its holder died and the clock was set back meanwhile', async () => {
    const name = newId();
    await db.oracle(
      `insert into lease (name, holder, fence, expires_at) values ($1, $2, 7, clock_timestamp() + interval '5 minutes')`,
      [name, newId()],
    );
    expect(await waitsFor(name, performance.now())).toBeLessThan(2_000);
  });

  it('is taken over as soon as it has run out, not a poll later', async () => {
    const name = newId();
    const slow = { leaseMs: 1_000, pollMs: 20_000 };
    const since = performance.now();
    await db.oracle(
      `insert into lease (name, holder, fence, expires_at) values ($1, $2, 7, clock_timestamp() + interval '900 ms')`,
      [name, newId()],
    );
    const next = contender(name, slow);
    await next.held;
    expect(performance.now() - since).toBeGreaterThan(850);
    expect(performance.now() - since).toBeLessThan(3_000);
    await next.leave();
  });

  it('is kept over a way on which each answer takes a sixth of its length', async () => {
    const name = newId();
    const wire = await Wire.before(db.appUrl, new Cleanup(), { speaks: 'bytes' });
    wire.delay(50);
    const far = await Database.connect({ url: wire.url(db.appUrl), poolSize: 3, statementTimeoutMs: 20_000 });
    const keeper = contender(name, { leaseMs: 1_200, pollMs: 400 }, far);
    const lease = await keeper.held;
    await lease.pause(4_000);
    expect(lease.isHeld()).toBe(true);
    await keeper.leave();
    await far.onApplicationShutdown();
    await wire.close();
  });
});
