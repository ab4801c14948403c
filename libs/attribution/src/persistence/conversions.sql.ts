import { WAY } from '../domain/conversion.js';

/** $1 workspace, $2 deals: conversions as they are kept, in the order of their ids. */
export const STORED_CONVERSIONS = `
  select c.opportunity_id as "opportunityId", c.lead_id as "leadId", c.company_id as "companyId",
         array(select p.person_id from conversion_party p
                where p.workspace_id = $1 and p.opportunity_id = c.opportunity_id order by p.person_id) as "partyIds",
         c.state, c.day::text as day, c.captured_on::text as "capturedOn", c.ends_at as "endsAt", c.amount_minor::text as minor, c.currency,
         c.is_sourced as "isSourced", c.is_influenced as "isInfluenced", c.path, c.way, c.facts, c.settings_version as "settingsVersion"
    from conversion c where c.workspace_id = $1 and c.opportunity_id = any($2::uuid[]) order by c.opportunity_id`;

/** $1 workspace, $2 deals: their touches that count, in order. */
export const STORED_TOUCHES = `
  select opportunity_id as "opportunityId", touch_id as "touchId", person_id as "personId", occurred_at as "occurredAt", channel,
         campaign_id as "campaignId", asset_id as "assetId", type, shares::float8[] as shares, amounts::text[] as amounts
    from conversion_touch where workspace_id = $1 and opportunity_id = any($2::uuid[]) order by opportunity_id, place`;

/** $1 workspace, $2 deals: who of ours is recognised for them. */
export const STORED_MEMBERS = `
  select opportunity_id as "opportunityId", member_id as "memberId", acts, told, counted, share::float8 as share,
         amount_minor::text as minor
    from conversion_member where workspace_id = $1 and opportunity_id = any($2::uuid[]) order by opportunity_id, member_id`;

/** $1 workspace, $2 conversions as JSON. */
export const INSERT_CONVERSIONS = `
  insert into conversion (workspace_id, opportunity_id, lead_id, company_id, state, day, ends_at, amount_minor, currency, is_sourced,
         is_influenced, path, settings_version, facts, way, captured_on)
  select $1, c."opportunityId", c."leadId", c."companyId", c.state, c.day, to_timestamp(c."endsAt" / 1000.0), c.minor, c.currency,
         c."isSourced", c."isInfluenced", c.path, c."settingsVersion", c.facts, c.way, c."capturedOn"
    from jsonb_to_recordset($2::jsonb) as c("opportunityId" uuid, "leadId" uuid, "companyId" uuid, state text, day date, "capturedOn" date,
         "endsAt" numeric, minor bigint, currency text, "isSourced" boolean, "isInfluenced" boolean, path text, "settingsVersion" int, facts text,
         way int)`;

/** $1 workspace, $2 deals and $3 persons, side by side. */
export const INSERT_PARTIES = `
  insert into conversion_party (workspace_id, opportunity_id, person_id) select $1, * from unnest($2::uuid[], $3::uuid[])`;

/** $1 workspace, $2 members of conversions as JSON. */
export const INSERT_MEMBERS = `
  insert into conversion_member (workspace_id, opportunity_id, member_id, acts, told, counted, share, amount_minor)
  select $1, m."opportunityId", m."memberId", m.acts, m.told, m.counted, m.share, m.minor
    from jsonb_to_recordset($2::jsonb) as m("opportunityId" uuid, "memberId" uuid, acts jsonb, told int, counted int, share bigint,
         minor bigint)`;

/** $1 workspace, $2 touches as JSON. */
export const INSERT_TOUCHES = `
  insert into conversion_touch (workspace_id, opportunity_id, place, state, currency, day, touch_id, person_id, occurred_at, channel, campaign_id,
         asset_id, type, shares, amounts)
  select $1, t."opportunityId", t.place, t.state, t.currency, t.day, t."touchId", t."personId", to_timestamp(t.at / 1000.0), t.channel, t."campaignId",
         t."assetId", t.type, t.shares, t.amounts
    from jsonb_to_recordset($2::jsonb) as t("opportunityId" uuid, place int, state text, currency text, day date, "touchId" uuid, "personId" uuid, at numeric, channel text,
         "campaignId" uuid, "assetId" uuid, type text, shares bigint[], amounts bigint[])`;

/** $1 workspace, $2 deals, $3 version of the settings: what those that are credited by it went by. */
export const CREDITED_BY = `
  select opportunity_id as id, facts from conversion
   where workspace_id = $1 and opportunity_id = any($2::uuid[]) and settings_version = $3 and way = ${WAY}`;

/** $1 workspace, $2 leads: their conversions, $3 of these states. */
export const CONVERSIONS_OF_LEADS = `
  select opportunity_id as id from conversion where workspace_id = $1 and lead_id = any($2::uuid[]) and state = any($3::text[])`;

/** $1 workspace, $2 persons, $3 companies: the conversions they are part of. */
export const CONVERSIONS_WITH = `
  select opportunity_id as id from conversion_party where workspace_id = $1 and person_id = any($2::uuid[])
  union select opportunity_id from conversion_touch where workspace_id = $1 and person_id = any($2::uuid[])
  union select opportunity_id from conversion where workspace_id = $1 and company_id = any($3::uuid[])`;

/** $1 workspace, $2 the version that counts, $3 how many: those credited by earlier settings or in an earlier way. */
export const OUTDATED_CONVERSIONS = `
  (select opportunity_id as id from conversion where workspace_id = $1 and settings_version < $2 order by settings_version, opportunity_id limit $3)
  union (select opportunity_id from conversion where workspace_id = $1 and way < ${WAY} order by opportunity_id limit $3)`;

/** $1 workspace: up to 20 touches that are not kept as of the state, the currency and the day of their conversion. */
export const WRONG_TOUCHES = `
  select jsonb_build_object('opportunityId', t.opportunity_id, 'place', t.place) as key,
         jsonb_build_object('state', c.state, 'currency', c.currency, 'day', c.day) as expected,
         jsonb_build_object('state', t.state, 'currency', t.currency, 'day', t.day) as found
    from conversion_touch t join conversion c on c.workspace_id = $1 and c.opportunity_id = t.opportunity_id
   where t.workspace_id = $1 and (t.state, t.currency, t.day) is distinct from (c.state, c.currency, c.day) limit 20`;
