import type { AfterSaleStepCode, Department } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';

interface Overdue {
  readonly opportunityId: string;
  readonly leadId: string;
  readonly expectedOn: string;
}

/** A step of the buyer’s of a deal that is open. */
interface OverdueDecision extends Overdue {
  readonly of: 'decision';
  readonly step: string;
}

/** A step that follows the sale, of a deal that is won. */
interface OverdueAfterSale extends Overdue {
  readonly of: 'after-sale';
  readonly step: AfterSaleStepCode;
  readonly department: Department;
  /** Who of ours sees to it; null when it is with whoever has the deal. */
  readonly ownerId: string | null;
}

/** A step whose day has passed without its being done. */
export type OverdueStep = OverdueDecision | OverdueAfterSale;

/** Where steps are kept, by what they are known within their deal, and of which deals they are awaited. */
interface Kept {
  readonly table: string;
  readonly key: string;
  readonly keyType: string;
  readonly awaited: string;
  readonly facts: string;
}

const KEPT: Readonly<Record<OverdueStep['of'], Kept>> = {
  decision: {
    ...{ table: 'decision_step', key: 'id', keyType: 'uuid', facts: '' },
    awaited: `o.stage not in ('won', 'lost')`,
  },
  'after-sale': {
    ...{ table: 'after_sale_step', key: 'step', keyType: 'text' },
    awaited: `o.stage = 'won' and s.stopped_at is null`,
    facts: ', s.department, s.owner_id as "ownerId"',
  },
};

/** Work is done in commits of so many. */
const MOST = 200;

/** What passed longer ago is no news: it stands on the deal. */
const NEWS_DAYS = 7;

const late = ({ table, awaited }: Kept): string => `
  from ${table} s
  join opportunity o on o.workspace_id = s.workspace_id and o.id = s.opportunity_id and ${awaited}
  join workspace w on w.id = s.workspace_id
 where s.workspace_id = $1 and s.done_on is null and s.overdue_told_on is distinct from s.expected_on
   and s.expected_on < (instant() at time zone w.zone)::date
   and s.expected_on >= (instant() at time zone w.zone)::date - ${String(NEWS_DAYS)}`;

const columns = (of: OverdueStep['of'], { key, facts }: Kept): string => `
  '${of}' as of, s.${key} as step, s.opportunity_id as "opportunityId", o.lead_id as "leadId",
  s.expected_on::text as "expectedOn"${facts}`;

const KINDS = Object.keys(KEPT) as OverdueStep['of'][];

/** Those of which nobody was told yet, the oldest of each kind first. */
export async function overdueSteps(tx: Tx, workspaceId: string): Promise<OverdueStep[]> {
  const found: OverdueStep[] = [];
  for (const of of KINDS) {
    const kept = KEPT[of];
    const sql = `select ${columns(of, kept)} ${late(kept)}
      order by s.expected_on, s.opportunity_id, s.${kept.key} limit ${String(MOST)}`;
    found.push(...(await rows<OverdueStep>(tx, sql, [workspaceId])));
  }
  return found;
}

/** Marks those of these that are still overdue as told; of any number who do, one is answered each. Call with their deals locked. */
export async function markTold(
  tx: Tx,
  workspaceId: string,
  found: readonly OverdueStep[],
): Promise<OverdueStep[]> {
  const told: OverdueStep[] = [];
  for (const of of KINDS) {
    const steps = found.filter((step) => step.of === of);
    if (steps.length === 0) continue;
    const pairs = [steps.map((each) => each.opportunityId), steps.map(({ step }) => step)];
    told.push(...(await rows<OverdueStep>(tx, markSql(of), [workspaceId, ...pairs])));
  }
  return told;
}

/** $1 workspace, $2 deals, $3 beside them their steps. */
function markSql(of: OverdueStep['of']): string {
  const kept = KEPT[of];
  const { table, key, keyType } = kept;
  return `
    update ${table} told set overdue_told_on = told.expected_on
      from (select ${columns(of, kept)} ${late(kept)}
               and (s.opportunity_id, s.${key}) in (select * from unnest($2::uuid[], $3::${keyType}[]))) as late
     where told.workspace_id = $1 and told.opportunity_id = late."opportunityId" and told.${key} = late.step
       and told.overdue_told_on is distinct from told.expected_on
    returning late.*`;
}
