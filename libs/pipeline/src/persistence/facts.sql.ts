/** A fact under the names of `DealFact`. */
const COLUMNS = `opportunity_id as "opportunityId", lead_id as "leadId", stage, opened_on::text as "openedOn", closed_on::text as "closedOn",
  close_on::text as "closeOn", agent_id as "agentId", team_id as "teamId", region, channel, campaign_id as "campaignId",
  partner_id as "partnerId", amount_minor::text as "amountMinor", currency, recurring_minor::text as "recurringMinor",
  cycle_days as "cycleDays", seen, product_ids as "productIds", product_minors::text[] as "productMinors"`;

/** $1 workspace, $2 deals. */
export const STORED_FACTS = `
  select ${COLUMNS} from pipeline_deal where workspace_id = $1 and opportunity_id = any($2::uuid[]) order by opportunity_id`;

const WRITTEN = [
  ...[
    'lead_id',
    'stage',
    'opened_on',
    'closed_on',
    'close_on',
    'agent_id',
    'team_id',
    'region',
    'channel',
    'campaign_id',
  ],
  ...[
    'partner_id',
    'amount_minor',
    'currency',
    'recurring_minor',
    'cycle_days',
    'seen',
    'product_ids',
    'product_minors',
  ],
];

/** $1 workspace, $2 facts as JSON. What is the same already is not written. */
export const KEEP_FACTS = `
  insert into pipeline_deal as d (workspace_id, opportunity_id, ${WRITTEN.join(', ')})
  select $1, f."opportunityId", f."leadId", f.stage, f."openedOn", f."closedOn", f."closeOn", f."agentId", f."teamId", f.region, f.channel,
         f."campaignId", f."partnerId", f."amountMinor", f.currency, f."recurringMinor", f."cycleDays", f.seen,
         f."productIds", f."productMinors"
    from jsonb_to_recordset($2::jsonb) as f("opportunityId" uuid, "leadId" uuid, stage text, "openedOn" date, "closedOn" date, "closeOn" date,
         "agentId" uuid, "teamId" uuid, region text, channel text, "campaignId" uuid, "partnerId" uuid, "amountMinor" bigint, currency text,
         "recurringMinor" bigint, "cycleDays" integer, seen smallint, "productIds" uuid[], "productMinors" bigint[])
  on conflict (workspace_id, opportunity_id) do update set ${WRITTEN.map((each) => `${each} = excluded.${each}`).join(', ')}
   where (${WRITTEN.map((each) => `d.${each}`).join(', ')}) is distinct from (${WRITTEN.map((each) => `excluded.${each}`).join(', ')})`;

/** $1 workspace, $2 leads: the deals that are kept of them. */
export const KEPT_OF_LEADS = `
  select opportunity_id as id from pipeline_deal where workspace_id = $1 and lead_id = any($2::uuid[])`;

/** $1 workspace, $2 a deal or null, $3 how many. */
export const KEPT_AFTER = `
  select opportunity_id as id from pipeline_deal
   where workspace_id = $1 and ($2::uuid is null or opportunity_id > $2) order by opportunity_id limit $3`;
