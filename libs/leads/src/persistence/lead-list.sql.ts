/** What a list shows of a lead; names of people are added by their own lib. */
const COLUMNS = `l.id, l.version, l.stage, l.work_state as "workState", l.episode, l.channel, l.lead_type as "leadType", l.grade,
  l.person_id as "personId", l.company_id as "companyId", l.campaign_id as "campaignId", l.owner_id as "ownerId", l.team_id as "teamId",
  l.captured_at as "capturedAt", l.updated_at as "updatedAt", l.stage_since as "stageSince", l.next_step as "nextStep",
  l.next_step_due_at as "nextStepDueAt", l.wake_on as "wakeOn", l.reason, l.merged_into_id as "mergedIntoId",
  case when l.work_state = 'on_hold' then l.hold_reason end as "holdReason",
  case when l.work_state = 'on_hold' then l.hold_until end as "holdUntil", l.woken_at as "backAt", l.reopened_at as "reopenedAt",
  h.id as "handoverId", h.state as "handoverState", h.offered_at as "offeredAt", h.accept_by as "acceptBy"`;

/** The latest hand-over of each lead. */
const LATEST_HANDOVER = `left join lateral (
    select id, state, offered_at, accept_by from handover
     where workspace_id = l.workspace_id and lead_id = l.id order by offered_at desc, id desc limit 1) as h on true`;

/** Leads on offer to several, of whom member `$n` is asked. */
const isAsked = (n: number): string =>
  `exists (select 1 from handover_candidate c join handover o on o.workspace_id = c.workspace_id and o.id = c.handover_id
    where c.workspace_id = l.workspace_id and c.member_id = $${n}::uuid and c.declined_at is null and c.released_at is null
      and o.lead_id = l.id and o.state = 'offered')`;

/** One condition of a list; `$n` is where its value goes. */
export const LEAD_FILTERS = {
  stage: (n: number) => `l.stage = $${n}`,
  channel: (n: number) => `l.channel = $${n}`,
  ownerId: (n: number) => `l.owner_id = $${n}`,
  teamId: (n: number) => `l.team_id = $${n}`,
  /** Leads of these persons or of these companies. */
  ofPeople: (n: number) => `(l.person_id = any($${n}) or l.company_id = any($${n + 1}))`,
  handover: (n: number) => `h.state = $${n}`,
  /** One's own, and those one is asked for with others. */
  reachOwn: (n: number) => `(l.owner_id = $${n} or ${isAsked(n)})`,
  /** Leads on offer to one's teams, those of one's teams that are on offer to nobody else, and those one is asked for with others. */
  reachTeams: (n: number) =>
    `(coalesce((select o.to_team_id from handover o where o.workspace_id = l.workspace_id and o.lead_id = l.id and o.state = 'offered'), l.team_id) = any($${n}) or ${isAsked(n + 1)})`,
  before: (n: number) => `(l.captured_at, l.id) < ($${n}, $${n + 1})`,
} as const;

export type LeadFilter = keyof typeof LEAD_FILTERS;

/** $1 workspace, $2 limit, then the values of `conditions`; newest first. */
export const listLeads = (conditions: readonly string[]): string => `
  select ${COLUMNS} from lead l ${LATEST_HANDOVER}
   where l.workspace_id = $1${conditions.map((condition) => ` and ${condition}`).join('')}
   order by l.captured_at desc, l.id desc limit $2`;

export const ONE_LEAD = `select ${COLUMNS} from lead l ${LATEST_HANDOVER} where l.workspace_id = $1 and l.id = $2`;

/** $1 workspace, $2 ids, then the values of `conditions`: whom these leads are about. */
export const leadsNamed = (conditions: readonly string[]): string => `
  select l.id, l.person_id as "personId", l.company_id as "companyId" from lead l
   where l.workspace_id = $1 and l.id = any($2)${conditions.map((condition) => ` and ${condition}`).join('')}`;

/** The lead `$2` of workspace `$1`, and those that ended in it: what was tried and said of them is said of this one. */
export const OF_LEAD = `lead_id in (
  with recursive ended as (
    select $2::uuid as id
    union select l.id from ended e join lead l on l.workspace_id = $1 and l.merged_into_id = e.id)
  select id from ended)`;

/**
 * The same, of those that ended in it only as far as the caller may see them: $3 whether the caller sees all leads, $4 the caller's teams,
 * $5 the caller.
 */
export const IN_REACH = `${OF_LEAD} and (lead_id = $2 or $3 or exists (
    select 1 from lead l where l.workspace_id = $1 and l.id = lead_id and (l.team_id = any($4::uuid[]) or l.owner_id = $5)))`;
