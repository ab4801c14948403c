import { rows } from '#database';
import type { Tx } from '#database';
import { Sequencer } from '#journal';
import { newId } from '#kernel';
import type { LeadAttributes } from '#contracts';
import { verifyAgreements } from '../verify/verify-agreements.js';
import type { AgreementsCheck } from '../verify/verify-agreements.js';
import type { Parts } from './parts.js';

export interface StoryLead {
  readonly id: string;
  readonly attributes: LeadAttributes;
  episode: number;
  companyId: string | null;
  handoverId: string;
}

export interface ToldObligation {
  readonly id: string;
  readonly clause: string;
  readonly level: string;
  readonly ownerId: string | null;
  readonly status: string;
  readonly corrected: string | null;
  readonly dueAt: Date;
  readonly reason: string | null;
  readonly lateByMs: number | null;
}

/** What came of a story: read from the tables, as an onlooker would. */
export class Outcome {
  constructor(
    protected readonly parts: Parts,
    readonly workspaceId: string = newId<'workspace'>(),
  ) {}

  in<T>(work: (tx: Tx) => Promise<T>, instant?: Date): Promise<T> {
    return this.parts.database.withWorkspace(this.workspaceId, work, instant ? { at: instant } : {});
  }

  /** The duties of a lead: `{ 'accept': …, 'first-contact': … }` on the lead level. */
  async duties(lead: StoryLead, level: 'lead' | 'owner' = 'lead'): Promise<Record<string, ToldObligation>> {
    const found = await this.allDuties(lead);
    return Object.fromEntries(
      found.filter((each) => each.level === level).map((each) => [each.clause, each]),
    );
  }

  allDuties(lead: StoryLead): Promise<ToldObligation[]> {
    return this.in((tx) =>
      rows<ToldObligation>(
        tx,
        `select id, clause_key as clause, level, owner_id as "ownerId", status, corrected_status as corrected, due_at as "dueAt", reason,
                late_by_ms::float8 as "lateByMs" from obligation where lead_id = $1 order by started_at, id`,
        [lead.id],
      ),
    );
  }

  /** The sums of the ledger for a lead; buckets that stand at 0 are left out. */
  async tally(lead: StoryLead): Promise<Record<string, number>> {
    const sums = await this.in((tx) =>
      rows<{ bucket: string; sum: number }>(
        tx,
        `select bucket, sum(amount)::int as sum from tally_entry where lead_id = $1 group by bucket having sum(amount) <> 0`,
        [lead.id],
      ),
    );
    return Object.fromEntries(sums.map(({ bucket, sum }) => [bucket, sum]));
  }

  /** Types and instants of what was told of a lead, in the order it was written. */
  async told(lead: StoryLead, prefix: string): Promise<string[]> {
    const entries = await this.in((tx) =>
      rows<{ type: string; at: Date }>(
        tx,
        `select type, occurred_at as at from journal_entry where lead_id = $1 and type like $2 || '%' order by ordinal`,
        [lead.id, prefix],
      ),
    );
    return entries.map(({ type, at: occurredAt }) => `${type} ${occurredAt.toISOString()}`);
  }

  async verify(): Promise<AgreementsCheck> {
    await new Sequencer(this.parts.database, this.parts.signals).number(this.workspaceId);
    return this.in((tx) => verifyAgreements(tx, this.workspaceId));
  }
}
