import { touched } from '#database';
import type { Tx } from '#database';

/** A lead that goes to a team, by an offer or for good. */
export interface GoingTo {
  readonly leadId: string;
  readonly teamId: string;
}

/** Whose partner a lead is goes with it: the team itself where that is a partner, nobody where it is of the house. One statement. */
export const followPartners = (tx: Tx, workspaceId: string, going: readonly GoingTo[]): Promise<number> =>
  touched(
    tx,
    `update lead l set partner_id = g.partner_id
       from (select distinct on (u.lead_id) u.lead_id, t.id as partner_id from unnest($2::uuid[], $3::uuid[]) as u(lead_id, team_id)
               left join team t on t.workspace_id = $1 and t.id = u.team_id and t.kind = 'partner') as g
      where l.workspace_id = $1 and l.id = g.lead_id and l.partner_id is distinct from g.partner_id`,
    [workspaceId, going.map(({ leadId }) => leadId), going.map(({ teamId }) => teamId)],
  );
