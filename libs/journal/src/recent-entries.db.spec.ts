import type { NewEntry } from '#contracts';
import { SYSTEM } from '#contracts';
import { Signals } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { Journal } from './journal.js';
import { entriesAfter } from './reading.js';
import { RecentEntries } from './recent-entries.js';
import { Sequencer } from './sequencer.js';

const fact = (): NewEntry => ({
  ...{ type: 'person.created', subjectKind: 'person', subjectId: newId(), leadId: null, actor: SYSTEM },
  ...{ occurredAt: new Date('2026-03-01T00:00:00Z'), payload: { companyId: null } },
});

describe('the end of a journal that several readers follow', () => {
  let db: TestDatabase;
  let signals: Signals;
  beforeAll(async () => {
    db = await testDatabase();
    signals = new Signals(db.appUrl);
  });
  afterAll(async () => {
    await signals.onApplicationShutdown();
    await db.drop();
  });

  const grow = async (workspaceId: string, count: number): Promise<void> => {
    const facts = Array.from({ length: count }, fact);
    await db.database.withWorkspace(workspaceId, (tx) => new Journal(signals).append(tx, workspaceId, facts));
    await new Sequencer(db.database, signals).number(workspaceId);
  };
  /** What it answers, beside what the database says at that moment. */
  const both = (recent: RecentEntries, workspaceId: string, position: number, limit: number) =>
    db.database.withWorkspace(workspaceId, async (tx) => ({
      told: await recent.after(tx, workspaceId, position, limit),
      true: await entriesAfter(tx, workspaceId, position, limit),
    }));

  it.each([
    ['from the beginning', 0, 500],
    ['a page of it', 3, 4],
    ['beyond its end', 40, 10],
  ])('is told as the database tells it: %s', async (_, position, limit) => {
    const [workspaceId, recent] = [newId(), new RecentEntries()];
    await grow(workspaceId, 20);
    for (const again of [1, 2]) {
      const answer = await both(recent, workspaceId, position, limit);
      expect({ again, entries: answer.told }).toEqual({ again, entries: answer.true });
    }
  });

  /** Two readers that ask together, and how often each page was asked of the database; `first` may do something before it reads. */
  async function together(
    recent: RecentEntries,
    workspaceId: string,
    first: () => Promise<unknown>,
  ): Promise<{ told: (number | null)[]; asked: number[] }> {
    const asked: number[] = [];
    const told = await db.database.withWorkspace(workspaceId, async (tx) => {
      const reader = (before: () => Promise<unknown>): Tx =>
        Object.assign(Object.create(tx) as Tx, {
          queryRunner: {
            connect: async () => {
              const client = (await tx.queryRunner?.connect()) as {
                query: (it: { values: unknown[] }) => unknown;
              };
              const query = async (it: { values: unknown[] }): Promise<unknown> => {
                asked.push(Number(it.values[1]));
                const answer = await client.query(it);
                await before();
                return answer;
              };
              return Object.assign(Object.create(client) as typeof client, { query });
            },
          },
        });
      const both = [reader(first), reader(() => Promise.resolve())];
      return Promise.allSettled(both.map((each) => recent.after(each, workspaceId, 0, 500)));
    });
    return { told: told.map((each) => (each.status === 'fulfilled' ? each.value.length : null)), asked };
  }

  it('is read once by those who ask together; the second only looks behind its end', async () => {
    const [workspaceId, recent] = [newId(), new RecentEntries()];
    await grow(workspaceId, 9);
    const { told, asked } = await together(recent, workspaceId, () => Promise.resolve());
    expect({ told, asked }).toEqual({ told: [9, 9], asked: [0, 9] });
  });

  it('keeps nothing from who waited for a reading that was older than what woke them', async () => {
    const [workspaceId, recent] = [newId(), new RecentEntries()];
    await grow(workspaceId, 4);
    const { told } = await together(recent, workspaceId, () => grow(workspaceId, 2));
    expect(told).toEqual([4, 6]);
  });

  it('is read by each where the reading of another fails', async () => {
    const [workspaceId, recent] = [newId(), new RecentEntries()];
    await grow(workspaceId, 3);
    const { told, asked } = await together(recent, workspaceId, () =>
      Promise.reject(new Error('the connection is gone')),
    );
    expect({ told, asked }).toEqual({ told: [null, 3], asked: [0, 0] });
  });

  it('holds no reader back at what another one has read', async () => {
    const [workspaceId, recent] = [newId(), new RecentEntries()];
    await grow(workspaceId, 5);
    await both(recent, workspaceId, 0, 500);
    await grow(workspaceId, 7);
    for (const position of [0, 3, 5, 8, 12]) {
      const answer = await both(recent, workspaceId, position, 500);
      expect(answer.told).toEqual(answer.true);
      expect(answer.told).toHaveLength(12 - position);
    }
  });

  it('is read again by a reader that begins anew, without losing the end', async () => {
    const [workspaceId, recent] = [newId(), new RecentEntries()];
    await grow(workspaceId, 30);
    for (const [position, limit] of [
      [20, 5],
      [0, 6],
      [6, 6],
      [25, 5],
      [22, 8],
      [12, 18],
    ] as const) {
      const answer = await both(recent, workspaceId, position, limit);
      expect(answer.told).toEqual(answer.true);
    }
  });

  it('is nobody’s in another workspace', async () => {
    const [one, other, recent] = [newId(), newId(), new RecentEntries()];
    await grow(one, 4);
    await grow(other, 2);
    await both(recent, one, 0, 500);
    expect((await both(recent, other, 0, 500)).told.map(({ workspaceId }) => workspaceId)).toEqual([
      other,
      other,
    ]);
  });

  it('is asked of the database once, however many read it', async () => {
    const [workspaceId, recent] = [newId(), new RecentEntries()];
    await grow(workspaceId, 10);
    const nowhere = {
      get queryRunner(): never {
        throw new Error('asked');
      },
    } as unknown as Tx;
    const first = await both(recent, workspaceId, 0, 10);
    expect(await recent.after(nowhere, workspaceId, 0, 10)).toEqual(first.true);
    expect(await recent.after(nowhere, workspaceId, 4, 6)).toEqual(first.true.slice(4));
    await expect(recent.after(nowhere, workspaceId, 4, 7)).rejects.toThrow('asked');
  });

  it('forgets the workspaces read longest ago, and tells them all the same', async () => {
    const recent = new RecentEntries();
    const many = Array.from({ length: 4 }, () => newId());
    for (const workspaceId of many) await grow(workspaceId, 4_000);
    for (const workspaceId of [...many, ...many]) {
      const answer = await both(recent, workspaceId, 3_900, 500);
      expect(answer.told).toEqual(answer.true);
      await both(recent, workspaceId, 0, 4_000);
    }
  });
});
