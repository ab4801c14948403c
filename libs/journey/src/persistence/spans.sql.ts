/** $1 workspace, then the keys, persons and ends of stretches. */
export const TOUCHES_WITHIN = `
  select s.key, t.id, t.person_id as "personId", t.occurred_at as "occurredAt", t.channel, t.campaign_id as "campaignId",
         t.asset_id as "assetId", t.kind, t.action, cardinality(t.merges) > 0 as "isMerged"
    from unnest($2::text[], $3::uuid[], $4::timestamptz[], $5::timestamptz[]) as s(key, person_id, since, until)
    join touch t on t.workspace_id = $1 and t.person_id = s.person_id
     and (s.since is null or t.occurred_at >= s.since) and (s.until is null or t.occurred_at <= s.until)
   order by t.occurred_at, t.id`;

/** $1 workspace, then leads, their persons and when they were captured. */
export const FIRST_TOUCHES = `
  select s.lead_id as "leadId", f.occurred_at as "occurredAt"
    from unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) as s(lead_id, person_id, until)
    cross join lateral (
      select t.occurred_at from touch t
       where t.workspace_id = $1 and t.person_id = s.person_id and t.occurred_at <= s.until
         and t.occurred_at > coalesce((
           select max(o.occurred_at) from touch o
            where o.workspace_id = $1 and o.person_id = s.person_id and o.occurred_at <= s.until and o.lead_id <> s.lead_id), '-infinity')
       order by t.occurred_at limit 1) as f`;
