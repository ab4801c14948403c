import type { LeadSnapshot, Stage } from '#contracts';
import type { Tx } from '#database';
import { rows, violatedConstraint } from '#database';
import { anotherOpen } from './another-open.js';
import { LEAD_COLUMNS } from './lead-columns.js';
import type { LeadRow } from './lead.row.js';

/** The leads of these ids, in no order; ids that do not exist are left out. */
export const leadsByIds = (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<LeadRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : rows(tx, `select ${LEAD_COLUMNS} from lead where workspace_id = $1 and id = any($2::uuid[])`, [
        workspaceId,
        ids,
      ]);

/** Columns a command may set beside the stage. */
export type LeadChanges = Partial<
  Pick<
    LeadRow,
    | 'workState'
    | 'ownerId'
    | 'teamId'
    | 'reason'
    | 'wakeOn'
    | 'holdReason'
    | 'holdUntil'
    | 'holdCount'
    | 'heldAt'
    | 'wokenAt'
    | 'reopenedAt'
    | 'reopenedFrom'
    | 'nextStep'
    | 'nextStepDueAt'
    | 'grade'
    | 'partnerId'
    | 'target'
  >
>;

const COLUMN: Readonly<Record<keyof LeadChanges, string>> = {
  workState: 'work_state',
  ownerId: 'owner_id',
  teamId: 'team_id',
  reason: 'reason',
  wakeOn: 'wake_on',
  holdReason: 'hold_reason',
  holdUntil: 'hold_until',
  holdCount: 'hold_count',
  heldAt: 'held_at',
  wokenAt: 'woken_at',
  reopenedAt: 'reopened_at',
  reopenedFrom: 'reopened_from',
  nextStep: 'next_step',
  nextStepDueAt: 'next_step_due_at',
  grade: 'grade',
  partnerId: 'partner_id',
  target: 'target',
};

export interface StageChange {
  readonly leadIds: readonly string[];
  /** The stages the leads must be in; others are left as they are. */
  readonly from: readonly Stage[];
  /** Left out: the stage stays. */
  readonly to?: Stage;
  readonly at: Date;
  readonly set?: LeadChanges;
}

/** What a stage starts with. */
const ENTERING: LeadChanges = { workState: 'new', holdCount: 0, reopenedAt: null, reopenedFrom: null };

const OPENS_EPISODE = `stage = 'recycled' and $4 = any('{mql,sal,sql,opportunity,customer}')`;

/** A next step ends with the episode it was planned in, and is told to no partner who gets the lead. `$n` holds the partner. */
function planOver({ to, set = {} }: StageChange, n: number): string[] {
  if ('nextStep' in set) return [];
  const over = [
    ...(to ? [OPENS_EPISODE] : []),
    ...(set.partnerId ? [`partner_id is distinct from $${n}::uuid`] : []),
  ].join(' or ');
  return over === ''
    ? []
    : ['next_step', 'next_step_due_at'].map(
        (each) => `${each} = case when ${over} then null else ${each} end`,
      );
}

/**
 * The one way a lead changes: a conditional update. Returns the ids that were changed; whoever lost a race is not among them.
 * @throws AppError `lead/another-open` when it would be a second open lead of its person for the same thing
 * Whatever is done with a lead that came back from a snooze takes that mark off. Entering a stage starts its work state anew; coming back from `recycled` to the race opens the next episode.
 */
export async function changeLeads(tx: Tx, workspaceId: string, change: StageChange): Promise<string[]> {
  const set = { wokenAt: null, ...(change.to ? ENTERING : {}), ...change.set };
  const given = Object.entries(set) as [keyof LeadChanges, unknown][];
  const assignments = given.map(([key], index) => `${COLUMN[key]} = $${index + 6}`);
  const partner = given.findIndex(([key]) => key === 'partnerId') + 6;
  const sql = `update lead set stage = coalesce($4, stage), stage_since = case when $4::text is null then stage_since else $5 end,
            episode = episode + case when ${OPENS_EPISODE} then 1 else 0 end,
            last_activity_at = $5, updated_at = $5, version = version + 1${[...assignments, ...planOver(change, partner)].map((text) => `, ${text}`).join('')}
      where workspace_id = $1 and id = any($2) and stage = any($3)
      returning id`;
  const { leadIds, from, to = null, at } = change;
  return changed(tx, sql, [workspaceId, leadIds, from, to, at, ...given.map(([, value]) => value)]);
}

async function changed(tx: Tx, sql: string, values: unknown[]): Promise<string[]> {
  try {
    return (await rows<{ id: string }>(tx, sql, values)).map(({ id }) => id);
  } catch (error) {
    // Whoever came back a moment before was not there to be seen.
    if (violatedConstraint(error) === 'uq_lead_open') throw anotherOpen(undefined, error);
    throw error;
  }
}

/** The lead as entries carry it. */
export const snapshotOf = (lead: LeadRow): LeadSnapshot => ({
  attributes: {
    channel: lead.channel,
    campaignId: lead.campaignId,
    assetId: lead.assetId,
    leadType: lead.leadType,
    region: lead.region,
    country: lead.country,
    grade: lead.grade,
    target: lead.target,
    partnerId: lead.partnerId,
    companySize: lead.companySize,
    industry: lead.industry,
    origin: lead.origin,
    intent: lead.intent,
  },
  stage: lead.stage as Stage,
  episode: lead.episode,
  personId: lead.personId,
  companyId: lead.companyId,
  ownerId: lead.ownerId,
  teamId: lead.teamId,
  capturedOn: lead.capturedOn,
  ...(lead.isTest && { isTest: true }),
});
