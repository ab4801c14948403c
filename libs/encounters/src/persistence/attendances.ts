import { rows, touched } from '#database';
import type { Tx } from '#database';

export interface Attendance {
  readonly personId: string;
  readonly registeredAt: Date | null;
  readonly attendedAt: Date | null;
}

export interface KeptAttendance {
  readonly id: string;
  readonly personId: string;
  readonly leadId: string | null;
  /** Nobody had said so before. */
  readonly isNewlyRegistered: boolean;
  readonly isNewlyAttended: boolean;
}

/**
 * Keeps who registered and came, one row a person: what is known stays, what is new is added. In the order of the persons, so that two
 * lists wait for each other instead of locking each other out.
 */
export const keepAttendances = (
  tx: Tx,
  workspaceId: string,
  eventId: string,
  attendances: readonly (Attendance & { readonly id: string })[],
): Promise<KeptAttendance[]> =>
  rows(
    tx,
    `insert into event_attendance (workspace_id, id, event_id, person_id, registered_at, attended_at)
     select $1, v.id, $2, v."personId", v."registeredAt", v."attendedAt"
       from jsonb_to_recordset($3::jsonb) as v(id uuid, "personId" uuid, "registeredAt" timestamptz, "attendedAt" timestamptz)
      order by v."personId"
     on conflict (workspace_id, event_id, person_id) do update
       set registered_at = coalesce(event_attendance.registered_at, excluded.registered_at),
           attended_at = coalesce(event_attendance.attended_at, excluded.attended_at)
     returning new.id, new.person_id as "personId", new.lead_id as "leadId",
               old.registered_at is null and new.registered_at is not null as "isNewlyRegistered",
               old.attended_at is null and new.attended_at is not null as "isNewlyAttended"`,
    [workspaceId, eventId, JSON.stringify(attendances)],
  );

/** Writes which lead each became or told. */
export const fillLeads = async (
  tx: Tx,
  workspaceId: string,
  leadOf: ReadonlyMap<string, string>,
): Promise<void> => {
  if (leadOf.size === 0) return;
  await touched(
    tx,
    `update event_attendance a set lead_id = v.lead_id from unnest($2::uuid[], $3::uuid[]) as v(id, lead_id)
      where a.workspace_id = $1 and a.id = v.id and a.lead_id is null`,
    [workspaceId, [...leadOf.keys()], [...leadOf.values()]],
  );
};

/** Where `person p` ended, however many merges away. */
const ROOT = `(
  with recursive way as (
    select p.merged_into_id as id
    union select q.merged_into_id from way join person q on q.workspace_id = p.workspace_id and q.id = way.id
     where q.merged_into_id is not null)
  select way.id from way join person q on q.workspace_id = p.workspace_id and q.id = way.id where q.merged_into_id is null)`;

/**
 * Who registered and came, one row a person who stands for themselves: where both records of somebody came each keeps its row, and what
 * either says is true of the one. `event` is what the event is equal to.
 */
export const attendancesOf = (event: string): string => `
  select (array_agg(a.id order by a.id))[1] as id, w.person_id, min(a.registered_at) as registered_at, min(a.attended_at) as attended_at,
         (array_agg(a.lead_id order by a.id) filter (where a.lead_id is not null))[1] as lead_id
    from event_attendance a
    join person p on p.workspace_id = a.workspace_id and p.id = a.person_id
    cross join lateral (select case when p.merged_into_id is null then p.id else ${ROOT} end as person_id) w
   where a.workspace_id = ${event.startsWith('$') ? '$1' : 'e.workspace_id'} and a.event_id = ${event}
   group by w.person_id`;

export interface ListedAttendance extends Attendance {
  readonly id: string;
  readonly leadId: string | null;
}

/** Up to `limit + 1`, in the order in which they became known. */
export const listAttendances = (
  tx: Tx,
  workspaceId: string,
  eventId: string,
  { after, limit, is }: AttendanceFilter,
): Promise<ListedAttendance[]> =>
  rows(
    tx,
    `select id, person_id as "personId", registered_at as "registeredAt", attended_at as "attendedAt", lead_id as "leadId"
       from (${attendancesOf('$2')}) as a
      where ($3::uuid is null or id > $3)
        and case $5::text when 'registered' then registered_at is not null when 'attended' then attended_at is not null
                 when 'absent' then registered_at is not null and attended_at is null when 'lead' then lead_id is not null else true end
      order by id limit $4`,
    [workspaceId, eventId, after ?? null, limit + 1, is ?? null],
  );

export interface AttendanceFilter {
  readonly after?: string | undefined;
  readonly limit: number;
  /** `absent`: registered and did not come. */
  readonly is?: 'registered' | 'attended' | 'absent' | 'lead' | undefined;
}
