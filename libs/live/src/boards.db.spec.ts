import type { Cells } from '#contracts';
import { Signals } from '#database';
import { Journal, Readers, Sequencer } from '#journal';
import { FixedClock, newId } from '#kernel';
import { Metrics } from '#observability';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { BoardFold } from './board-fold.js';
import { BoardReading } from './board-reading.js';
import { BoardRefresh } from './board-refresh.js';
import { Boards } from './boards.js';
import type { NamedBoard } from './boards.js';
import { Delivery } from './delivery.js';
import { LiveBoards } from './live-boards.js';
import { LiveMetrics } from './live-metrics.js';
import { person } from './test-support/live-app.js';
import {
  BrokenBoard,
  IdleBoard,
  PeopleBoard,
  PLANTED_TABLES,
  TimelyBoard,
} from './test-support/planted-boards.js';
import { WatchedBoard } from './watched-board.js';
import type { Watcher } from './watched-board.js';

class PlantedWatcher implements Watcher {
  readonly boards = new Set<WatchedBoard>();
  readonly id = newId();
  isBehind = false;
  isClear = (): boolean => true;
}

describe('boards on PostgreSQL', () => {
  let db: TestDatabase;
  let signals: Signals;
  let journal: Journal;
  let sequencer: Sequencer;
  let readers: Readers;
  let fold: BoardFold;
  let reading: BoardReading;
  let boards: Boards;
  let people: PeopleBoard;
  let idle: IdleBoard;
  let broken: BrokenBoard;
  let workspaceId: string;

  beforeAll(async () => {
    db = await testDatabase();
    await db.oracle(PLANTED_TABLES);
    signals = new Signals(db.appUrl);
    journal = new Journal(signals);
    sequencer = new Sequencer(db.database, signals);
  });
  afterAll(async () => {
    await signals.onApplicationShutdown();
    await db.drop();
  });
  beforeEach(() => {
    boards = new Boards();
    [people, idle, broken] = [new PeopleBoard(), new IdleBoard(), new BrokenBoard()];
    for (const board of [people, new TimelyBoard(), idle, broken]) boards.register(board);
    readers = new Readers(db.database, signals);
    fold = new BoardFold(readers, boards);
    fold.onModuleInit();
    reading = new BoardReading(db.database);
    workspaceId = newId();
  });

  const named = (name: string): NamedBoard => {
    const found = boards.find(name);
    if (!found) throw new Error(`There is no board ${name}.`);
    return found;
  };

  async function record(count: number): Promise<void> {
    await db.database.withWorkspace(workspaceId, (tx) =>
      journal.append(tx, workspaceId, Array.from({ length: count }, person)),
    );
    await sequencer.number(workspaceId);
    await readers.catchUp(fold, workspaceId);
  }

  /** What the journal itself says about the first `revision` entries. */
  async function recount(revision: number): Promise<Cells> {
    const found = await db.oracle<{ bucket: string; counted: number }>(
      `select right(subject_id::text, 1) as bucket, count(*)::int as counted from journal_entry
        where workspace_id = $1 and position <= $2 and type = 'person.created' group by 1`,
      [workspaceId, revision],
    );
    return Object.fromEntries([
      ['total', found.reduce((sum, { counted }) => sum + counted, 0)],
      [`parity.${revision % 2}`, true],
      ...found.map(({ bucket, counted }) => [`bucket.${bucket}`, counted]),
    ]) as Cells;
  }

  const opened = async (...names: string[]): Promise<WatchedBoard[]> =>
    Promise.all(
      names.map(async (name) => {
        const board = new WatchedBoard(workspaceId, named(name));
        const { stamp, cells } = await reading.readAfresh(workspaceId, board.named);
        board.state.update(stamp, cells, Date.now());
        return board;
      }),
    );

  it('stand at the position folded, with the figures of exactly that position', async () => {
    await record(700);
    await db.database.withWorkspace(workspaceId, (tx) => journal.append(tx, workspaceId, [person()]));
    await sequencer.number(workspaceId);
    const { stamp, cells } = await reading.readBoard(workspaceId, named('people'));
    expect(stamp.revision).toBe(700);
    expect(cells).toEqual(await recount(700));
  });

  it('carry the epoch of the journal and the minute of the database', async () => {
    await record(1);
    const [head] = await db.oracle<{ epoch: string; minute: Date }>(
      `select epoch, date_trunc('minute', now()) as minute from journal_head where workspace_id = $1`,
      [workspaceId],
    );
    const { stamp, cells } = await reading.readBoard(workspaceId, named('timely'));
    expect(stamp.epoch).toBe(head?.epoch);
    expect(cells['minute']).toBe(stamp.asOf);
    expect(Date.parse(stamp.asOf) % 60_000).toBe(0);
    expect(Date.parse(stamp.asOf)).toBeGreaterThanOrEqual(head?.minute.getTime() ?? Infinity);
  });

  it('are read before anything happened', async () => {
    const { stamp, cells } = await reading.readBoard(workspaceId, named('people'));
    expect(stamp).toMatchObject({ epoch: '', revision: 0 });
    expect(cells).toMatchObject({ total: 0 });
  });

  it('never show an earlier minute than one already shown', async () => {
    const later = Date.parse('2999-01-01T00:00:00Z');
    const { stamp, cells } = await reading.readAfresh(workspaceId, named('timely'), later);
    expect([stamp.asOf, cells['minute']]).toEqual(Array(2).fill(new Date(later).toISOString()));
  });

  it('cost one read for a thousand readers, and none more at the same revision and minute', async () => {
    await record(3);
    const ask = () =>
      Promise.all(
        Array.from({ length: 1_000 }, () => reading.readBoard(workspaceId, named('people/nobody'))),
      );
    const first = (await ask())[0]?.stamp;
    const reads = people.snapshots;
    expect(reads).toBe(1);
    const second = (await ask())[0]?.stamp;
    expect(people.snapshots - reads).toBe(second?.asOf === first?.asOf ? 0 : 1);
    await record(1);
    expect((await ask())[0]?.cells).toMatchObject({ total: 4 });
  });

  it('are all refreshed to one stamp, and those that are not concerned are not read', async () => {
    const watched = await opened('people', 'idle', 'timely');
    const reads = idle.snapshots;
    await record(5);
    await new BoardRefresh(reading, readers).refresh(workspaceId, watched);
    const stamps = watched.map(({ state }) => state.stamp);
    expect(new Set(stamps.map((stamp) => JSON.stringify(stamp))).size).toBe(1);
    expect(stamps[0]).toMatchObject({ revision: 5 });
    expect(watched[0]?.state.cells).toEqual(await recount(5));
    // The very first entry gave the workspace its epoch, so the boards were begun anew once.
    const begun = idle.snapshots;
    expect(begun).toBe(reads + 1);
    await record(4);
    await new BoardRefresh(reading, readers).refresh(workspaceId, watched);
    expect(watched[1]?.state.stamp).toMatchObject({ revision: 9 });
    expect(idle.snapshots).toBe(begun);
  });

  it('tell whether anything moved, so that a look in vain makes the next change wait for nothing', async () => {
    await record(2);
    const watched = await opened('people', 'idle');
    const refresh = new BoardRefresh(reading, readers);
    expect(await refresh.refresh(workspaceId, watched)).toBe(false);
    await record(1);
    expect(await refresh.refresh(workspaceId, watched)).toBe(true);
    expect(await refresh.refresh(workspaceId, watched)).toBe(false);
  });

  it('are read whatever they are concerned by when too much happened to look through', async () => {
    await record(1);
    const [board] = await opened('idle');
    await record(1_001);
    const reads = idle.snapshots;
    await new BoardRefresh(reading, readers).refresh(workspaceId, board ? [board] : []);
    expect(idle.snapshots).toBe(reads + 1);
    expect(board?.state.stamp?.revision).toBe(1_002);
  });

  it('all take the next minute once one of them has shown it; only what moves with time is read for it', async () => {
    await record(2);
    const watched = await opened('timely', 'idle', 'people');
    const [next, reads] = [Date.now() + 120_000, [idle.snapshots, people.snapshots]];
    const minute = new Date(next - (next % 60_000)).toISOString();
    const [timely, , shown] = watched;
    const held = shown?.state.stamp;
    if (held) shown.state.advance({ ...held, asOf: minute }, Date.now());
    await new BoardRefresh(reading, readers).refresh(workspaceId, watched);
    expect(watched.map(({ state }) => state.stamp)).toEqual(Array(3).fill({ ...held, asOf: minute }));
    expect(timely?.state.cells['minute']).toBe(minute);
    expect([idle.snapshots, people.snapshots]).toEqual(reads);
  });

  it.each([
    { because: 'it is read first', names: ['broken', 'people'] },
    { because: 'it is read last', names: ['people', 'broken'] },
  ])(
    'go on when one of them cannot be read, and that one follows as soon as it can: $because',
    async ({ names }) => {
      await record(1);
      broken.isWhole = true;
      const watched = await opened(...names);
      const shown = (): unknown => watched.map(({ state }) => state.stamp?.revision);
      broken.isWhole = false;
      await record(1);
      const refresh = new BoardRefresh(reading, readers);
      await refresh.refresh(workspaceId, watched);
      expect(shown()).toEqual(names.map((name) => (name === 'broken' ? 1 : 2)));
      broken.isWhole = true;
      await refresh.refresh(workspaceId, watched);
      expect(shown()).toEqual([2, 2]);
    },
  );

  it('cost one read when a thousand clients come back at once, and are not behind what a client saw elsewhere', async () => {
    await record(2);
    const metrics = new LiveMetrics(new Metrics());
    const pace = { leaseMs: 3_000, pollMs: 1_000 };
    const [refresh, delivery] = [
      new BoardRefresh(reading, readers),
      new Delivery(metrics, new FixedClock(0)),
    ];
    const live = new LiveBoards(reading, refresh, delivery, signals, metrics, pace);
    const all = await Promise.all(
      Array.from({ length: 1_000 }, () => live.open(workspaceId, named('people'))),
    );
    expect(people.snapshots).toBe(1);
    const board = all[0];
    board?.add(new PlantedWatcher());
    await live.open(workspaceId, named('people'), board?.state.stamp);
    expect(people.snapshots).toBe(1);
    await record(3);
    const { stamp } = await reading.readBoard(workspaceId, named('idle'));
    await live.open(workspaceId, named('people'), stamp);
    expect(board?.state.stamp?.revision).toBe(5);
    expect(board?.state.cells).toEqual(await recount(5));
    await live.beforeApplicationShutdown();
  });

  it('fold every entry once and together: when one provider fails, no figure and no revision moves', async () => {
    await record(2);
    Object.assign(idle, { fold: () => Promise.reject(new Error('cannot fold')) });
    await expect(record(3)).rejects.toThrow('cannot fold');
    expect((await reading.readBoard(workspaceId, named('people'))).cells).toEqual(await recount(2));
    Object.assign(idle, { fold: undefined });
    await readers.catchUp(fold, workspaceId);
    expect((await reading.readBoard(workspaceId, named('people'))).cells).toEqual(await recount(5));
  });
});
