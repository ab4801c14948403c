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
  readonly order: string;
}

const CAMPAIGN_AND_ASSET = (of: string): string =>
  `left join campaign g on g.workspace_id = $1 and g.id = ${of}.campaign_id
   left join asset a on a.workspace_id = $1 and a.id = ${of}.asset_id`;

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
      and ($2::boolean and $3::uuid[] is not null and $4::uuid is not distinct from $4::uuid)`,
    order: 'e.position',
  },
};

export const selectOf = ({ columns, from, order }: Table): string =>
  `select ${Object.entries(columns)
    .map(([name, sql]) => `${sql} as "${name}"`)
    .join(', ')} from ${from} order by ${order}`;

export const countOf = ({ from }: Table): string => `select count(*)::int as count from ${from}`;

/** The own fields of the leads the caller may see. */
export const OWN_FIELDS = `
  select distinct k.name from lead l cross join lateral jsonb_object_keys(l.custom) as k(name)
   where l.workspace_id = $1 and ${SEEN} order by 1 limit 500`;
