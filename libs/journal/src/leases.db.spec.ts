import { newId } from '#kernel';
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
  function contender(name: string, pace = QUICK) {
    const stop = new AbortController();
    let got: (lease: Lease) => void = () => undefined;
    const held = new Promise<Lease>((resolve) => (got = resolve));
    const done = new Leases(db.database, pace).runWhileLeased(name, stop.signal, async (lease) => {
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
      `update lease set holder = $2, fence = fence + 1, expires_at = clock_timestamp() + interval '10 s' where name = $1`,
      [name, newId()],
    );
    while (lease.isHeld()) await lease.pause(10);
    expect(lease.isHeld()).toBe(false);
    await stalled.leave();
  });
});
