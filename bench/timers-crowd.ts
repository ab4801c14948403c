import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { HOUR_MS } from '#kernel';
import type { Stencil } from './timers-stencil.js';

/** Of each lead: two promises, each with the clock of the lead and that of its owner. */
export const CLOCKS_OF_LEAD = 4;
/** Clocks of a lead that end together, at its first deadline; the others end two hours later. */
export const FALL_TOGETHER = 2;

/** Longest wait for boards and notifications; a product that does not follow its own journal is not measured. */
const PATIENCE_MS = 120_000;

/** Leads written in one transaction. */
const CHUNK = 2_500;

/** Between these instants the first deadlines of copies fall, at random. */
export interface Stretch {
  readonly from: Date;
  readonly to: Date;
}

/** Leads like one that the product made, as many as are wanted. */
export class Crowd {
  private leads = 1;

  constructor(
    private readonly admin: Client,
    private readonly workspaceId: string,
    private readonly stencil: Stencil,
    /** The first deadline of the lead that is copied. */
    private readonly firstDueAt: Date,
  ) {}

  get pending(): number {
    return this.leads * CLOCKS_OF_LEAD;
  }

  /** Makes so many more that so many clocks run; none ends within the next two hours. */
  async growTo(pending: number, note: (text: string) => void): Promise<void> {
    const now = Date.now();
    const stretch = { from: new Date(now + 2 * HOUR_MS), to: new Date(now + 18 * HOUR_MS) };
    while (this.pending < pending) {
      const wanted = Math.ceil((pending - this.pending) / CLOCKS_OF_LEAD);
      await this.add(Math.min(CHUNK, wanted), stretch);
      if (this.leads % 25_000 < CHUNK) note(`${this.pending.toLocaleString('en')} clocks run`);
    }
  }

  /** Writes copies with their entries numbered and read, as if everybody had long seen them. */
  async add(count: number, { from, to }: Stretch): Promise<void> {
    const { statements, ids, entries } = this.stencil;
    await this.untilRead();
    await this.admin.query('begin');
    try {
      await this.admin.query(`set local synchronous_commit = off`);
      const base = await this.takePositions(count * entries);
      await this.admin.query(
        `create temp table copy on commit drop as
           select number, $2::bigint + floor(random() * $3)::bigint as ms, array[${Array(ids).fill('uuidv7()').join(', ')}] as ids
             from generate_series(0, $1::int - 1) as number`,
        [count, from.getTime() - this.firstDueAt.getTime(), to.getTime() - from.getTime()],
      );
      for (const statement of statements) await this.admin.query(statement, [base]);
      await this.admin.query('commit');
    } catch (error) {
      await this.admin.query('rollback');
      throw error;
    }
    this.leads += count;
  }

  /** Positions after the head, and every reader past them. */
  private async takePositions(count: number): Promise<number> {
    const { rows } = await this.admin.query<{ position: string }>(
      'update journal_head set position = position + $2 where workspace_id = $1 returning position',
      [this.workspaceId, count],
    );
    const head = Number(rows[0]?.position);
    await this.admin.query(
      'update journal_reader set position = $2 where workspace_id = $1 and position = $3',
      [this.workspaceId, head, head - count],
    );
    return head - count;
  }

  /** Waits until everything is numbered and read by everybody. */
  async untilRead(): Promise<void> {
    for (const from = performance.now(); performance.now() - from < PATIENCE_MS;) {
      const { rows } = await this.admin.query(
        `select 1 from journal_entry where workspace_id = $1 and position is null
          union all select 1 from journal_head h join journal_reader r using (workspace_id)
                     where h.workspace_id = $1 and r.position < h.position limit 1`,
        [this.workspaceId],
      );
      if (rows.length === 0) return;
      await sleep(50);
    }
    throw new Error('The product does not read its journal: boards or notifications stand still.');
  }
}
