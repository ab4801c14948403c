/** $1 workspace, then the keys, persons and ends of stretches. */
export const TOUCHES_WITHIN = `
  select s.key, t.id, t.person_id as "personId", t.occurred_at as "occurredAt", t.channel, t.campaign_id as "campaignId",
         t.asset_id as "assetId", t.kind, t.action, cardinality(t.merges) > 0 as "isMerged"
    from unnest($2::text[], $3::uuid[], $4::timestamptz[], $5::timestamptz[]) as s(key, person_id, since, until)
    join touch t on t.workspace_id = $1 and t.person_id = s.person_id
     and (s.since is null or t.occurred_at >= s.since) and (s.until is null or t.occurred_at <= s.until)
   order by t.occurred_at, t.id`;
