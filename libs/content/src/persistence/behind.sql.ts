/** Touches of an asset, or by one of its codes; not those that became a test. $1 workspace, $2 asset, $3 code or null. */
const TOUCHES_OF = `
  select t.id, t.person_id, t.lead_id, t.occurred_at from touch t
   where t.workspace_id = $1 and t.asset_id = $2 and ($3::uuid is null or t.code_id = $3)
     and not exists (select 1 from lead l where l.workspace_id = $1 and l.id = t.lead_id and l.is_test)`;

const LEADS_OF = `
  select distinct t.lead_id from touch t
   where t.workspace_id = $1 and t.asset_id = $2 and ($3::uuid is null or t.code_id = $3) and t.lead_id is not null`;

const BEHIND = {
  touches: `
    select id, person_id as "personId", lead_id as "leadId", null::uuid as "opportunityId", occurred_at as at from (${TOUCHES_OF}) as t`,
  people: `
    select person_id as id, person_id as "personId", (array_agg(lead_id order by occurred_at desc) filter (where lead_id is not null))[1] as "leadId",
           null::uuid as "opportunityId", max(occurred_at) as at
      from (${TOUCHES_OF}) as t group by person_id`,
  leads: `
    select l.id, null::uuid as "personId", l.id as "leadId", null::uuid as "opportunityId", l.captured_at as at
      from (${LEADS_OF}) as of join lead l on l.workspace_id = $1 and l.id = of.lead_id where not l.is_test`,
  won: `
    select o.id, null::uuid as "personId", l.id as "leadId", o.id as "opportunityId", o.closed_at as at
      from (${LEADS_OF}) as of join lead l on l.workspace_id = $1 and l.id = of.lead_id
      join opportunity o on o.workspace_id = $1 and o.lead_id = l.id and o.stage = 'won' where not l.is_test`,
} as const;

export type BehindOf = keyof typeof BEHIND;

/** The newest first; $4 the last one seen or null, $5 how many. */
export const behindPage = (of: BehindOf): string => `
  select * from (${BEHIND[of]}) as b where $4::uuid is null or b.id < $4 order by b.id desc limit $5`;

export const behindTotal = (of: BehindOf): string =>
  `select count(*)::int as total from (${BEHIND[of]}) as b`;
