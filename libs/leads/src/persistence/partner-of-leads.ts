import { touched } from '#database';
import type { Tx } from '#database';

/** A lead that goes to a team, by an offer or for good. */
export interface GoingTo {
  readonly leadId: string;
  readonly teamId: string;
}

/**
 * Whose partner a lead is goes with it: the team itself where that is a partner, nobody where it is of the house. A next step that others
 * planned is told to no partner who gets it. One statement.
 */
export const followPartners = (tx: Tx, workspaceId: string, going: readonly GoingTo[]): Promise<number> =>
  touched(
    tx,
    `update lead l set partner_id = g.partner_id,
            next_step = case when g.partner_id is null then l.next_step end,
            next_step_due_at = case when g.partner_id is null then l.next_step_due_at end
       from (select distinct on (u.lead_id) u.lead_id, t.id as partner_id from unnest($2::uuid[], $3::uuid[]) as u(lead_id, team_id)
               left join team t on t.workspace_id = $1 and t.id = u.team_id and t.kind = 'partner') as g
      where l.workspace_id = $1 and l.id = g.lead_id and l.partner_id is distinct from g.partner_id`,
    [workspaceId, going.map(({ leadId }) => leadId), going.map(({ teamId }) => teamId)],
  );

/** Of which leads. */
export interface Settled {
  readonly leadIds?: readonly string[];
  readonly companyIds?: readonly string[];
}

/** Where an offer or a protection is over a lead is the partner's it is with, or on offer to, and nobody's otherwise. One statement. */
export const settlePartners = (
  tx: Tx,
  workspaceId: string,
  { leadIds = [], companyIds = [] }: Settled,
): Promise<number> =>
  touched(
    tx,
    `update lead l set partner_id = g.partner_id
       from (select s.id, t.id as partner_id from lead s
               left join handover h on h.workspace_id = s.workspace_id and h.lead_id = s.id and h.state = 'offered'
               left join team t on t.workspace_id = s.workspace_id and t.id = coalesce(h.to_team_id, s.team_id) and t.kind = 'partner'
              where s.workspace_id = $1 and s.partner_id is not null and (s.id = any($2::uuid[]) or s.company_id = any($3::uuid[]))) as g
      where l.workspace_id = $1 and l.id = g.id and l.partner_id is distinct from g.partner_id`,
    [workspaceId, leadIds, companyIds],
  );
