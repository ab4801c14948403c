import type { INestApplicationContext } from '@nestjs/common';
import type { Client } from 'pg';
import { Database } from '#database';
import { createWorkspace } from '#identity';

/** A year in which leads are captured, offered, answered, called and decided: seven entries each, as the product would record them. */
const ENTRIES = `
  insert into journal_entry (workspace_id, id, position, type, subject_kind, subject_id, lead_id, actor_kind, occurred_at, recorded_at, payload)
  select $1, gen_random_uuid(), row_number() over (order by at, lead, step), type, 'lead', lead_id, lead_id, 'system', at, at,
         jsonb_build_object('lead', jsonb_build_object(
           'attributes', jsonb_build_object(
             'channel', (array['website', 'webinar', 'event', 'partner', 'search'])[1 + lead % 5],
             'leadType', (array['demo', 'ebook', 'webinar', 'contact'])[1 + lead % 4],
             'region', (array['north', 'centre', 'south'])[1 + lead % 3], 'grade', (array['A', 'B', 'C', 'D'])[1 + lead % 4],
             'country', 'IT', 'campaignId', 'c' || lead % 40, 'origin', 'marketing', 'industry', 'i' || lead % 12, 'companySize', 10 * (lead % 9)),
           'stage', 'mql', 'episode', 1, 'personId', null, 'companyId', null, 'ownerId', null, 'teamId', $3::text, 'capturedOn', at::date)) || more
    from (select lead, (lpad(to_hex((extract(epoch from born) * 1000)::bigint), 12, '0') || '70008' || lpad(to_hex(lead), 15, '0'))::uuid as lead_id,
                 born
            from (select lead, timestamptz '2025-01-02 07:00Z' + make_interval(secs => lead * (360 * 86400.0 / $2)) as born
                    from generate_series(0, $2::int - 1) as lead) as leads) as lead_row,
         lateral (values
           (1, 'lead.captured', born, '{"move": {"from": null, "to": "inquiry", "entered": ["inquiry"]}, "isImplied": false, "isUndated": false, "touchId": null}'::jsonb),
           (2, 'lead.qualified', born + interval '20 min', '{"move": {"from": "inquiry", "to": "mql", "entered": ["mql"]}}'),
           (3, 'handover.offered', born + interval '30 min',
              jsonb_build_object('handoverId', lead_id, 'toTeamId', $3::text, 'toMemberId', null, 'isFirstOfEpisode', true, 'move', null)),
           (4, case when lead % 8 = 0 then 'handover.rejected' else 'handover.accepted' end, born + make_interval(mins => 40 + lead % 600),
              jsonb_build_object('handoverId', lead_id, 'byMemberId', $3::text, 'reason', 'NOT_ICP', 'fault', 'marketing', 'disposition', 'recycle',
                'move', case when lead % 8 <> 0 then '{"from": "mql", "to": "sal", "entered": ["sal"]}'::jsonb end)),
           (5, 'attempt.logged', born + make_interval(mins => 60 + lead % 900), '{"attemptId": "a", "type": "call", "direction": "out", "outcome": "no_answer"}'),
           (6, 'attempt.logged', born + make_interval(mins => 1600 + lead % 900), '{"attemptId": "a", "type": "call", "direction": "out", "outcome": "connected"}'),
           (7, 'lead.sales_qualified', born + make_interval(days => 4 + lead % 9), '{"move": {"from": "sal", "to": "sql", "entered": ["sql"]}}')
         ) as fact(step, type, at, more)`;

export interface RehearsedPast {
  readonly workspaceId: string;
  readonly entries: number;
}

/** Writes such a year into a workspace of its own: straight into the tables, for nobody waits for the product to live it. */
export async function writePast(
  app: INestApplicationContext,
  admin: Client,
  leads: number,
): Promise<RehearsedPast> {
  const { id, teams } = await createWorkspace(app.get(Database), {
    ...{ name: `Bench ${leads}`, zone: 'Europe/Rome', currency: 'EUR', locale: 'en' },
  });
  await admin.query(`select journal_ensure_months('2025-01-01', '2025-12-31')`);
  const { rowCount } = await admin.query(ENTRIES, [id, leads, teams[0]?.id ?? id]);
  await admin.query(
    `insert into journal_head (workspace_id, position) values ($1, $2)
     on conflict (workspace_id) do update set position = excluded.position`,
    [id, rowCount],
  );
  return { workspaceId: id, entries: rowCount ?? 0 };
}
