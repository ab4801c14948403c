import { rows } from '#database';
import type { Tx } from '#database';

/** The day of each instant in the workspace's zone, by the instant in milliseconds. */
export async function daysOf(
  tx: Tx,
  workspaceId: string,
  instants: readonly Date[],
): Promise<Map<number, string>> {
  const found = await rows<{ at: Date; day: string }>(
    tx,
    `select i.at, (i.at at time zone w.zone)::date::text as day from workspace w, unnest($2::timestamptz[]) as i(at) where w.id = $1`,
    [workspaceId, instants],
  );
  return new Map(found.map(({ at, day }) => [at.getTime(), day]));
}

export async function dayOf(tx: Tx, workspaceId: string, at: Date): Promise<string> {
  return (await daysOf(tx, workspaceId, [at])).get(at.getTime()) ?? at.toISOString().slice(0, 10);
}

/** Noon of each day in the workspace's zone: the instant that stands for a day without a time. */
export async function noonsOf(
  tx: Tx,
  workspaceId: string,
  days: readonly string[],
): Promise<Map<string, Date>> {
  const found = await rows<{ day: string; at: Date }>(
    tx,
    `select d.day::text as day, (d.day + time '12:00') at time zone w.zone as at from workspace w, unnest($2::date[]) as d(day) where w.id = $1`,
    [workspaceId, days],
  );
  return new Map(found.map(({ day, at }) => [day, at]));
}
