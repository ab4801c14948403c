import { rows } from '#database';
import type { Tx } from '#database';

/** The day an instant is in, in the zone of this workspace. */
export async function todayOf(tx: Tx, at: Date): Promise<string> {
  const [found] = await rows<{ day: string }>(
    tx,
    'select ($1::timestamptz at time zone zone)::date::text as day from workspace where id = current_workspace()',
    [at],
  );
  return found!.day;
}
