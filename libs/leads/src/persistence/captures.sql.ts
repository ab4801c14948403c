import { LEAD_COLUMNS } from './lead-columns.js';

/** $1 workspace, $2 arrays of external source and id: which captures are known already by their source; a merged lead goes on in another. */
export const KNOWN_EXTERNALS = `
  select coalesce(l.merged_into_id, l.id) as id, l.external_source as "externalSource", l.external_id as "externalId"
    from unnest($2::text[], $3::text[]) as k(source, id)
    join lead l on l.workspace_id = $1 and l.external_source = k.source and l.external_id = k.id`;

/** $1 workspace, $2 person ids: their open leads, of any lead type. */
export const OPEN_LEADS_OF = `
  select id, person_id as "personId", lead_type as "leadType" from lead
   where workspace_id = $1 and person_id = any($2) and stage in ('inquiry','mql','sal','sql','opportunity')`;

/**
 * $1 workspace, $2 captures as JSON, $3 the instant. One statement for the whole batch; whoever comes second, here or in
 * another transaction, conflicts with the unique indexes and is left out of the answer.
 */
export const INSERT_LEADS = `
  insert into lead (workspace_id, id, person_id, company_id, lead_type, stage, channel, campaign_id, asset_id, origin, intent,
                    region, country, grade, partner_id, company_size, industry, custom, external_source, external_id,
                    is_implied, is_test, captured_at, captured_on, stage_since, last_activity_at, updated_at)
  select $1, c.id, c."personId", c."companyId", c."leadType", 'inquiry', c.channel, c."campaignId", c."assetId", c.origin, c.intent,
         c.region, c.country, c.grade, c."partnerId", c."companySize", c.industry, coalesce(c.custom, '{}'), c."externalSource", c."externalId",
         coalesce(c."isImplied", false), coalesce(c."isTest", false), c."capturedAt",
         (c."capturedAt" at time zone (select zone from workspace where id = $1))::date, c."capturedAt", c."capturedAt", $3
    from jsonb_to_recordset($2::jsonb) as c(id uuid, "personId" uuid, "companyId" uuid, "leadType" text, channel text, "campaignId" uuid,
         "assetId" uuid, origin text, intent text, region text, country text, grade text, "partnerId" uuid, "companySize" integer,
         industry text, custom jsonb, "externalSource" text, "externalId" text, "isImplied" boolean, "isTest" boolean, "capturedAt" timestamptz)
  on conflict do nothing
  returning ${LEAD_COLUMNS}`;

/** $1 workspace, $2 captures as JSON with the lead's id, $3 the instant: fills what was empty, overwrites nothing. */
export const ENRICH_LEADS = `
  update lead l set intent = coalesce(l.intent, c.intent), region = coalesce(l.region, c.region), country = coalesce(l.country, c.country),
         company_id = coalesce(l.company_id, c."companyId"), company_size = coalesce(l.company_size, c."companySize"),
         industry = coalesce(l.industry, c.industry), captured_custom = coalesce(l.captured_custom, l.custom),
         custom = coalesce(c.custom, '{}') || l.custom,
         last_activity_at = greatest(l.last_activity_at, c."capturedAt"), updated_at = $3, version = l.version + 1
    from (select distinct on ("leadId") * from jsonb_to_recordset($2::jsonb) as r("leadId" uuid, "companyId" uuid, intent text, region text,
          country text, "companySize" integer, industry text, custom jsonb, "capturedAt" timestamptz)) as c
   where l.workspace_id = $1 and l.id = c."leadId"`;
