import { HOUR_MS, MINUTE_MS, newId } from '#kernel';
import type { Database, Tx } from './database.js';
import { rows, touched } from './database.js';

/** Waits after each refusal; after the last one it is given up. */
const OUTBOX_WAITS_MS: readonly number[] = [
  ...[MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 6 * HOUR_MS],
];
/** Rows of a workspace that one look takes; they are handed over side by side, so that no claim ends before its row's turn. */
const AT_ONCE = 5;
/** Workspaces whose rows are handed over side by side. */
const WORKSPACES_AT_ONCE = 8;
/** Longer than handing over can last. */
const HOLD_MS = 3 * MINUTE_MS;

/**
 * A table of what leaves the product, with the columns `workspace_id`, `id`, `state`, `next_at`, `claim` and `attempts`; the timer's role
 * reads the first, `state` and `next_at`. Names are written into statements: constants of the program, never input.
 */
export interface OutboxTable {
  readonly name: string;
  /** What of a row is needed to send it, as SQL; the row is `m`. Its `id` and `attempts` always come. */
  readonly columns: string;
  /** Tables beside it, as SQL: what stands after `from`, and how it belongs to `m`. */
  readonly beside?: { readonly from: string; readonly where: string };
  /** The column that says when it was settled. */
  readonly settledAt: string;
}

/** A row in the hands of this process alone. */
export interface Held<Row> {
  readonly workspaceId: string;
  readonly claim: string;
  readonly row: Row & { readonly id: string; readonly attempts: number };
}

/**
 * How handing over ended. `refused` surely did not arrive and is tried again after its wait, `rejected` never will, of `unknown` nobody
 * can tell, so it is not repeated; `skipped` is not worth sending any more, `postponed` is not to be sent before an instant.
 */
export type Parting =
  | { readonly is: 'sent' | 'rejected' | 'unknown' | 'skipped' }
  | { readonly is: 'refused'; readonly waitMs?: number }
  | { readonly is: 'postponed'; readonly until: Date };

export type OutboxState = 'sent' | 'failed' | 'unknown' | 'skipped' | 'waiting';

/** How rows leave, and what else is written down in the transaction that settles one. */
export interface Leaving<Row> {
  /** Fails only as long as nothing has left: then it is as good as refused. */
  readonly handOver: (held: Held<Row>) => Promise<Parting>;
  readonly settled?: (tx: Tx, held: Held<Row>, state: OutboxState) => Promise<void>;
}

/**
 * Rows that leave the product, each at most once. Taking, handing over and settling are three steps, so no transaction is open while
 * somebody else thinks:
 * - taken by one process, `skip locked`; a claim ends by itself after three minutes;
 * - what was taken and never settled may have arrived: it becomes `unknown` and is not sent again;
 * - settled only by whoever holds the claim.
 */
export class Outbox<Row> {
  constructor(
    private readonly database: Database,
    private readonly table: OutboxTable,
    private readonly waitsMs: readonly number[] = OUTBOX_WAITS_MS,
  ) {}

  /** Sends what is due in every workspace, a few rows of each; returns how many it took in hand. */
  async sendDue(leaving: Leaving<Row>): Promise<number> {
    const due = await this.database.withRole('timer', (tx) => this.workspacesDue(tx));
    let total = 0;
    for (let at = 0; at < due.length; at += WORKSPACES_AT_ONCE) {
      const some = due.slice(at, at + WORKSPACES_AT_ONCE);
      const taken = await Promise.all(some.map(({ id }) => this.sendOf(id, leaving)));
      total += taken.reduce((sum, each) => sum + each, 0);
    }
    return total;
  }

  private async sendOf(workspaceId: string, leaving: Leaving<Row>): Promise<number> {
    const claim = newId();
    const taken = await this.database.withWorkspace(workspaceId, async (tx) => {
      await this.giveUpUnfinished(tx, workspaceId);
      return this.take(tx, workspaceId, claim);
    });
    await Promise.all(taken.map((row) => this.send({ workspaceId, claim, row }, leaving)));
    return taken.length;
  }

  private async send(held: Held<Row>, { handOver, settled }: Leaving<Row>): Promise<void> {
    let failure: unknown;
    const parting = await handOver(held).catch((error: unknown): Parting => {
      failure = error;
      return { is: 'refused' };
    });
    const { workspaceId, row } = held;
    const next = settlementOf(parting, this.waitsMs[row.attempts]);
    await this.database.withWorkspace(workspaceId, async (tx) => {
      const isOurs = (await this.settle(tx, held, next)) === 1;
      if (isOurs) await settled?.(tx, held, next.state);
    });
    if (failure !== undefined) throw failure as Error;
  }

  private workspacesDue(tx: Tx): Promise<{ id: string }[]> {
    return rows(
      tx,
      `select distinct workspace_id as id from ${this.table.name}
        where state in ('waiting','sending') and next_at <= statement_timestamp()`,
    );
  }

  private giveUpUnfinished(tx: Tx, workspaceId: string): Promise<number> {
    const { name, settledAt } = this.table;
    return touched(
      tx,
      `update ${name} set state = 'unknown', claim = null, next_at = null, ${settledAt} = coalesce(${settledAt}, instant())
        where workspace_id = $1 and state = 'sending' and next_at <= instant()`,
      [workspaceId],
    );
  }

  private take(tx: Tx, workspaceId: string, claim: string): Promise<Held<Row>['row'][]> {
    const { name, columns, beside } = this.table;
    return rows(
      tx,
      `with taken as (
         select id from ${name} where workspace_id = $1 and state = 'waiting' and next_at <= instant()
          order by next_at limit $4 for update skip locked)
       update ${name} m set state = 'sending', claim = $2, next_at = instant() + $3 * interval '1 millisecond'
         ${beside ? `from ${beside.from}` : ''}
        where m.workspace_id = $1 and m.id = any(array(select id from taken)) ${beside ? `and ${beside.where}` : ''}
       returning m.id, m.attempts, ${columns}`,
      [workspaceId, claim, HOLD_MS, AT_ONCE],
    );
  }

  private settle(tx: Tx, { workspaceId, claim, row }: Held<Row>, next: Settlement): Promise<number> {
    const { name, settledAt } = this.table;
    return touched(
      tx,
      `update ${name}
          set state = $4, claim = null, attempts = attempts + $5,
              next_at = case when $4 = 'waiting' then coalesce($6::timestamptz, instant() + $7 * interval '1 millisecond') end,
              ${settledAt} = case when $4 = 'waiting' then ${settledAt} else instant() end
        where workspace_id = $1 and id = $2 and claim = $3 and state = 'sending'`,
      [workspaceId, row.id, claim, next.state, next.attempts, next.until ?? null, next.waitMs ?? 0],
    );
  }
}

interface Settlement {
  readonly state: OutboxState;
  readonly attempts: 0 | 1;
  readonly until?: Date;
  readonly waitMs?: number;
}

function settlementOf(parting: Parting, turnMs: number | undefined): Settlement {
  if (parting.is === 'postponed') return { state: 'waiting', attempts: 0, until: parting.until };
  if (parting.is === 'rejected') return { state: 'failed', attempts: 1 };
  if (parting.is !== 'refused') return { state: parting.is, attempts: 1 };
  return turnMs === undefined
    ? { state: 'failed', attempts: 1 }
    : { state: 'waiting', attempts: 1, waitMs: Math.max(turnMs, parting.waitMs ?? 0) };
}
