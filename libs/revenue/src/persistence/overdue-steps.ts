import { rows } from '#database';
import type { Tx } from '#database';

/** A step whose day has passed without its being done, of a deal that is open. */
export interface OverdueStep {
  readonly stepId: string;
  readonly opportunityId: string;
  readonly leadId: string;
  readonly expectedOn: string;
}

/** Work is done in commits of so many. */
const MOST = 200;

/** What passed longer ago is no news: it stands on the deal. */
const NEWS_DAYS = 7;

const OVERDUE = `
  from decision_step s
  join opportunity o on o.workspace_id = s.workspace_id and o.id = s.opportunity_id and o.stage not in ('won', 'lost')
  join workspace w on w.id = s.workspace_id
 where s.workspace_id = $1 and s.done_on is null and s.overdue_told_on is distinct from s.expected_on
   and s.expected_on < (instant() at time zone w.zone)::date
   and s.expected_on >= (instant() at time zone w.zone)::date - ${String(NEWS_DAYS)}`;

/** Those of which nobody was told yet, the oldest first. */
export const overdueSteps = (tx: Tx, workspaceId: string): Promise<OverdueStep[]> =>
  rows(
    tx,
    `select s.id as "stepId", s.opportunity_id as "opportunityId", o.lead_id as "leadId", s.expected_on::text as "expectedOn"
       ${OVERDUE} order by s.expected_on, s.id limit ${String(MOST)}`,
    [workspaceId],
  );

/** Marks those of these that are still overdue as told; of any number who do, one is answered each. Call with their deals locked. */
export const markTold = (tx: Tx, workspaceId: string, stepIds: readonly string[]): Promise<OverdueStep[]> =>
  rows(
    tx,
    `update decision_step told set overdue_told_on = told.expected_on
       from (select s.id, o.lead_id ${OVERDUE} and s.id = any($2::uuid[])) as late
      where told.workspace_id = $1 and told.id = late.id and told.overdue_told_on is distinct from told.expected_on
      returning told.id as "stepId", told.opportunity_id as "opportunityId", late.lead_id as "leadId", told.expected_on::text as "expectedOn"`,
    [workspaceId, stepIds],
  );
