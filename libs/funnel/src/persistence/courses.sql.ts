const MS = (column: string): string => `extract(epoch from ${column}) * 1000`;

/** A course as it is kept; instants are milliseconds. */
const COURSE = `
  lead_id as "leadId", is_counted as "isCounted", is_undated as "isUndated", stage, zone, channel, campaign_id as "campaignId",
  asset_id as "assetId", origin, region, team_id as "teamId", owner_id as "ownerId",
  array[${['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'won'].map((stage) => MS(`${stage}_at`)).join(', ')}]::float8[] as reached,
  (${MS('offered_at')})::float8 as "offeredAt", (${MS('lost_at')})::float8 as "lostAt",
  (${MS('disqualified_at')})::float8 as "disqualifiedAt", (${MS('recycled_at')})::float8 as "recycledAt",
  (${MS('first_attempt_at')})::float8 as "firstAttemptAt"`;

/** $1 workspace, $2 leads. */
export const STORED_COURSES = `
  select ${COURSE} from lead_course where workspace_id = $1 and lead_id = any($2::uuid[]) order by lead_id`;

const AT = (field: string): string => `to_timestamp(c.${field} / 1000.0)`;

/** The columns of a course and what fills them. */
const FILLED: readonly (readonly [column: string, from: string])[] = [
  ['is_counted', 'c."isCounted"'],
  ['is_undated', 'c."isUndated"'],
  ['stage', 'c.stage'],
  ['zone', 'c.zone'],
  ['captured_on', 'c."capturedOn"'],
  ['channel', 'c.channel'],
  ['campaign_id', 'c."campaignId"'],
  ['asset_id', 'c."assetId"'],
  ['origin', 'c.origin'],
  ['region', 'c.region'],
  ['team_id', 'c."teamId"'],
  ['owner_id', 'c."ownerId"'],
  ...['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'won'].map(
    (stage, place) => [`${stage}_at`, AT(`reached[${place + 1}]`)] as const,
  ),
  ['offered_at', AT('"offeredAt"')],
  ['lost_at', AT('"lostAt"')],
  ['disqualified_at', AT('"disqualifiedAt"')],
  ['recycled_at', AT('"recycledAt"')],
  ['first_attempt_at', AT('"firstAttemptAt"')],
];

/** $1 workspace, $2 courses as JSON. */
export const KEEP_COURSES = `
  insert into lead_course (workspace_id, lead_id, ${FILLED.map(([column]) => column).join(', ')})
  select $1, c."leadId", ${FILLED.map(([, from]) => from).join(', ')}
    from jsonb_to_recordset($2::jsonb) as c("leadId" uuid, "isCounted" boolean, "isUndated" boolean, stage text, zone text,
         "capturedOn" date, channel text, "campaignId" uuid, "assetId" uuid, origin text, region text, "teamId" uuid, "ownerId" uuid,
         reached numeric[], "offeredAt" numeric, "lostAt" numeric, "disqualifiedAt" numeric, "recycledAt" numeric,
         "firstAttemptAt" numeric)
  on conflict (workspace_id, lead_id) do update set ${FILLED.map(([column]) => `${column} = excluded.${column}`).join(', ')}`;

const DEAL = `opportunity_id as "opportunityId", lead_id as "leadId", state, amount_minor::float8 as minor, currency`;

/** $1 workspace, $2 deals, $3 leads: deals as they are kept, by id. */
export const STORED_DEALS = `
  select ${DEAL} from course_deal where workspace_id = $1 and opportunity_id = any($2::uuid[])
  union select ${DEAL} from course_deal where workspace_id = $1 and lead_id = any($3::uuid[]) order by 1`;

/** $1 workspace, $2 deals as JSON. */
export const KEEP_DEALS = `
  insert into course_deal (workspace_id, opportunity_id, lead_id, state, amount_minor, currency)
  select $1, d."opportunityId", d."leadId", d.state, d.minor, d.currency
    from jsonb_to_recordset($2::jsonb) as d("opportunityId" uuid, "leadId" uuid, state text, minor bigint, currency text)
  on conflict (workspace_id, opportunity_id) do update
    set lead_id = excluded.lead_id, state = excluded.state, amount_minor = excluded.amount_minor, currency = excluded.currency`;

/** $1 workspace, $2 deals. */
export const DROP_DEALS =
  'delete from course_deal where workspace_id = $1 and opportunity_id = any($2::uuid[])';
