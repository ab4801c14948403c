import type { Exported } from '../domain/exported.js';

/** A lead `l` the caller may see: $2 whether all of them, $3 those of these teams, $4 those of this member. */
const SEEN = `($2::boolean or l.team_id = any($3::uuid[]) or l.owner_id = $4::uuid)`;

/** Whether some lead the caller may see is of this person, company or id. */
const someSeen = (of: string): string =>
  `($2::boolean or exists (select from lead l where l.workspace_id = $1 and ${of} and ${SEEN}))`;

interface Table {
  /** Column by column, in the order of the file; names are those that imports know. */
  readonly columns: Readonly<Record<string, string>>;
  readonly from: string;
  /** What is counted of each row: read for the file, not for how many rows it has. */
  readonly beside?: string;
  readonly order: string;
}

const CAMPAIGN_AND_ASSET = (of: string): string =>
  `left join campaign g on g.workspace_id = $1 and g.id = ${of}.campaign_id
   left join asset a on a.workspace_id = $1 and a.id = ${of}.asset_id`;

/** Told by whole workspaces only, whoever sees which leads. */
const AS_A_WHOLE = `($2::boolean is not null and $3::uuid[] is not null and $4::uuid is not distinct from $4::uuid)`;

/** Assets, and each once more for every code under which it is handed out. */
const HANDED_OUT = `(
    select a.*, g.name as campaign, m.name as owner, d.id as code_id, d.code, d.medium, d.channel, d.place, d.occasion, d.from_on, d.to_on, d.printed, d.opens,
           d.state as code_state, d.created_at as code_at
      from asset a
      left join campaign g on g.workspace_id = $1 and g.id = a.campaign_id
      left join member m on m.workspace_id = $1 and m.id = a.owner_id
      cross join lateral (
        select null::uuid as id, null::text as code, null::text as medium, null::text as channel, null::text as place,
               null::text as occasion, null::date as from_on, null::date as to_on, null::integer as printed, null::bigint as opens,
               null::text as state, null::timestamptz as created_at
        union all
        select c.id, c.code, c.medium, c.channel, c.place, c.occasion, c.from_on, c.to_on, c.printed, c.opens, c.state, c.created_at
          from distribution_code c where c.workspace_id = $1 and c.asset_id = a.id) as d
     where a.workspace_id = $1 and ${AS_A_WHOLE}) as x`;

/** What came of a row of these: by all its codes and none, or by its code. Without tests; as the page of content counts. */
const REACHED = `cross join lateral (
    select count(distinct t.id)::int as touches, count(distinct t.person_id)::int as people, count(distinct l.id)::int as leads,
           count(distinct o.id)::int as won
      from touch t
      left join lead l on l.workspace_id = $1 and l.id = t.lead_id
      left join opportunity o on o.workspace_id = $1 and o.lead_id = l.id and o.stage = 'won'
     where t.workspace_id = $1 and t.asset_id = x.id and (x.code_id is null or t.code_id = x.code_id)
       and not coalesce(l.is_test, false)) as r`;

/** Nameless leads that told a code: they left no touch, so they stand in no other figure. */
const NAMELESS = `cross join lateral (
    select count(*)::int as nameless
      from distribution_code d
      join told_code c on c.workspace_id = $1 and c.code_id = d.id
      join lead l on l.workspace_id = $1 and l.id = c.lead_id and not l.is_test
     where d.workspace_id = $1 and d.asset_id = x.id and (x.code_id is null or d.id = x.code_id)) as n`;

/** What each file is read from; $1 workspace, $2 to $4 how far the caller sees leads. */
export const TABLES: Readonly<Record<Exported, Table>> = {
  leads: {
    columns: {
      ...{ id: 'l.id', sourceSystem: 'l.external_source', sourceId: 'l.external_id' },
      ...{ firstName: 'p.first_name', lastName: 'p.last_name', email: 'p.email', phone: 'p.phone' },
      ...{ jobTitle: 'p.job_title', country: 'coalesce(l.country, p.country)' },
      ...{ region: 'coalesce(l.region, p.region)', 'company.name': 'c.name', 'company.domain': 'c.domain' },
      ...{ 'company.country': 'c.country', 'company.employees': 'coalesce(c.employees, l.company_size)' },
      ...{ 'company.industry': 'coalesce(c.industry, l.industry)', channel: 'l.channel' },
      ...{ campaign: 'g.name', asset: 'a.name', intent: 'l.intent', origin: 'l.origin' },
      ...{ leadType: 'l.lead_type', grade: 'l.grade', stage: 'l.stage', reason: 'l.reason' },
      ...{ owner: 'm.name', team: 't.name', occurredAt: 'l.captured_at', stageSince: 'l.stage_since' },
      ...{ workState: 'l.work_state', episode: 'l.episode', nextStep: 'l.next_step' },
      ...{ nextStepDueAt: 'l.next_step_due_at', wakeOn: 'l.wake_on::text', isTest: 'l.is_test' },
      ...{ isImplied: 'l.is_implied', mergedIntoId: 'l.merged_into_id', personId: 'l.person_id' },
      ...{ companyId: 'l.company_id', custom: 'l.custom' },
    },
    from: `lead l
      left join person p on p.workspace_id = $1 and p.id = l.person_id
      left join company c on c.workspace_id = $1 and c.id = l.company_id and not c.is_unknown
      left join member m on m.workspace_id = $1 and m.id = l.owner_id
      left join team t on t.workspace_id = $1 and t.id = l.team_id
      ${CAMPAIGN_AND_ASSET('l')}
     where l.workspace_id = $1 and ${SEEN}`,
    order: 'l.captured_at, l.id',
  },
  people: {
    columns: {
      ...{ id: 'p.id', firstName: 'p.first_name', lastName: 'p.last_name', email: 'p.email' },
      ...{ phone: 'p.phone', jobTitle: 'p.job_title', country: 'p.country', region: 'p.region' },
      ...{
        locale: 'p.locale',
        companyId: 'p.company_id',
        'company.name': 'c.name',
        createdAt: 'p.created_at',
      },
    },
    from: `person p left join company c on c.workspace_id = $1 and c.id = p.company_id
     where p.workspace_id = $1 and p.merged_into_id is null and p.erased_at is null and ${someSeen('l.person_id = p.id')}`,
    order: 'p.created_at, p.id',
  },
  companies: {
    columns: {
      ...{ id: 'c.id', name: 'c.name', domain: 'c.domain', country: 'c.country', employees: 'c.employees' },
      ...{ industry: 'c.industry', createdAt: 'c.created_at' },
    },
    from: `company c where c.workspace_id = $1 and not c.is_unknown and ${someSeen('l.company_id = c.id')}`,
    order: 'c.created_at, c.id',
  },
  opportunities: {
    columns: {
      ...{ id: 'o.id', sourceSystem: 'o.external_source', sourceId: 'o.external_id', leadId: 'o.lead_id' },
      ...{ company: 'c.name', name: 'o.name', stage: 'o.stage', amountMinor: 'o.amount_minor' },
      ...{ currency: 'o.currency', probability: 'o.probability', openedAt: 'o.opened_at' },
      ...{ closedOn: 'o.closed_on::text', closeReason: 'o.close_reason', owner: 'm.name' },
      ...{ ownerLabel: 'o.owner_label', companyId: 'o.company_id' },
    },
    from: `opportunity o join lead l on l.workspace_id = $1 and l.id = o.lead_id
      left join company c on c.workspace_id = $1 and c.id = o.company_id and not c.is_unknown
      left join member m on m.workspace_id = $1 and m.id = o.owner_id
     where o.workspace_id = $1 and ${SEEN}`,
    order: 'o.opened_at, o.id',
  },
  touches: {
    columns: {
      ...{ id: 'x.id', personId: 'x.person_id', leadId: 'x.lead_id', kind: 'x.kind', channel: 'x.channel' },
      ...{ campaign: 'g.name', asset: 'a.name', occurredAt: 'x.occurred_at', intent: 'x.intent' },
      ...{ 'utm.source': `x.utm->>'source'`, 'utm.medium': `x.utm->>'medium'` },
      ...{ 'utm.campaign': `x.utm->>'campaign'`, 'utm.term': `x.utm->>'term'` },
      ...{ 'utm.content': `x.utm->>'content'`, referrer: 'x.referrer_host', landingPage: 'x.landing_path' },
    },
    from: `touch x ${CAMPAIGN_AND_ASSET('x')}
     where x.workspace_id = $1 and ${someSeen('(l.id = x.lead_id or l.person_id = x.person_id)')}`,
    order: 'x.occurred_at, x.id',
  },
  assets: {
    columns: {
      ...{ id: 'x.id', asset: 'x.name', kind: 'x.kind', state: 'x.state', campaign: 'x.campaign' },
      ...{ language: 'x.language', owner: 'x.owner', intent: 'x.intent', address: 'x.address' },
      ...{ liveOn: 'x.live_on::text', retiredOn: 'x.retired_on::text' },
      ...{ distributionCode: `upper(left(x.code, 4) || '-' || substr(x.code, 5))`, medium: 'x.medium' },
      ...{ channel: 'x.channel', place: 'x.place', occasion: 'x.occasion', from: 'x.from_on::text' },
      ...{ to: 'x.to_on::text', printed: 'x.printed', codeState: 'x.code_state', opens: 'x.opens' },
      ...{ touches: 'r.touches', people: 'r.people', leads: 'r.leads', won: 'r.won' },
      nameless: 'n.nameless',
    },
    from: HANDED_OUT,
    beside: `${REACHED} ${NAMELESS}`,
    order: 'x.created_at, x.id, x.code_at nulls first, x.code_id',
  },
  obligations: {
    columns: {
      ...{
        id: 'o.id',
        agreementId: 'o.agreement_id',
        clause: 'o.clause_key',
        kind: 'o.kind',
        level: 'o.level',
      },
      ...{ owedBy: 'o.owed_by', leadId: 'o.lead_id', owner: 'm.name', team: 't.name', status: 'o.status' },
      ...{ tier: 'o.tier', targetMs: 'o.target_ms', startedAt: 'o.started_at', dueAt: 'o.due_at' },
      ...{ endedAt: 'o.ended_at', fulfilledAt: 'o.fulfilled_at', elapsedMs: 'o.elapsed_ms' },
      ...{ lateByMs: 'o.late_by_ms', reason: 'o.reason' },
    },
    from: `obligation o join lead l on l.workspace_id = $1 and l.id = o.lead_id
      left join member m on m.workspace_id = $1 and m.id = o.owner_id
      left join team t on t.workspace_id = $1 and t.id = o.team_id
     where o.workspace_id = $1 and ${SEEN}`,
    order: 'o.started_at, o.id',
  },
  journal: {
    columns: {
      ...{ position: 'e.position', id: 'e.id', type: 'e.type', subjectKind: 'e.subject_kind' },
      ...{ subjectId: 'e.subject_id', leadId: 'e.lead_id', actorKind: 'e.actor_kind', actorId: 'e.actor_id' },
      ...{ occurredAt: 'e.occurred_at', recordedAt: 'e.recorded_at', payload: 'e.payload' },
    },
    // Told by whole workspaces only; what waits for its number comes with the next export.
    from: `journal_entry e where e.workspace_id = $1 and e.position is not null
      and $2::boolean and ${AS_A_WHOLE}`,
    order: 'e.position',
  },
};

export const selectOf = ({ columns, from, beside = '', order }: Table): string =>
  `select ${Object.entries(columns)
    .map(([name, sql]) => `${sql} as "${name}"`)
    .join(', ')} from ${from} ${beside} order by ${order}`;

export const countOf = ({ from }: Table): string => `select count(*)::int as count from ${from}`;

/** The own fields of the leads the caller may see. */
export const OWN_FIELDS = `
  select distinct k.name from lead l cross join lateral jsonb_object_keys(l.custom) as k(name)
   where l.workspace_id = $1 and ${SEEN} order by 1 limit 500`;
