import { rows, touched } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import type { Decision } from '../domain/decide.js';
import type { Method } from '../domain/rule.js';
import type { Because } from '../domain/because.js';
import type { Occasion } from '../domain/occasion.js';
import { RoutingDecisionRow } from './routing-decision.row.js';

export interface Circumstances {
  readonly occasion: Occasion;
  readonly rulesVersion: number;
  readonly at: Date;
}

/** A decision; of an offer by name without a rule. */
export interface RecordedDecision extends Omit<Decision, 'ruleKey' | 'method'> {
  readonly ruleKey: string | null;
  readonly method: Method | null;
  /** Why no rule was asked; left out where one was, and of an offer by name. */
  readonly because?: Because;
}

/** Keeps what was decided; what these leads waited for before is over. */
export async function recordDecisions(
  tx: Tx,
  workspaceId: string,
  decisions: readonly RecordedDecision[],
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
    `insert into routing_decision (workspace_id, id, lead_id, occasion, rules_version, rule_key, method, team_id, asked_team_ids, pulled_from, considered, skipped,
       passed_rules, member_id, is_waiting, pointer_before, pointer_after, because, decided_at)
     select $1, id, "leadId", $3, $4, "ruleKey", method, "teamId",
            case when "askedTeamIds" is not null then array(select jsonb_array_elements_text("askedTeamIds")::uuid) end, "pulledFrom",
            array(select jsonb_array_elements_text(considered)::uuid), skipped,
            "passedRules", "memberId", "isWaiting", "pointerBefore", "pointerAfter", because, $5
       from jsonb_to_recordset($2) as d(id uuid, "leadId" uuid, "ruleKey" text, method text, "teamId" uuid, "askedTeamIds" jsonb, "pulledFrom" uuid, considered jsonb, skipped jsonb,
              "passedRules" jsonb, "memberId" uuid, "isWaiting" boolean, "pointerBefore" uuid, "pointerAfter" uuid, because text)`,
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

/** A lead that nobody could take, with what was asked about it then. */
export interface Waiting {
  /** Of the decision. */
  readonly id: string;
  readonly leadId: string;
  readonly askedTeamIds: readonly string[] | null;
  readonly pulledFrom: string | null;
}

const WAITING = `select d.id, d.lead_id as "leadId", d.asked_team_ids as "askedTeamIds", d.pulled_from as "pulledFrom"
  from routing_decision d where d.workspace_id = $1 and d.is_waiting`;

/** Leads that nobody could take, oldest first, after the decision of this id; ids grow with time. */
export const waitingLeads = (
  tx: Tx,
  workspaceId: string,
  after: string | null,
  limit: number,
): Promise<Waiting[]> =>
  rows(
    tx,
    `${WAITING} and ($2::uuid is null or (d.decided_at, d.id) > (select w.decided_at, w.id from routing_decision w where w.workspace_id = $1 and w.id = $2))
      order by d.decided_at, d.id limit $3`,
    [workspaceId, after, limit],
  );

/** Leads that wait for one of these rules, oldest first. */
export const waitingFor = (
  tx: Tx,
  workspaceId: string,
  ruleKeys: readonly string[],
  limit: number,
): Promise<Waiting[]> =>
  rows(tx, `${WAITING} and d.rule_key = any($2) order by d.decided_at, d.id limit $3`, [
    workspaceId,
    ruleKeys,
    limit,
  ]);

/** What these leads wait for, by lead id; those that do not wait are left out. */
export async function waitsOf(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, Waiting>> {
  const found = await rows<Waiting>(tx, `${WAITING} and d.lead_id = any($2::uuid[])`, [workspaceId, leadIds]);
  return new Map(found.map((each) => [each.leadId, each]));
}

/** Everything that was decided about a lead, in order. */
export const decisionsOf = (tx: Tx, workspaceId: string, leadId: string): Promise<RoutingDecisionRow[]> =>
  tx
    .getRepository(RoutingDecisionRow)
    .find({ where: { workspaceId, leadId }, order: { decidedAt: 'ASC', id: 'ASC' } });
