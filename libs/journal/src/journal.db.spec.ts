import type { Entry, NewEntry } from '#contracts';
import { SYSTEM } from '#contracts';
import { databaseInstant, rows, Signals } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { Journal } from './journal.js';
import { NUMBER_ENTRIES } from './journal.sql.js';
import { Readers } from './readers.js';
import type { Reader } from './readers.js';
import { entriesAfter, journalHead, readerPosition } from './reading.js';
import { Sequencer } from './sequencer.js';

const seen = (at = new Date()): NewEntry => ({
  type: 'person.created',
  subjectKind: 'person',
  subjectId: newId(),
  leadId: null,
  actor: SYSTEM,
  occurredAt: at,
  payload: { companyId: null },
});

/** A promise that is opened from outside: races are forced, never awaited by luck. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('the journal', () => {
  let db: TestDatabase;
  let signals: Signals;
  let journal: Journal;
  let sequencer: Sequencer;
  let readers: Readers;
  beforeAll(async () => {
    db = await testDatabase();
    signals = new Signals(db.appUrl);
    journal = new Journal(signals);
    sequencer = new Sequencer(db.database, signals);
    readers = new Readers(db.database, signals);
  });
  afterAll(async () => {
    await signals.onApplicationShutdown();
    await db.drop();
  });

  const append = (workspaceId: string, count = 1) =>
    db.database.withWorkspace(workspaceId, (tx) =>
      journal.append(
        tx,
        workspaceId,
        Array.from({ length: count }, () => seen()),
      ),
    );

  const after = (workspaceId: string, position: number) =>
    db.database.withWorkspace(workspaceId, (tx) => entriesAfter(tx, workspaceId, position, 10_000));

  it('numbers committed entries densely, per workspace, in the order they were written', async () => {
    const [one, other] = [newId(), newId()];
    const written = [...(await append(one, 3)), ...(await append(one, 2))].map(({ id }) => id);
    await append(other, 1);
    await Promise.all([sequencer.number(one), sequencer.number(one), sequencer.number(other)]);
    const read = await after(one, 0);
    expect(read.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
    expect(read.map(({ id }) => id)).toEqual(written);
    expect(await db.database.withWorkspace(other, (tx) => journalHead(tx, other))).toMatchObject({
      position: 1,
    });
  });

  it('numbers more than a batch in the order of writing, though history and present lie in many months', async () => {
    const workspaceId = newId();
    const instants = [
      '2026-03-31T22:30:00Z',
      '2025-01-05T08:00:00Z',
      '2026-04-01T00:30:00Z',
      '2024-11-30T10:00:00Z',
    ];
    const written: string[] = [];
    for (const instant of instants)
      await db.database.withWorkspace(
        workspaceId,
        async (tx) => {
          const entries = Array.from({ length: 600 }, () => seen());
          written.push(...(await journal.append(tx, workspaceId, entries)).map(({ id }) => id));
        },
        { at: new Date(instant) },
      );
    expect(await sequencer.number(workspaceId)).toBe(2_400);
    const read = await after(workspaceId, 0);
    expect(read.map(({ id }) => id)).toEqual(written);
    expect(read.map(({ position }) => position)).toEqual(written.map((_, index) => index + 1));
  });

  it('numbers by a plan that compares no row with another row, whatever the batch', async () => {
    const [plan] = await db.oracle(`explain (generic_plan, costs off, format json) ${NUMBER_ENTRIES}`);
    const nodes = [...JSON.stringify(plan).matchAll(/"Node Type":"([^"]+)"/g)].map(([, node]) => node);
    expect(nodes).toContain('ModifyTable');
    expect(nodes.filter((node) => /Join|Nested Loop/.test(node ?? ''))).toEqual([]);
  });

  it('forgets the facts of a transaction that rolls back', async () => {
    const workspaceId = newId();
    const failing = db.database.withWorkspace(workspaceId, async (tx) => {
      await journal.append(tx, workspaceId, [seen()]);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await append(workspaceId);
    await sequencer.number(workspaceId);
    expect(await after(workspaceId, 0)).toHaveLength(1);
  });

  it.each([
    ['update', `update journal_entry set payload = '{}'`],
    ['delete', 'delete from journal_entry'],
  ])('lets nobody who serves %s an entry', async (_verb, sql) => {
    const workspaceId = newId();
    await append(workspaceId);
    await expect(db.database.withWorkspace(workspaceId, (tx) => tx.query(sql))).rejects.toThrow(
      /permission denied/,
    );
  });

  it('lets the sequencer fill a position once and change nothing else', async () => {
    const workspaceId = newId();
    await append(workspaceId);
    await sequencer.number(workspaceId);
    const asSequencer = (sql: string) =>
      db.database.withRole('sequencer', (tx) => rows(tx, sql, [workspaceId]));
    expect(
      await asSequencer('update journal_entry set position = 99 where workspace_id = $1 returning id'),
    ).toEqual([]);
    await expect(asSequencer(`update journal_entry set type = 'x' where workspace_id = $1`)).rejects.toThrow(
      /permission denied/,
    );
  });

  it('runs reactors in the same transaction and lets their own entries follow', async () => {
    const workspaceId = newId();
    const own = new Journal(signals);
    own.registerReactor({
      name: 'echo',
      types: ['person.created'],
      react: async (tx, ws, entries) =>
        void (await own.append(
          tx,
          ws,
          entries.map((entry) => ({
            ...seen(entry.occurredAt),
            type: 'company.created' as const,
            subjectKind: 'company' as const,
            payload: {},
          })),
        )),
    });
    await db.database.withWorkspace(workspaceId, (tx) => own.append(tx, workspaceId, [seen(), seen()]));
    await sequencer.number(workspaceId);
    expect((await after(workspaceId, 0)).map(({ type }) => type)).toEqual([
      'person.created',
      'person.created',
      'company.created',
      'company.created',
    ]);
  });

  it('stops reactors that answer each other without end', async () => {
    const workspaceId = newId();
    const own = new Journal(signals);
    own.registerReactor({
      name: 'loop',
      types: ['person.created'],
      react: async (tx, ws) => void (await own.append(tx, ws, [seen()])),
    });
    await expect(
      db.database.withWorkspace(workspaceId, (tx) => own.append(tx, workspaceId, [seen()])),
    ).rejects.toThrow(/without end/);
  });

  it('reads the instant of a command after the locks, in the order of the lockers', async () => {
    const workspaceId = newId();
    const own = new Journal(signals);
    const calls: string[] = [];
    let lockedAt = 0;
    own.registerLocker({
      name: 'second',
      order: 2,
      lock: (_tx, _ws, ids) => Promise.resolve(void calls.push(`second ${ids.join()}`)),
    });
    own.registerLocker({
      name: 'first',
      order: 1,
      lock: async (tx) => void (calls.push('first'), (lockedAt = (await databaseInstant(tx)).getTime())),
    });
    const at = await db.database.withWorkspace(workspaceId, (tx) =>
      own.lock(tx, workspaceId, ['b', 'a', 'b']),
    );
    expect(calls).toEqual(['first', 'second a,b']);
    expect(at.getTime()).toBeGreaterThanOrEqual(lockedAt);
  });

  describe('after its clock was set back', () => {
    const lockedAt = async (aheadMs: number, how: 'lock' | 'lockForTime' = 'lock', at?: Date) => {
      const [workspaceId, own] = [newId(), new Journal(signals)];
      let [now, changedAt] = [0, new Date()];
      own.registerLocker({
        ...{ name: 'changed ahead', order: 1 },
        lock: async (tx) => {
          now = (await databaseInstant(tx)).getTime();
          return (changedAt = new Date(now + aheadMs));
        },
      });
      const locked = await db.database.withWorkspace(workspaceId, (tx) => own[how](tx, workspaceId, ['a']), {
        at,
      });
      return { sinceNow: locked.getTime() - now, sinceChange: locked.getTime() - changedAt.getTime() };
    };

    it('dates a command no earlier than what was done with its leads before', async () => {
      expect((await lockedAt(300_000)).sinceChange).toBe(0);
    });

    it('takes what lies further ahead for dated so by somebody', async () => {
      expect((await lockedAt(2 * 3_600_000)).sinceNow).toBeLessThan(60_000);
    });

    it('lets no time pass that has not come', async () => {
      expect((await lockedAt(300_000, 'lockForTime')).sinceNow).toBeLessThan(60_000);
    });

    it('leaves the instants of history as they are named', async () => {
      expect((await lockedAt(300_000, 'lock', new Date('2024-05-01T10:00:00Z'))).sinceNow).toBe(0);
    });
  });

  describe('a reader', () => {
    const counting = (name: string): Reader & { positions: number[] } => {
      const positions: number[] = [];
      return {
        name,
        positions,
        read: (_tx: Tx, _ws: string, entries: readonly Entry[]) =>
          Promise.resolve(void positions.push(...entries.map(({ position }) => position ?? -1))),
      };
    };

    it('has its effect once, though it fails between effect and commit', async () => {
      const workspaceId = newId();
      await append(workspaceId, 3);
      await sequencer.number(workspaceId);
      let failures = 1;
      const reader: Reader = {
        name: 'heads',
        read: async (tx, ws, entries) => {
          await tx.query(
            `insert into journal_reader (workspace_id, name, position) values ($1, 'effect', $2)
                          on conflict (workspace_id, name) do update set position = journal_reader.position + $2`,
            [ws, entries.length],
          );
          if (failures-- > 0) throw new Error('power cut');
        },
      };
      await expect(readers.catchUp(reader, workspaceId)).rejects.toThrow('power cut');
      await readers.catchUp(reader, workspaceId);
      await readers.catchUp(reader, workspaceId);
      expect(
        await db.database.withWorkspace(workspaceId, (tx) => readerPosition(tx, workspaceId, 'effect')),
      ).toBe(3);
    });

    it('is told as folded only when pages show what it writes', async () => {
      const workspaceId = newId();
      await append(workspaceId, 2);
      await sequencer.number(workspaceId);
      const told: string[] = [];
      const silence = signals.on('folded', (of) => told.push(of));
      await readers.catchUp(counting('in quiet'), workspaceId);
      expect(told).toEqual([]);
      await readers.catchUp({ ...counting('on pages'), isShownLive: true }, workspaceId);
      expect(told).toEqual([workspaceId]);
      silence();
    });

    it('is read once by two processes at once', async () => {
      const workspaceId = newId();
      await append(workspaceId, 40);
      await sequencer.number(workspaceId);
      const reader = counting('twice');
      await Promise.all([readers.catchUp(reader, workspaceId), readers.catchUp(reader, workspaceId)]);
      expect(reader.positions).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    });

    it('is refused once a later holder of the lease has been there', async () => {
      const workspaceId = newId();
      await append(workspaceId, 1);
      await sequencer.number(workspaceId);
      await readers.catchUp(counting('fenced'), workspaceId, 7);
      await append(workspaceId, 1);
      await sequencer.number(workspaceId);
      await expect(readers.catchUp(counting('fenced'), workspaceId, 6)).rejects.toThrow(/overtaken/);
      expect(await readers.catchUp(counting('fenced'), workspaceId, 7)).toBe(1);
    });
  });

  describe('reading under concurrent writers', () => {
    /** What each way of reading makes of one world: an early, long transaction and a late, quick one. */
    interface Way {
      /** Entry ids it hands out on being asked again. */
      poll(workspaceId: string): Promise<string[]>;
    }

    const bySequencer = (): Way => {
      let cursor = 0;
      return {
        poll: async (workspaceId) => {
          await sequencer.number(workspaceId);
          const found = await after(workspaceId, cursor);
          cursor = found.at(-1)?.position ?? cursor;
          return found.map(({ id }) => id);
        },
      };
    };

    /** Planted fault: the number given at insert is taken for the order of commits. */
    const byBareCursor = (): Way => {
      let cursor = '0';
      return {
        poll: async (workspaceId) => {
          const found = await db.oracle<{ id: string; ordinal: string }>(
            'select id, ordinal from journal_entry where workspace_id = $1 and ordinal > $2 order by ordinal',
            [workspaceId, cursor],
          );
          cursor = found.at(-1)?.ordinal ?? cursor;
          return found.map(({ id }) => id);
        },
      };
    };

    /** Planted fault: only what lies below the oldest running transaction is read. */
    const belowTheHorizon = (): Way => ({
      poll: async (workspaceId) => {
        const found = await db.oracle<{ id: string }>(
          `select id from journal_entry where workspace_id = $1 and xmin::text::bigint < pg_snapshot_xmin(pg_current_snapshot())::text::bigint order by ordinal`,
          [workspaceId],
        );
        return found.map(({ id }) => id);
      },
    });

    async function observe(
      way: Way,
    ): Promise<{ duringLong: string[]; all: Set<string>; early: string; late: string }> {
      const workspaceId = newId();
      const [wrote, release] = [gate(), gate()];
      let early = '';
      const long = db.database.withWorkspace(workspaceId, async (tx) => {
        early = (await journal.append(tx, workspaceId, [seen()]))[0]?.id ?? '';
        wrote.open();
        await release.opened;
      });
      await wrote.opened;
      const late = (await append(workspaceId))[0]?.id ?? '';
      const duringLong = await way.poll(workspaceId);
      release.open();
      await long;
      return { duringLong, all: new Set([...duringLong, ...(await way.poll(workspaceId))]), early, late };
    }

    it('misses nothing and waits for nobody when entries are numbered after commit', async () => {
      const { duringLong, all, early, late } = await observe(bySequencer());
      expect(duringLong).toEqual([late]);
      expect(all).toEqual(new Set([late, early]));
    });

    it('catches the bare cursor, which loses the entry of the long transaction', async () => {
      const { all, early } = await observe(byBareCursor());
      expect(all.has(early)).toBe(false);
    });

    it('catches the reader below the horizon, which one long transaction stalls', async () => {
      const { duringLong, late } = await observe(belowTheHorizon());
      expect(duringLong).not.toContain(late);
    });

    it('hands out every entry of 16 writers once, in an order without gaps', async () => {
      const workspaceId = newId();
      const reader = ((): Reader & { ids: string[]; positions: number[] } => {
        const [ids, positions]: [string[], number[]] = [[], []];
        return {
          name: 'sixteen',
          ids,
          positions,
          read: (_tx, _ws, entries) =>
            Promise.resolve(
              void entries.forEach((entry) => (ids.push(entry.id), positions.push(entry.position ?? -1))),
            ),
        };
      })();
      let isWriting = true;
      const reading = (async () => {
        while (isWriting) {
          await sequencer.number(workspaceId);
          await readers.catchUp(reader, workspaceId);
        }
      })();
      const written = await Promise.all(
        Array.from({ length: 16 }, async () => {
          const ids: string[] = [];
          for (let turn = 0; turn < 25; turn += 1)
            ids.push(...(await append(workspaceId, 1 + (turn % 3))).map(({ id }) => id));
          return ids;
        }),
      );
      isWriting = false;
      await reading;
      await sequencer.number(workspaceId);
      await readers.catchUp(reader, workspaceId);
      expect(reader.positions).toEqual(
        Array.from({ length: written.flat().length }, (_, index) => index + 1),
      );
      expect(new Set(reader.ids)).toEqual(new Set(written.flat()));
    });
  });
});
