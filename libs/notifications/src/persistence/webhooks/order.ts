import { rows, touched } from '#database';
import type { Tx } from '#database';

/**
 * What goes to an endpoint about one lead (or, without a lead, about one subject) goes one by one: what waits for the one before it is
 * pending and not due. Of what is pending about a lead, all but what stands aside, one is due or in somebody's hands, and it is the
 * earliest, unless somebody had an earlier one sent again.
 *
 * Whoever adds to it, settles one or has some sent again holds the endpoint first: so nobody misses what another is just about to do.
 */

/** Of a delivery, after the name of its table: that others wait for it. Two failures of its own, and it stands aside. */
export const IN_LINE = 'lone_failures < 2';

/** Nothing of these endpoints is settled until this transaction ends; others may add to them meanwhile. */
export const holdForAdding = (
  tx: Tx,
  workspaceId: string,
  endpointIds: readonly string[],
): Promise<unknown> =>
  tx.query(
    `select from webhook_endpoint where workspace_id = $1 and id = any($2::uuid[]) order by id for share`,
    [workspaceId, endpointIds],
  );

/** Nothing of this endpoint is settled or added by others until this transaction ends. */
export const holdForSettling = (tx: Tx, workspaceId: string, endpointId: string): Promise<unknown> =>
  tx.query(`select from webhook_endpoint where workspace_id = $1 and id = $2 for no key update`, [
    workspaceId,
    endpointId,
  ]);

/** What waited for this one is due, for it waits no longer. */
export const letNextGo = (tx: Tx, workspaceId: string, deliveryId: string): Promise<number> =>
  touched(
    tx,
    `with line as (
       select o.id, o.position, o.next_at from webhook_delivery d
         join webhook_delivery o on o.workspace_id = d.workspace_id and o.endpoint_id = d.endpoint_id and o.about_id = d.about_id
        where d.workspace_id = $1 and d.id = $2 and o.state = 'pending' and o.${IN_LINE})
     update webhook_delivery set next_at = instant()
      where workspace_id = $1 and not exists (select from line where next_at is not null)
        and id = (select id from line order by position limit 1)`,
    [workspaceId, deliveryId],
  );

/** Puts in line what was made due by hand: of each lead the earliest that nobody sends just now goes, the others wait. */
export const lineUp = (tx: Tx, workspaceId: string, endpointId: string): Promise<number> =>
  touched(
    tx,
    `with line as (
       select id, row_number() over (partition by about_id order by claim is null, position) as turn
         from webhook_delivery
        where workspace_id = $1 and endpoint_id = $2 and state = 'pending' and ${IN_LINE} and about_id is not null)
     update webhook_delivery d set next_at = case when line.turn = 1 then coalesce(d.next_at, instant()) end
       from line
      where d.workspace_id = $1 and d.id = line.id and d.claim is null and (line.turn = 1) = (d.next_at is null)`,
    [workspaceId, endpointId],
  );

/**
 * Notes of one that failed that something had arrived at the endpoint since it failed before: then the fault is its own. True where it
 * stands aside from now on.
 */
export async function failedAlone(tx: Tx, workspaceId: string, deliveryId: string): Promise<boolean> {
  const [failed] = await rows<{ standsAside: boolean }>(
    tx,
    `update webhook_delivery d set lone_failures = lone_failures + 1
       from webhook_endpoint e
      where d.workspace_id = $1 and d.id = $2 and d.${IN_LINE}
        and e.workspace_id = $1 and e.id = d.endpoint_id
        and e.taken_at > (select a.at from webhook_attempt a
                           where a.workspace_id = $1 and a.delivery_id = d.id and a.number = d.attempts - 1)
     returning not (d.${IN_LINE}) as "standsAside"`,
    [workspaceId, deliveryId],
  );
  return failed?.standsAside ?? false;
}

/** After an outage: what was tried in vain is due now, whatever its wait. What failed for a reason of its own keeps to its waits. */
export const hurry = (tx: Tx, workspaceId: string, endpointId: string): Promise<number> =>
  touched(
    tx,
    `update webhook_delivery set next_at = instant()
      where workspace_id = $1 and endpoint_id = $2 and state = 'pending' and claim is null and ${IN_LINE}
        and round_attempts > 0 and next_at > instant()`,
    [workspaceId, endpointId],
  );
