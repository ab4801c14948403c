import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { CapacityUnit } from '../domain/skipping.js';

export interface Capacity {
  readonly most: number;
  readonly per: CapacityUnit;
}

export interface CapacityStanding {
  readonly memberId: string;
  readonly most: number | null;
  readonly per: CapacityUnit | null;
  /** Leads of the running period, each counted once. */
  readonly given: number;
}

/**
 * Waits for every other decision about these members and keeps them waiting until the transaction ends. Rows are made and locked in
 * the order of their ids, so that two batches never wait for each other.
 */
export async function lockRoutingMembers(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> {
  const sorted = [...new Set(ids)].sort();
  await touched(
    tx,
    `insert into routing_member (workspace_id, member_id)
     select $1, m.id from member m where m.workspace_id = $1 and m.id = any($2) order by m.id
     on conflict on constraint pk_routing_member do nothing`,
    [workspaceId, sorted],
  );
  await rows(
    tx,
    'select 1 from routing_member where workspace_id = $1 and member_id = any($2) order by member_id for update',
    [workspaceId, sorted],
  );
}

/** Periods are days, ISO weeks and months of the zone; what counts is leads given in the period of `at`, never what became of them. */
const STANDINGS = `
  with period as (
    select unit, date_trunc(unit, $2::timestamptz at time zone $3) at time zone $3 as from_at,
           (date_trunc(unit, $2::timestamptz at time zone $3) + ('1 ' || unit)::interval) at time zone $3 as to_at
      from unnest('{day,week,month}'::text[]) as unit)
  select m.member_id as "memberId", m.capacity as most, m.capacity_per as per,
         (select count(distinct d.lead_id)::int from routing_decision d
           where d.workspace_id = $1 and d.member_id = m.member_id and d.decided_at >= p.from_at and d.decided_at < p.to_at) as given
    from routing_member m left join period p on p.unit = m.capacity_per
   where m.workspace_id = $1`;

/** Of everybody who has a limit, or ever got a lead by routing. */
export async function capacityStandings(
  tx: Tx,
  workspaceId: string,
  at: Date,
  zone: string,
): Promise<ReadonlyMap<string, CapacityStanding>> {
  const found = await rows<CapacityStanding>(tx, STANDINGS, [workspaceId, at, zone]);
  return new Map(found.map((each) => [each.memberId, each]));
}

/** Null: as many as come. */
export const setCapacity = (
  tx: Tx,
  workspaceId: string,
  memberId: string,
  capacity: Capacity | null,
): Promise<number> =>
  touched(
    tx,
    `insert into routing_member (workspace_id, member_id, capacity, capacity_per) values ($1, $2, $3, $4)
     on conflict on constraint pk_routing_member do update set capacity = excluded.capacity, capacity_per = excluded.capacity_per`,
    [workspaceId, memberId, capacity?.most ?? null, capacity?.per ?? null],
  );
