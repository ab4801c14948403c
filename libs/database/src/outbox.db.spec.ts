import { newId } from '#kernel';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { Outbox } from './outbox.js';
import type { Held, OutboxState, Parting } from './outbox.js';

interface Letter {
  readonly text: string;
}
interface Kept {
  readonly state: string;
  readonly attempts: number;
  readonly claim: string | null;
  readonly waitMs: number | null;
  readonly isSettled: boolean;
}

const TABLE = { name: 'planted_letter', columns: 'm.text', settledAt: 'settled_at' };
const PLANTED = `
  create table planted_letter (workspace_id uuid not null, id uuid not null, text text not null, state text not null default 'waiting',
    next_at timestamptz(3) default now() - interval '1 second', claim uuid, attempts int not null default 0, settled_at timestamptz(3), primary key (workspace_id, id));
  grant select, insert, update on planted_letter to staffetta_app;
  grant select (workspace_id, state, next_at) on planted_letter to staffetta_timer`;

describe('an outbox', () => {
  let db: TestDatabase;
  let workspaceId: string;
  beforeAll(async () => {
    db = await testDatabase();
    for (const statement of PLANTED.split(';')) await db.oracle(statement);
  });
  afterAll(() => db.drop());
  beforeEach(async () => {
    workspaceId = newId();
    await db.oracle('truncate planted_letter');
  });

  const outbox = (waitsMs?: readonly number[]): Outbox<Letter> =>
    new Outbox<Letter>(db.database, TABLE, waitsMs);
  const put = async (count = 1): Promise<string> => {
    const id = newId();
    await db.oracle(
      `insert into planted_letter (workspace_id, id, text) select $1, case when n = 1 then $2::uuid else uuidv7() end, 'letter ' || n
         from generate_series(1, $3) n`,
      [workspaceId, id, count],
    );
    return id;
  };
  const kept = async (id: string): Promise<Kept> => {
    const [row] = await db.oracle<Kept>(
      `select state, attempts, claim, extract(epoch from next_at - now())::float8 * 1000 as "waitMs", settled_at is not null as "isSettled"
         from planted_letter where id = $1`,
      [id],
    );
    if (!row) throw new Error('It is gone.');
    return row;
  };
  const sends = (parting: Parting, waitsMs?: readonly number[]): Promise<number> =>
    outbox(waitsMs).sendDue({ handOver: () => Promise.resolve(parting) });
  const dueAgain = (): Promise<unknown> =>
    db.oracle(`update planted_letter set next_at = now() - interval '1 second' where state <> 'failed'`);

  it.each([
    { is: 'sent', state: 'sent', because: 'the other side took it' },
    { is: 'rejected', state: 'failed', because: 'it never will be taken' },
    { is: 'unknown', state: 'unknown', because: 'nobody can tell: it is not repeated' },
    { is: 'skipped', state: 'skipped', because: 'it is not worth sending any more' },
  ] as const)('settles as $state what parted as $is: $because', async ({ is, state }) => {
    const id = await put();
    expect(await sends({ is })).toBe(1);
    expect(await kept(id)).toEqual({ state, attempts: 1, claim: null, waitMs: null, isSettled: true });
    await dueAgain();
    expect(await sends({ is: 'sent' })).toBe(0);
  });

  it('tries again what was surely not taken, later each time, and gives up after the last wait', async () => {
    const id = await put();
    const waits = [60_000, 600_000];
    for (const [index, wait] of waits.entries()) {
      await sends({ is: 'refused' }, waits);
      const { state, attempts, waitMs } = await kept(id);
      expect([state, attempts]).toEqual(['waiting', index + 1]);
      expect(waitMs).toBeGreaterThan(wait - 30_000);
      expect(waitMs).toBeLessThanOrEqual(wait);
      expect(await sends({ is: 'sent' }, waits)).toBe(0);
      await dueAgain();
    }
    await sends({ is: 'refused' }, waits);
    expect(await kept(id)).toMatchObject({ state: 'failed', attempts: 3, isSettled: true });
  });

  it('leaves the other side alone for as long as it asks', async () => {
    const id = await put();
    await sends({ is: 'refused', waitMs: 3_600_000 }, [1_000]);
    expect((await kept(id)).waitMs).toBeGreaterThan(3_500_000);
  });

  it('counts no attempt when something is not to be sent yet', async () => {
    const id = await put();
    await sends({ is: 'postponed', until: new Date(Date.now() + 7_200_000) });
    expect(await kept(id)).toMatchObject({ state: 'waiting', attempts: 0, isSettled: false });
    expect((await kept(id)).waitMs).toBeGreaterThan(7_000_000);
  });

  it('gives each row to one of many that look at once', async () => {
    await put(40);
    const taken: string[] = [];
    const handOver = ({ row }: Held<Letter>): Promise<Parting> => {
      taken.push(row.text);
      return Promise.resolve({ is: 'sent' });
    };
    const look = async (): Promise<void> => {
      while ((await outbox().sendDue({ handOver })) > 0);
    };
    await Promise.all(Array.from({ length: 6 }, look));
    expect(taken.toSorted()).toEqual([...new Set(taken)].toSorted());
    expect(taken).toHaveLength(40);
  });

  it('holds no transaction open while the other side thinks', async () => {
    const id = await put();
    let seen: Kept | undefined;
    await outbox().sendDue({
      handOver: async () => {
        seen = await kept(id);
        const [open] = await db.oracle<{ count: number }>(
          `select count(*)::int as count from pg_stat_activity
            where datname = current_database() and usename = 'staffetta_app' and xact_start is not null and state <> 'active'`,
        );
        expect(open?.count).toBe(0);
        return { is: 'sent' };
      },
    });
    expect(seen).toMatchObject({ state: 'sending', attempts: 0, claim: expect.any(String) });
  });

  it('never repeats what a dead process had begun, nor believes it when it comes back', async () => {
    const id = await put();
    const settled: OutboxState[] = [];
    await outbox().sendDue({
      handOver: async () => {
        await db.oracle(`update planted_letter set next_at = now() - interval '1 second'`);
        expect(await sends({ is: 'sent' })).toBe(0);
        return { is: 'sent' };
      },
      settled: (_tx, _held, state) => Promise.resolve(void settled.push(state)),
    });
    expect(await kept(id)).toMatchObject({ state: 'unknown', isSettled: true });
    expect(settled).toEqual([]);
  });

  it('settles and writes down what follows in one transaction', async () => {
    const id = await put();
    const leaving = outbox().sendDue({
      handOver: () => Promise.resolve({ is: 'sent' }),
      settled: () => Promise.reject(new Error('No.')),
    });
    await expect(leaving).rejects.toThrow('No.');
    expect(await kept(id)).toMatchObject({ state: 'sending' });
  });

  it('keeps no row waiting because another one fails before it leaves, and tries that one again', async () => {
    const first = await put(3);
    const gone: string[] = [];
    const handOver = ({ row }: Held<Letter>): Promise<Parting> => {
      if (row.text === 'letter 1') return Promise.reject(new Error('No.'));
      gone.push(row.text);
      return Promise.resolve({ is: 'sent' });
    };
    await expect(outbox().sendDue({ handOver })).rejects.toThrow('No.');
    expect(gone.toSorted()).toEqual(['letter 2', 'letter 3']);
    expect(await kept(first)).toMatchObject({ state: 'waiting', attempts: 1, claim: null });
  });
});
