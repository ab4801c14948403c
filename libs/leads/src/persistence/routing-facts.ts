import { rows } from '#database';
import type { Tx } from '#database';
import { ASKED } from './candidates.js';

/** Which of these leads have an open offer. */
export async function onOffer(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<Set<string>> {
  const found = await rows<{ leadId: string }>(
    tx,
    `select lead_id as "leadId" from handover where workspace_id = $1 and lead_id = any($2) and state = 'offered'`,
    [workspaceId, leadIds],
  );
  return new Set(found.map(({ leadId }) => leadId));
}

/** Which of these leads are on offer to a whole team, and nobody by name. */
export async function queuedOffers(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await rows<{ leadId: string }>(
    tx,
    `select lead_id as "leadId" from handover h
      where workspace_id = $1 and lead_id = any($2) and state = 'offered' and to_member_id is null and not exists (${ASKED})`,
    [workspaceId, leadIds],
  );
  return new Set(found.map(({ leadId }) => leadId));
}

/** An open offer to one member by name. */
export interface NamedOffer {
  readonly leadId: string;
  readonly teamId: string;
}

/** Open offers to this member by name, oldest first, as many as can be moved at once. */
export const offersTo = (tx: Tx, workspaceId: string, memberId: string): Promise<NamedOffer[]> =>
  rows(
    tx,
    `select lead_id as "leadId", to_team_id as "teamId" from handover
      where workspace_id = $1 and state = 'offered' and to_member_id = $2 order by offered_at, id limit 500`,
    [workspaceId, memberId],
  );

/** Who turned each of these leads down, ever; and who is asked together with others, from whom it would be taken. */
export async function declinersOf(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await rows<{ leadId: string; memberIds: string[] }>(
    tx,
    `select "leadId", array_agg(distinct "memberId") as "memberIds" from (
       select lead_id as "leadId", decided_by as "memberId" from handover
        where workspace_id = $1 and lead_id = any($2) and state = 'rejected' and decided_by is not null
       union all
       select h.lead_id, c.member_id from handover h
         join handover_candidate c on c.workspace_id = h.workspace_id and c.handover_id = h.id
        where h.workspace_id = $1 and h.lead_id = any($2)
          and (c.declined_at is not null or (h.state = 'offered' and c.released_at is null))
     ) as turned group by 1`,
    [workspaceId, leadIds],
  );
  return new Map(found.map(({ leadId, memberIds }) => [leadId, memberIds]));
}

/** Who has each of these companies: the owner of its latest lead that has one. */
export async function ownersOfCompanies(
  tx: Tx,
  workspaceId: string,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (companyIds.length === 0) return new Map();
  const found = await rows<{ companyId: string; ownerId: string }>(
    tx,
    `select distinct on (company_id) company_id as "companyId", owner_id as "ownerId" from lead
      where workspace_id = $1 and company_id = any($2) and owner_id is not null order by company_id, captured_at desc, id desc`,
    [workspaceId, companyIds],
  );
  return new Map(found.map(({ companyId, ownerId }) => [companyId, ownerId]));
}
