import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { Event, Turnout } from '../domain/event.js';
import { attendancesOf } from './attendances.js';

const COLUMNS = `e.id, e.name, e.place, e.starts_at as "startsAt", e.ends_at as "endsAt", e.campaign_id as "campaignId", e.version`;
const TURNOUT = `
  left join lateral (
    select count(a.registered_at)::int as registered, count(a.attended_at)::int as attended, count(distinct a.lead_id)::int as leads,
           count(*) filter (where a.registered_at is not null and a.attended_at is null)::int as absent
      from (${attendancesOf('e.id')}) as a) t on true`;

export type CountedEvent = Event & Turnout;

export async function insertEvent(tx: Tx, workspaceId: string, event: Event): Promise<void> {
  const { id, name, place, startsAt, endsAt, campaignId } = event;
  await touched(
    tx,
    `insert into event (workspace_id, id, name, place, starts_at, ends_at, campaign_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, instant())`,
    [workspaceId, id, name, place, startsAt, endsAt, campaignId],
  );
}

/** Changes the version that was seen; false when there is another by now, or none. */
export const updateEvent = async (tx: Tx, workspaceId: string, event: Event): Promise<boolean> => {
  const { id, name, place, startsAt, endsAt, campaignId, version } = event;
  const sql = `update event set name = $3, place = $4, starts_at = $5, ends_at = $6, campaign_id = $7, version = version + 1
                where workspace_id = $1 and id = $2 and version = $8`;
  const values = [workspaceId, id, name, place, startsAt, endsAt, campaignId, version];
  return (await touched(tx, sql, values)) === 1;
};

export const eventById = async (
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<CountedEvent | undefined> => {
  const sql = `select ${COLUMNS}, t.* from event e ${TURNOUT} where e.workspace_id = $1 and e.id = $2`;
  return (await rows<CountedEvent>(tx, sql, [workspaceId, id]))[0];
};

/** Up to `limit + 1`, the latest first. */
export const listEvents = (
  tx: Tx,
  workspaceId: string,
  after: { readonly startsAt: Date; readonly id: string } | undefined,
  limit: number,
): Promise<CountedEvent[]> =>
  rows(
    tx,
    `select ${COLUMNS}, t.* from event e ${TURNOUT}
      where e.workspace_id = $1 and ($2::timestamptz is null or (e.starts_at, e.id) < ($2, $3::uuid))
      order by e.starts_at desc, e.id desc limit $4`,
    [workspaceId, after?.startsAt ?? null, after?.id ?? null, limit + 1],
  );
