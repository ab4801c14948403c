/** A deal under the names of `Deal`; amounts stay exact up to 2^53, which the table's checks guarantee. */
const COLUMNS = `o.id, o.version, o.lead_id as "leadId", o.company_id as "companyId", o.person_id as "personId", o.name, o.stage,
  o.amount_minor::float8 as "amountMinor", o.currency, o.recurring_minor::float8 as "recurringMinor", o.probability,
  o.close_on::text as "closeOn", o.opened_at as "openedAt", o.is_undated as "isUndated", o.closed_on::text as "closedOn",
  o.closed_at as "closedAt", o.closed_by as "closedBy", o.close_reason as "closeReason", o.owner_id as "ownerId",
  o.team_id as "teamId", o.owner_label as "ownerLabel", o.external_source as "externalSource", o.external_id as "externalId"`;

/** $1 workspace, $2 ids. */
export const DEALS_BY_IDS = `select ${COLUMNS} from opportunity o where o.workspace_id = $1 and o.id = any($2)`;

/** The same, locked in the order of their ids until the end of the transaction. */
export const LOCKED_DEALS = `${DEALS_BY_IDS} order by o.id for update`;

/** $1 workspace, $2 and $3 external source and id: the deals that are known already, with the leads they lie on. */
export const KNOWN_DEALS = `
  select o.external_source as "source", o.external_id as "id", o.lead_id as "leadId"
    from unnest($2::text[], $3::text[]) as k(source, id)
    join opportunity o on o.workspace_id = $1 and o.external_source = k.source and o.external_id = k.id`;

/** The same parameters: the whole deals, locked. Call with their leads locked: leads come before deals. */
export const LOCKED_KNOWN_DEALS = `
  select ${COLUMNS} from opportunity o
   where o.workspace_id = $1 and (o.external_source, o.external_id) in (select * from unnest($2::text[], $3::text[]))
   order by o.id for update`;

/** $1 workspace, $2 lead. */
export const DEALS_OF_LEAD = `
  select ${COLUMNS} from opportunity o where o.workspace_id = $1 and o.lead_id = $2 order by o.opened_at desc, o.id desc`;

/** $1 workspace, $2 leads. */
export const DEALS_OF_ANY = `
  select ${COLUMNS} from opportunity o where o.workspace_id = $1 and o.lead_id = any($2::uuid[]) order by o.opened_at desc, o.id desc`;

/** $1 workspace, $2 leads, $3 open stages: how many open deals each lead has. */
export const OPEN_DEALS_OF_LEADS = `
  select lead_id as "leadId", count(*)::int as count from opportunity
   where workspace_id = $1 and lead_id = any($2) and stage = any($3) group by lead_id`;

/** $1 workspace, $2 deals as JSON, $3 the instant. One statement for the whole batch. */
export const INSERT_DEALS = `
  insert into opportunity (workspace_id, id, lead_id, company_id, person_id, name, stage, amount_minor, currency, recurring_minor,
         probability, close_on, opened_at, is_undated, closed_on, closed_at, closed_by, close_reason, owner_id, team_id, owner_label,
         external_source, external_id, rate, rate_currency, updated_at)
  select $1, d.id, d."leadId", d."companyId", d."personId", d.name, d.stage, d."amountMinor", d.currency, d."recurringMinor",
         d.probability, d."closeOn", d."openedAt", coalesce(d."isUndated", false), d."closedOn", d."closedAt", d."closedBy",
         d."closeReason", d."ownerId", d."teamId", d."ownerLabel", d."externalSource", d."externalId", d.rate, d."rateCurrency", $3
    from jsonb_to_recordset($2::jsonb) as d(id uuid, "leadId" uuid, "companyId" uuid, "personId" uuid, name text, stage text,
         "amountMinor" bigint, currency text, "recurringMinor" bigint, probability smallint, "closeOn" date, "openedAt" timestamptz,
         "isUndated" boolean, "closedOn" date, "closedAt" timestamptz, "closedBy" uuid, "closeReason" text, "ownerId" uuid, "teamId" uuid,
         "ownerLabel" text, "externalSource" text, "externalId" text, rate numeric, "rateCurrency" text)`;

/** $1 workspace, $2 deals as JSON, $3 the instant: what another system now says of deals that are known. Call with the deals locked. */
export const UPDATE_DEALS = `
  update opportunity o set stage = d.stage, amount_minor = d."amountMinor", currency = d.currency, probability = d.probability,
         closed_on = d."closedOn", closed_at = d."closedAt", closed_by = d."closedBy",
         close_reason = d."closeReason", rate = d.rate, rate_currency = d."rateCurrency",
         updated_at = $3, version = o.version + 1
    from jsonb_to_recordset($2::jsonb) as d(id uuid, stage text, "amountMinor" bigint, currency text, probability smallint,
         "closedOn" date, "closedAt" timestamptz, "closedBy" uuid, "closeReason" text, rate numeric, "rateCurrency" text,
         version integer)
   where o.workspace_id = $1 and o.id = d.id and o.version = d.version
  returning o.id`;

/** One condition of a list; `$n` is where its value goes. */
export const DEAL_FILTERS = {
  stage: (n: number) => `o.stage = $${n}`,
  leadId: (n: number) => `o.lead_id = $${n}`,
  ownerId: (n: number) => `o.owner_id = $${n}`,
  /** The value comes with its wildcards escaped; a workspace's deals are few enough to look through. */
  q: (n: number) => `o.name ilike $${n}`,
  reachOwn: (n: number) => `o.owner_id = $${n}`,
  /** The deals of one's teams, and one's own. */
  reachTeams: (n: number) => `(o.team_id = any($${n}) or o.owner_id = $${n + 1})`,
  /** The day is that of the workspace's zone. */
  overdue: (n: number) => `o.stage = any($${n}) and exists (
    select 1 from decision_step s join workspace w on w.id = s.workspace_id
     where s.workspace_id = $1 and s.opportunity_id = o.id and s.done_on is null
       and s.expected_on < (now() at time zone w.zone)::date)`,
  /** The same of what follows a sale. */
  afterSaleOverdue: (n: number) => `o.stage = $${n} and exists (
    select 1 from after_sale_step s join workspace w on w.id = s.workspace_id
     where s.workspace_id = $1 and s.opportunity_id = o.id and s.done_on is null and s.stopped_at is null
       and s.expected_on < (instant() at time zone w.zone)::date)`,
  /** Those that are a member's own: of which they see to the late step, or have the deal where nobody sees to it. */
  afterSaleOverdueOf: (n: number) => `o.stage = $${n} and exists (
    select 1 from after_sale_step s join workspace w on w.id = s.workspace_id
     where s.workspace_id = $1 and s.opportunity_id = o.id and s.done_on is null and s.stopped_at is null
       and s.expected_on < (instant() at time zone w.zone)::date and coalesce(s.owner_id, o.owner_id) = $${n + 1})`,
  before: (n: number) => `(o.opened_at, o.id) < ($${n}, $${n + 1})`,
} as const;

/** $1 workspace, $2 limit, then the values of `conditions`; newest first. */
export const listDeals = (conditions: readonly string[]): string => `
  select ${COLUMNS} from opportunity o
   where o.workspace_id = $1${conditions.map((condition) => ` and ${condition}`).join('')}
   order by o.opened_at desc, o.id desc limit $2`;
