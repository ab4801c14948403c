import { rows, touched } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import type { Decision } from '../domain/decide.js';
import type { Occasion } from '../domain/occasion.js';
import { RoutingDecisionRow } from './routing-decision.row.js';

export interface Circumstances {
  readonly occasion: Occasion;
  readonly rulesVersion: number;
  readonly at: Date;
}

/** Keeps what was decided; what these leads waited for before is over. */
export async function recordDecisions(
  tx: Tx,
  workspaceId: string,
  decisions: readonly Decision[],
  { occasion, rulesVersion, at }: Circumstances,
): Promise<void> {
  await stopWaiting(
    tx,
    workspaceId,
    decisions.map(({ leadId }) => leadId),
  );
  const records = decisions.map((decision) => ({ ...decision, id: newId<'routing-decision'>() }));
  await touched(
    tx,
    `insert into routing_decision (workspace_id, id, lead_id, occasion, rules_version, rule_key, method, team_id, considered, skipped,
       passed_rules, member_id, is_waiting, pointer_before, pointer_after, decided_at)
     select $1, id, "leadId", $3, $4, "ruleKey", method, "teamId", array(select jsonb_array_elements_text(considered)::uuid), skipped,
            "passedRules", "memberId", "isWaiting", "pointerBefore", "pointerAfter", $5
       from jsonb_to_recordset($2) as d(id uuid, "leadId" uuid, "ruleKey" text, method text, "teamId" uuid, considered jsonb, skipped jsonb,
              "passedRules" jsonb, "memberId" uuid, "isWaiting" boolean, "pointerBefore" uuid, "pointerAfter" uuid)`,
    [workspaceId, JSON.stringify(records), occasion, rulesVersion, at],
  );
}

/** Nobody is looked for any more. */
export const stopWaiting = (tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<number> =>
  touched(
    tx,
    'update routing_decision set is_waiting = false where workspace_id = $1 and lead_id = any($2) and is_waiting',
    [workspaceId, leadIds],
  );

export interface Waiting {
  readonly id: string;
  readonly leadId: string;
  readonly teamId: string;
}

/** Leads that nobody could take, oldest first, after the decision of this id; ids grow with time. */
export const waitingLeads = (
  tx: Tx,
  workspaceId: string,
  after: string | null,
  limit: number,
): Promise<Waiting[]> =>
  rows(
    tx,
    `select d.id, d.lead_id as "leadId", d.team_id as "teamId" from routing_decision d
      where d.workspace_id = $1 and d.is_waiting
        and ($2::uuid is null or (d.decided_at, d.id) > (select w.decided_at, w.id from routing_decision w where w.workspace_id = $1 and w.id = $2))
      order by d.decided_at, d.id limit $3`,
    [workspaceId, after, limit],
  );

/** Leads that wait for one of these rules, oldest first. */
export async function waitingFor(
  tx: Tx,
  workspaceId: string,
  ruleKeys: readonly string[],
  limit: number,
): Promise<string[]> {
  const found = await rows<{ leadId: string }>(
    tx,
    `select lead_id as "leadId" from routing_decision
      where workspace_id = $1 and is_waiting and rule_key = any($2) order by decided_at, id limit $3`,
    [workspaceId, ruleKeys, limit],
  );
  return found.map(({ leadId }) => leadId);
}

/** Everything that was decided about a lead, in order. */
export const decisionsOf = (tx: Tx, workspaceId: string, leadId: string): Promise<RoutingDecisionRow[]> =>
  tx
    .getRepository(RoutingDecisionRow)
    .find({ where: { workspaceId, leadId }, order: { decidedAt: 'ASC', id: 'ASC' } });
