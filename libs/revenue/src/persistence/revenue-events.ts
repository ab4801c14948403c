import type { EntryPayloads } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';

export interface RevenueEvent {
  readonly id: string;
  readonly opportunityId: string;
  readonly leadId: string;
  readonly kind: EntryPayloads['revenue.recorded']['kind'];
  /** Signed. */
  readonly amountMinor: number;
  readonly currency: string;
  readonly onDay: string;
}

export async function insertRevenue(
  tx: Tx,
  workspaceId: string,
  events: readonly RevenueEvent[],
  at: Date,
): Promise<void> {
  if (events.length === 0) return;
  await tx.query(
    `insert into revenue_event (workspace_id, id, opportunity_id, lead_id, kind, amount_minor, currency, on_day, recorded_at)
     select $1, r.id, r."opportunityId", r."leadId", r.kind, r."amountMinor", r.currency, r."onDay", $3
       from jsonb_to_recordset($2::jsonb) as r(id uuid, "opportunityId" uuid, "leadId" uuid, kind text, "amountMinor" bigint, currency text, "onDay" date)`,
    [workspaceId, JSON.stringify(events), at],
  );
}

/** The money of a deal, oldest first. */
export const revenueOf = (tx: Tx, workspaceId: string, opportunityId: string): Promise<RevenueEvent[]> =>
  rows(
    tx,
    `select id, opportunity_id as "opportunityId", lead_id as "leadId", kind, amount_minor::float8 as "amountMinor", currency, on_day::text as "onDay"
       from revenue_event where workspace_id = $1 and opportunity_id = $2 order by recorded_at, id`,
    [workspaceId, opportunityId],
  );

/** What is booked of a deal and not refunded yet, in minor units. True for as long as the deal is locked. */
export async function refundableOf(tx: Tx, workspaceId: string, opportunityId: string): Promise<number> {
  const [sum] = await rows<{ minor: number }>(
    tx,
    `select coalesce(sum(amount_minor), 0)::float8 as minor from revenue_event
      where workspace_id = $1 and opportunity_id = $2 and kind in ('booked','refunded')`,
    [workspaceId, opportunityId],
  );
  return sum?.minor ?? 0;
}
