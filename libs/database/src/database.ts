import { createHash, randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import type { ClientBase, QueryResult } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import { AppError, isId } from '#kernel';
import { LineWatch } from './line-watch.js';
import { listText } from './list-text.js';
import { inOneWrite } from './one-write.js';
import { begin } from './opening.js';
import type { Opening } from './opening.js';
import { NARROW_ROLES } from './roles.js';
import type { NarrowRole } from './roles.js';
import {
  ConnectionLost,
  isConnectionLost,
  isConsequence,
  isWorthRetrying,
  OutcomeUnknown,
} from './postgres-errors.js';

/** One open transaction; handed from function to function, never stored. */
export type Tx = EntityManager;

/** Serialisation failures and deadlocks are retried this often before the caller hears of them. */
const ATTEMPTS = 5;
/** The longest pause before the second attempt; doubled each time, and cut short by chance, so that rivals do not meet again. */
const FIRST_PAUSE_MS = 10;

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
  /** A statement without an answer for so long is asked after; see `LineWatch`. */
  readonly answerTimeoutMs?: number;
  readonly applicationName?: string;
}

export interface TransactionOptions {
  /**
   * The instant at which everything in this transaction happens, instead of the database's clock.
   * For the history writer only (sample data, restores, imports of the past).
   */
  readonly at?: Date;
  /** Sees one state of the database from first to last statement, and writes nothing. */
  readonly isReadOnlySnapshot?: boolean;
}

/** The only way to a connection. Everything runs in a transaction that knows its workspace, or in a narrow role. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private constructor(
    private readonly source: DataSource,
    private readonly watch: LineWatch,
  ) {}

  static async connect(options: DatabaseOptions): Promise<Database> {
    const watch = new LineWatch(options.url, options.answerTimeoutMs);
    const source = new DataSource({
      type: 'postgres',
      url: options.url,
      applicationName: options.applicationName ?? 'staffetta',
      entities: getMetadataArgsStorage().tables.map(({ target }) => target),
      synchronize: false,
      poolErrorHandler: () => undefined,
      extra: {
        Client: watch.Client,
        // Statements that do not need each other's answers travel one behind the other.
        pipeline: true,
        max: options.poolSize,
        connectionTimeoutMillis: 10_000,
        statement_timeout: options.statementTimeoutMs,
        idle_in_transaction_session_timeout: options.statementTimeoutMs,
      },
    });
    await source.initialize();
    return new Database(source, watch);
  }

  /**
   * Runs `work` in one transaction that sees and writes only this workspace (row level security), and commits.
   * `work` may run again after a deadlock or serialisation failure, so it must do nothing outside the transaction.
   * @throws AppError `database/workspace` if the id is not a UUID; whatever `work` throws, after rolling back
   */
  withWorkspace<T>(
    workspaceId: string,
    work: (tx: Tx) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    if (!isId(workspaceId))
      throw new AppError('invalid', 'database/workspace', 'The workspace id is not a UUID.');
    return this.inTransaction({ workspaceId, ...options }, work);
  }

  /** Runs `work` in one transaction under a narrow role; no workspace is set, so workspace tables show nothing. */
  withRole<T>(role: NarrowRole, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inTransaction({ role }, work);
  }

  /** Connections this process holds and requests that wait for one. */
  poolCounts(): { total: number; idle: number; waiting: number } {
    const { master } = this.source.driver as unknown as {
      master?: { totalCount: number; idleCount: number; waitingCount: number };
    };
    return {
      total: master?.totalCount ?? 0,
      idle: master?.idleCount ?? 0,
      waiting: master?.waitingCount ?? 0,
    };
  }

  /** Connections given up because no answer came over them. */
  linesGivenUp(): number {
    return this.watch.givenUp;
  }

  /** Age of the oldest open transaction of the application's role (s): a long one holds up vacuum and numbering's order. */
  async oldestTransactionSeconds(): Promise<number> {
    const [oldest] = await this.withRole('sequencer', (tx) =>
      rows<{ seconds: number }>(
        tx,
        `select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)::float8 as seconds
           from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`,
      ),
    );
    return oldest?.seconds ?? 0;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  private async inTransaction<T>(opening: Opening, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(opening, work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !isWorthRetrying(error)) throw error;
        await sleep(randomInt(FIRST_PAUSE_MS * 2 ** (attempt - 1)));
      }
    }
  }

  private async once<T>(opening: Opening, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const { answered } = await begin(runner, opening);
      const result = await work(runner.manager).finally(() => answered);
      await commit(runner);
      for (const then of afterCommits.get(runner.manager) ?? []) then();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw causeOf(runner, error);
    } finally {
      await runner.release();
    }
  }
}

/** @throws OutcomeUnknown where the connection was lost on the way; not where it was lost before, for then nothing was committed */
async function commit(runner: QueryRunner): Promise<void> {
  if (runner.isReleased) throw new ConnectionLost();
  try {
    await runner.commitTransaction();
  } catch (error) {
    throw isConnectionLost(error) ? new OutcomeUnknown(error) : error;
  }
}

const afterCommits = new WeakMap<Tx, (() => void)[]>();

/** Runs `then` once the transaction has committed, and not at all when it rolls back. It must not throw. */
export function afterCommit(tx: Tx, then: () => void): void {
  const queue = afterCommits.get(tx) ?? [];
  queue.push(then);
  afterCommits.set(tx, queue);
}

/** Steps out of a narrow role into a workspace within the same transaction: a claim and its effects commit together. */
export async function enterWorkspace(tx: Tx, workspaceId: string, at?: Date): Promise<void> {
  await rows(
    tx,
    `select set_config('role', 'none', true), set_config('app.workspace', $1, true), set_config('app.instant', $2, true)`,
    [workspaceId, at?.toISOString() ?? ''],
  );
}

/** Steps back under a narrow role within the same transaction. */
export async function enterRole(tx: Tx, role: NarrowRole): Promise<void> {
  await tx.query(`select set_config('role', $1, true), set_config('app.workspace', '', true)`, [
    NARROW_ROLES[role],
  ]);
}

/**
 * Runs one statement and returns its rows as `T`. Each text is prepared once per connection: planning costs as much as running
 * for the small statements of a command.
 */
export async function rows<T>(tx: Tx, sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
  return (await run(tx, sql, parameters)).rows as T[];
}

/** Runs one statement and returns how many rows it touched. */
export async function touched(tx: Tx, sql: string, parameters: readonly unknown[] = []): Promise<number> {
  return (await run(tx, sql, parameters)).rowCount ?? 0;
}

async function run(tx: Tx, sql: string, parameters: readonly unknown[]): Promise<QueryResult> {
  const runner = tx.queryRunner;
  if (!runner) throw new Error('Statements run inside a transaction only.');
  const client = (await runner.connect()) as ClientBase;
  inOneWrite(client);
  const asked = client.query({ ...nameOf(sql), text: sql, values: parameters.map(written) });
  return asked.catch((error: unknown) => {
    if (!isConsequence(error)) causes.set(runner, error);
    throw error;
  });
}

/** What each transaction failed of, the last where it went on from a savepoint. */
const causes = new WeakMap<QueryRunner, unknown>();

/**
 * What a transaction really failed of. Statements that travelled behind the one that failed are refused because of it, and whoever waits for
 * one of those may hear that first: “current transaction is aborted” says nothing, neither to clients nor to whoever tries again.
 */
const causeOf = (runner: QueryRunner, error: unknown): unknown =>
  isConsequence(error) ? (causes.get(runner) ?? error) : error;

const written = (value: unknown): unknown => (Array.isArray(value) ? (listText(value) ?? value) : value);

/** Texts that are put together at run time are few; beyond so many they are not prepared. */
const MOST_PREPARED = 500;
const names = new Map<string, string>();

function nameOf(sql: string): { name?: string } {
  const known = names.get(sql);
  if (known !== undefined) return { name: known };
  if (names.size >= MOST_PREPARED) return {};
  const name = createHash('sha1').update(sql).digest('base64url');
  names.set(sql, name);
  return { name };
}

/** The instant the database gives now (or the history writer's), in whole milliseconds; see `instant()` in the first migration. */
export async function databaseInstant(tx: Tx): Promise<Date> {
  const [row] = await rows<{ at: Date }>(tx, 'select instant() as at');
  if (!row) throw new Error('The database gave no instant.');
  return row.at;
}
