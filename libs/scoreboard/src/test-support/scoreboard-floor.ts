import type { Cells, NewEntry } from '#contracts';
import { Signals } from '#database';
import { Journal, Readers, readerPosition, Sequencer } from '#journal';
import { newId } from '#kernel';
import { BoardReading, Boards, BOARDS_READER } from '#live';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { ExplainFigure } from '../application/explain-figure.js';
import { RebuildFigures } from '../application/rebuild-figures.js';
import { recomputeFigures } from '../application/recompute-figures.js';
import { Verifications } from '../application/verifications.js';
import { VerifyWorkspace } from '../application/verify-workspace.js';
import { AgreementBoard } from '../boards/agreement-board.js';
import { AgreementVersions } from '../boards/agreement-versions.js';
import { FunnelBoard } from '../boards/funnel-board.js';
import { LeadershipBoard } from '../boards/leadership-board.js';
import '../persistence/rows.js';

/** The scoreboard on a database of its own, put together as the product puts it together. */
export class ScoreboardFloor {
  readonly boards = new Boards();
  readonly verifications = new Verifications();
  readonly explain: ExplainFigure;
  readonly rebuild: RebuildFigures;
  readonly verify: VerifyWorkspace;
  private readonly journal: Journal;
  private readonly sequencer: Sequencer;
  private readonly readers: Readers;

  private constructor(
    readonly db: TestDatabase,
    readonly signals: Signals,
  ) {
    const { database } = db;
    this.journal = new Journal(signals);
    this.sequencer = new Sequencer(database, signals);
    this.readers = new Readers(database, signals);
    this.explain = new ExplainFigure(this.boards, new BoardReading(database));
    this.rebuild = new RebuildFigures(database, signals);
    this.verify = new VerifyWorkspace(database, this.verifications);
    this.verifications.register(recomputeFigures);
    const versions = new AgreementVersions();
    const funnel = new FunnelBoard(this.boards);
    const agreement = new AgreementBoard(this.boards, versions);
    for (const board of [funnel, agreement, new LeadershipBoard(this.boards, funnel, agreement, versions)])
      board.onModuleInit();
  }

  static async open(): Promise<ScoreboardFloor> {
    const db = await testDatabase();
    return new ScoreboardFloor(db, new Signals(db.appUrl));
  }

  async close(): Promise<void> {
    await this.signals.onApplicationShutdown();
    await this.db.drop();
  }

  async workspace(): Promise<string> {
    const id = newId();
    await this.db.oracle(
      `insert into workspace (id, name, zone, currency, locale, is_sample, created_at) values ($1, 'Race', 'Europe/Rome', 'EUR', 'it', false, now())`,
      [id],
    );
    return id;
  }

  /** Appends in batches of at most `size` and numbers what was written. */
  async write(workspaceId: string, entries: readonly NewEntry[], size = 50): Promise<void> {
    for (let from = 0; from < entries.length; from += size)
      await this.db.database.withWorkspace(workspaceId, (tx) =>
        this.journal.append(tx, workspaceId, entries.slice(from, from + size)),
      );
    await this.sequencer.number(workspaceId);
  }

  /** Lets the boards fold what was numbered. */
  fold(workspaceId: string): Promise<number> {
    return this.readers.catchUp(
      {
        name: BOARDS_READER,
        read: async (tx, ws, entries) => {
          for (const provider of this.boards.all()) await provider.fold?.(tx, ws, entries);
        },
      },
      workspaceId,
    );
  }

  async position(workspaceId: string): Promise<number> {
    return this.db.database.withWorkspace(workspaceId, (tx) =>
      readerPosition(tx, workspaceId, BOARDS_READER),
    );
  }

  async cells(workspaceId: string, name: string, asOf: string): Promise<Cells> {
    const board = this.boards.find(name);
    if (!board) throw new Error(`No board ${name}.`);
    return this.db.database.withWorkspace(workspaceId, (tx) =>
      board.provider.snapshot(tx, workspaceId, board.param, new Date(asOf)),
    );
  }
}
