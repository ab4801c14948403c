import { Injectable } from '@nestjs/common';
import { databaseInstant, rows } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import { explain } from '#sla';
import type { ObligationState } from '#sla';
import { judgedBy } from '../domain/duty-record.js';
import { explained } from '../domain/explained.js';
import type { ExplainedObligation } from '../domain/explained.js';
import { findDuty } from '../persistence/duties.js';
import { VersionsInForce } from './versions-in-force.js';

export interface ObligationFilter {
  readonly leadId?: string;
  readonly status?: ObligationState;
  readonly ownerId?: string;
  readonly limit: number;
  /** The place after the last item of the page before. */
  readonly after?: { readonly dueAt: Date; readonly id: string };
}

export interface ObligationItem {
  readonly id: string;
  readonly clauseKey: string;
  readonly clauseTitle: string;
  readonly kind: string;
  readonly level: string;
  readonly status: string;
  readonly tier: string;
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly endedAt: Date | null;
  readonly lateByMs: number | null;
  readonly leadId: string;
  readonly ownerId: string | null;
}

const LIST = `
  select o.id, o.clause_key as "clauseKey", o.kind, o.level, o.status, o.tier, o.started_at as "startedAt", o.due_at as "dueAt",
         o.ended_at as "endedAt", o.late_by_ms::float8 as "lateByMs", o.lead_id as "leadId", o.owner_id as "ownerId",
         o.version_id as "versionId"
    from obligation o
   where o.workspace_id = $1 and ($2::uuid is null or o.lead_id = $2) and ($3::text is null or o.status = $3)
     and ($4::uuid is null or o.owner_id = $4) and ($5::timestamptz is null or (o.due_at, o.id) > ($5, $6::uuid))
   order by o.due_at, o.id limit $7`;

/** Obligations as people look at them, the next due first, and why one stands as it does. */
@Injectable()
export class ReadObligations {
  constructor(private readonly versions: VersionsInForce) {}

  /** Up to `limit + 1`: the one too many shows that there is a next page. */
  async list(tx: Tx, workspaceId: string, filter: ObligationFilter): Promise<ObligationItem[]> {
    const { leadId = null, status = null, ownerId = null, after, limit } = filter;
    const found = await rows<Omit<ObligationItem, 'clauseTitle'> & { versionId: string }>(tx, LIST, [
      ...[workspaceId, leadId, status, ownerId],
      ...[after?.dueAt ?? null, after?.id ?? null, limit + 1],
    ]);
    const versionOf = await this.versions.load(
      tx,
      workspaceId,
      found.map(({ versionId }) => versionId),
    );
    return found.map(({ versionId, ...item }) => ({
      ...item,
      clauseTitle: versionOf(versionId).clause(item.clauseKey).title,
    }));
  }

  /** @throws AppError `obligation/missing` */
  async explain(tx: Tx, workspaceId: string, id: string): Promise<ExplainedObligation> {
    const record = await findDuty(tx, workspaceId, id);
    if (!record)
      throw new AppError('missing', 'obligation/missing', `There is no obligation ${id} in this workspace.`);
    const versionOf = await this.versions.load(tx, workspaceId, [record.versionId]);
    const { clause, calendar } = judgedBy(record, versionOf);
    const now = await databaseInstant(tx);
    const explanation = explain(record.obligation, clause, calendar, now.getTime());
    return explained(record, explanation, versionOf(record.versionId).content.number);
  }
}
