/** Stands where a figure is of an asset by whichever way, not by one of its codes. */
const ANY_WAY = '00000000-0000-0000-0000-000000000000';

/** The ways in which a touch counts: for its asset, and for the code by which it came. */
const WAYS = `touch t cross join lateral (
    select '${ANY_WAY}'::uuid as code_id union all select t.code_id where t.code_id is not null) as way`;

/** Touches by person, asset and way; not those that became a test. $1 workspace, `which` of the touches. */
const touchesOf = (which: string): string => `
  select t.person_id, t.asset_id, way.code_id, count(*)::int as touches
    from ${WAYS}
   where t.workspace_id = $1 and t.asset_id is not null and ${which}
     and not exists (select 1 from lead l where l.workspace_id = $1 and l.id = t.lead_id and l.is_test)
   group by t.person_id, t.asset_id, way.code_id`;

/** Leads by asset and way, with the deals won with each; no tests. $1 workspace, `which` of the touches. */
const leadsOf = (which: string): string => `
  select m.lead_id, m.asset_id, m.code_id,
         (select count(*)::int from opportunity o where o.workspace_id = $1 and o.lead_id = m.lead_id and o.stage = 'won') as won
    from (select distinct t.lead_id, t.asset_id, way.code_id from ${WAYS}
           where t.workspace_id = $1 and t.asset_id is not null and t.lead_id is not null and ${which}) as m
    join lead l on l.workspace_id = $1 and l.id = m.lead_id and not l.is_test`;

/** How much each row of a kind says of an asset and a way; in the order of the sums. */
const SAYS = {
  person: { of: touchesOf, kept: 'content_reach_person', figures: 'sum(touches), count(*), 0, 0' },
  lead: { of: leadsOf, kept: 'content_reach_lead', figures: '0, 0, count(*), sum(won)' },
} as const;

type Kind = keyof typeof SAYS;

const VALUE = { person: 'touches', lead: 'won' } as const;
const negative = (figures: string): string => figures.replace(/sum|count/gu, '-$&');

const sums = (kind: Kind, from: string, isGoing: boolean, and = ''): string => {
  const { figures } = SAYS[kind];
  return `select asset_id, code_id, ${isGoing ? negative(figures) : figures} from (${from}) as x ${and} group by asset_id, code_id`;
};

/** Two processes never keep at once, but one sum is written after the other in one order. */
const added = (changes: string): string => `
  insert into content_reach as r (workspace_id, asset_id, code_id, touches, people, leads, won)
  select $1, c.* from (${changes}) as c (asset_id, code_id, touches, people, leads, won) order by 2, 3
  on conflict (workspace_id, asset_id, code_id) do update
    set touches = r.touches + excluded.touches, people = r.people + excluded.people,
        leads = r.leads + excluded.leads, won = r.won + excluded.won`;

/** Takes what is kept of some out of the sums. $1 workspace, $2 persons or leads. */
export const takenOut = (kind: Kind): string => `
  with gone as (delete from ${SAYS[kind].kept} where workspace_id = $1 and ${kind}_id = any($2::uuid[]) returning asset_id, code_id, ${VALUE[kind]})
  ${added(sums(kind, 'select * from gone', true))}`;

const putIn = (kind: Kind, which: string): string => `
  with come as (
    insert into ${SAYS[kind].kept} (workspace_id, ${kind}_id, asset_id, code_id, ${VALUE[kind]})
    select $1, now.* from (${SAYS[kind].of(which)}) as now
    returning asset_id, code_id, ${VALUE[kind]})
  ${added(sums(kind, 'select * from come', false))}`;

/** Puts what is true of some now into the sums. $1 workspace, $2 persons or leads. */
export const putInOf = (kind: Kind): string => putIn(kind, `t.${kind}_id = any($2::uuid[])`);

/** Puts everything into empty sums. $1 workspace. */
export const putInAll = (kind: Kind): string => putIn(kind, 'true');

const ASKED = 'asset_id = any($2::uuid[])';
const NOTED = (kind: Kind): string => `array(select distinct ${kind}_id from content_reach_change
  where workspace_id = $1 and ${kind}_id is not null)`;

/** What the sums lack of those that were noted: what is true of them now without what was kept of them. */
const lacking = (kind: Kind): string => {
  const { kept, of } = SAYS[kind];
  const was = `select * from ${kept} where workspace_id = $1 and ${kind}_id = any(${NOTED(kind)}) and ${ASKED}`;
  return `${sums(kind, of(`t.${kind}_id = any(${NOTED(kind)}) and t.${ASKED}`), false)} union all ${sums(kind, was, true)}`;
};

const figuresOf = (parts: string): string => `
  select asset_id as "assetId", nullif(code_id, '${ANY_WAY}') as "codeId",
         sum(touches)::int as touches, sum(people)::int as people, sum(leads)::int as leads, sum(won)::int as won
    from (${parts}) as p (asset_id, code_id, touches, people, leads, won)
   group by asset_id, code_id having sum(touches) > 0 or sum(leads) > 0`;

/** What the assets brought, by way, from the sums and what was noted since. $1 workspace, $2 assets. */
export const KEPT_FIGURES = figuresOf(`
  select asset_id, code_id, touches, people, leads, won from content_reach where workspace_id = $1 and ${ASKED}
  union all ${lacking('person')} union all ${lacking('lead')}`);

/** The same, counted from the touches. $1 workspace, $2 assets. */
export const COUNTED_FIGURES = figuresOf(
  `${sums('person', touchesOf(`t.${ASKED}`), false)} union all ${sums('lead', leadsOf(`t.${ASKED}`), false)}`,
);

/** Nameless leads that told a code of these assets; no tests. $1 workspace, $2 assets. */
export const NAMELESS = `
  select d.asset_id as "assetId", d.id as "codeId", count(*)::int as nameless
    from distribution_code d
    join told_code c on c.workspace_id = $1 and c.code_id = d.id
    join lead l on l.workspace_id = $1 and l.id = c.lead_id and not l.is_test
   where d.workspace_id = $1 and d.asset_id = any($2::uuid[])
   group by d.asset_id, d.id`;
