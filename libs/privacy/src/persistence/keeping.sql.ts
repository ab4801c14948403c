import type { KeepingKind } from '../domain/keeping.js';

/** A table whose rows go once they are old. */
export interface KeptTable {
  readonly table: string;
  /** The column that says since when. */
  readonly since: string;
  /** Of those only such. */
  readonly where?: string;
}

export const KEPT_TABLES: Readonly<Record<Exclude<KeepingKind, 'unconfirmed'>, readonly KeptTable[]>> = {
  'connector-hits': [{ table: 'connector_hit', since: 'received_at' }],
  'form-submissions': [{ table: 'form_hit', since: 'received_at' }],
  submissions: [{ table: 'intake_submission', since: 'received_at' }],
  imports: [{ table: 'import_run', since: 'updated_at' }],
  visits: [{ table: 'visit', since: 'occurred_at' }],
  'unmatched-messages': [
    { table: 'message', since: 'occurred_at', where: 'lead_id is null' },
    { table: 'intake_mail', since: 'received_at' },
  ],
  deliveries: [
    { table: 'webhook_delivery', since: 'created_at', where: `state <> 'pending'` },
    { table: 'mail_message', since: 'created_at', where: 'settled_at is not null' },
    { table: 'push_message', since: 'created_at', where: 'settled_at is not null' },
  ],
};

/**
 * $1 workspace, $2 before: persons of whom nothing is known but a form whose confirmation never came, and whose time is over. Whoever was
 * worked, confirmed anything, or came by another way too, stays.
 */
export const UNCONFIRMED = `
  from person p
 where p.workspace_id = $1 and p.erased_at is null and p.merged_into_id is null
   and exists (select 1 from form_confirmation c where c.workspace_id = $1 and c.person_id = p.id and c.is_new and c.expires_at < $2)
   and not exists (select 1 from form_confirmation c where c.workspace_id = $1 and c.person_id = p.id and (c.confirmed_at is not null or c.expires_at >= $2))
   and not exists (select 1 from lead l where l.workspace_id = $1 and l.person_id = p.id and (l.stage <> 'inquiry' or l.owner_id is not null
         or not exists (select 1 from form_confirmation c where c.workspace_id = $1 and c.lead_id = l.id and c.is_new)))
   and not exists (select 1 from attempt a join lead l on l.workspace_id = a.workspace_id and l.id = a.lead_id
         where a.workspace_id = $1 and l.person_id = p.id)
   and not exists (select 1 from person m where m.workspace_id = $1 and m.merged_into_id = p.id)`;

/**
 * $1 workspace, $2 the instant, $3 kinds: those nobody looked at since the last night began, and of which nothing was chosen since then; so
 * once a night, after a night that was missed as soon as may be, and never on the day on which it was chosen. A night begins at four by the
 * clock of the workspace: hardly any change of clocks skips that or brings it twice.
 */
export const DUE_KINDS = `
  with night as (
    select created_at, (date_trunc('day', ($2::timestamptz at time zone zone) - interval '4 hours') + interval '4 hours') at time zone zone as began
      from workspace where id = $1)
  select due.kind from night, unnest($3::text[]) as due(kind)
   where night.created_at < night.began
     and not exists (select 1 from keeping k
           where k.workspace_id = $1 and k.kind = due.kind and greatest(k.last_at, k.changed_at) >= night.began)
     and not exists (select 1 from retention_rule r
           where r.workspace_id = $1 and r.kind = due.kind and r.changed_at >= night.began)`;
