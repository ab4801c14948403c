import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was stored before obligations kept what is known beside what was told, and before leads kept their places of a capacity, is brought
 * to what would be stored today.
 */
export class KnownAndPlaces1764000018300 implements MigrationInterface {
  name = 'KnownAndPlaces1764000018300';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

/** Row level security binds the owner, too, who is in no workspace here. */
const TOUCHED = ['obligation', 'journal_entry', 'agreement_version', 'capacity_use', 'capacity_place'];

/** The outcome that stands corrected, as the obligation that came to it; what was told stays around it. */
const KNOWN = `
  (o.state - 'known') || jsonb_build_object(
    'state', c.state, 'fulfilledAt', c.fulfilled, 'elapsedMs', c.elapsed, 'corrected', null, 'known', null,
    'endedAt', case when c.state = 'met' then c.fulfilled when c.state = 'breached' then o.state->'dueAt'
                    when o.released_at < o.started_at then c.recorded else o.state->'endedAt' end,
    'lateByMs', case when c.state = 'met' then to_jsonb(0)
                     when c.state = 'breached' and c.elapsed <> 'null'
                       then to_jsonb(greatest((c.elapsed #>> '{}')::bigint - (o.state->>'targetMs')::bigint, 0)) end,
    'breach', case when c.state = 'breached'
                   then coalesce(nullif(o.state->'breach', 'null'),
                                 jsonb_build_object('at', o.state->'dueAt', 'detectedAt', c.recorded)) end,
    'reason', case when c.state <> 'cancelled' then null
                   when o.released_at < o.started_at then to_jsonb('restated'::text) else o.state->'reason' end)`;

const STATEMENTS = [
  ...TOUCHED.map((table) => `alter table ${table} no force row level security`),
  // A waiver says nothing of what is known. One that would be running still is left to the next fact, which makes it anew from all of them:
  // by which hold it runs on nobody kept.
  `update obligation o set state = jsonb_set(o.state, '{known}', ${KNOWN})
     from (select workspace_id, id, state->'corrected'->>'state' as state, state->'corrected'->'fulfilledAt' as fulfilled,
                  state->'corrected'->'elapsedMs' as elapsed, state->'corrected'->'recordedAt' as recorded
             from obligation
            where corrected_status is not null and coalesce(state->'known', 'null') = 'null'
              and state->'corrected'->>'state' <> 'pending'
              and state->'corrected'->'source'->>'kind' <> 'waiver') as c
    where o.workspace_id = c.workspace_id and o.id = c.id`,
  // The first offer of each lead to a team in an episode under a cap, in the order they were written. What was told to be above its cap stays
  // so, by the numbers told; all others were below it. Whoever counted an offer kept the period it was counted in.
  `with offer as (
     select e.workspace_id, v.agreement_id, (e.payload->>'toTeamId')::uuid as team_id, e.lead_id,
            (e.payload->'lead'->>'episode')::integer as episode, e.payload->>'handoverId' as handover_id, e.ordinal as written,
            (v.terms->'capacityCap'->>'leadsPerTeam')::integer as cap,
            (e.occurred_at at time zone (v.terms->'period'->>'zone'))::date as day
       from journal_entry e
       join agreement_version v on v.workspace_id = e.workspace_id and v.effective_at <= e.occurred_at
        and (v.ended_at is null or v.ended_at > e.occurred_at) and v.status in ('active', 'superseded', 'ended')
      where e.type = 'handover.offered' and e.lead_id is not null and e.payload->>'toTeamId' is not null
        and v.terms->'capacityCap'->>'leadsPerTeam' is not null),
   first as (
     select distinct on (workspace_id, agreement_id, team_id, lead_id, episode) * from offer
      order by workspace_id, agreement_id, team_id, lead_id, episode, written),
   placed as (
     select f.*, row_number() over (partition by f.workspace_id, f.agreement_id, f.team_id, u.period order by f.written) as place
       from first f
       cross join lateral (select max(period) as period from capacity_use c
                            where c.workspace_id = f.workspace_id and c.agreement_id = f.agreement_id and c.team_id = f.team_id
                              and c.period <= f.day) as u)
   insert into capacity_place (workspace_id, agreement_id, team_id, lead_id, episode, ordinal, cap)
   select p.workspace_id, p.agreement_id, p.team_id, p.lead_id, p.episode,
          coalesce(told.ordinal, least(p.place, p.cap)), coalesce(told.cap, p.cap)
     from placed p
     left join lateral (select (x.payload->>'ordinal')::integer as ordinal, (x.payload->>'cap')::integer as cap
                          from journal_entry x
                         where x.workspace_id = p.workspace_id and x.type = 'capacity.exceeded'
                           and x.subject_id = p.handover_id::uuid and x.payload->>'agreementId' = p.agreement_id::text
                         limit 1) as told on true
   on conflict do nothing`,
  ...TOUCHED.map((table) => `alter table ${table} force row level security`),
];
