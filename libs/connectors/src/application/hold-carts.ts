import type { Tx } from '#database';
import type { Event } from '../domain/adapter.js';
import { endWaiting } from '../persistence/waiting-hits.js';
import type { Met } from '../persistence/waiting-hits.js';
import type { Taken } from './taken.js';

const emailsOf = (events: readonly Event[]): string[] =>
  events.flatMap(({ submission }) => submission?.email?.toLowerCase() ?? []);

/**
 * What becomes of carts that are not abandoned yet: each waits for its time. An order of the same cart, or of the same address, and a
 * later word of the same cart end the waiting of those before. Asked before anything of these events is taken: hits are locked first, then
 * people, as where a hit is taken anew.
 */
export async function holdCarts(
  tx: Tx,
  workspaceId: string,
  connectorId: string,
  events: readonly Event[],
): Promise<ReadonlyMap<Event, Taken>> {
  const orders = events.filter(({ is, isTest }) => is === 'order' && !isTest);
  const carts = events.filter(({ is }) => is === 'wait');
  const bought = { recordIds: orders.flatMap(({ alias }) => alias ?? []), emails: emailsOf(orders) };
  if (orders.length > 0) await endWaiting(tx, workspaceId, connectorId, bought, 'ordered');
  const recordIds = carts.map(({ externalId }) => externalId);
  if (carts.length > 0)
    await endWaiting(tx, workspaceId, connectorId, { recordIds, emails: [] }, 'superseded');
  return new Map(carts.map((cart, index) => [cart, heldCart(cart, recordIds.slice(index + 1), bought)]));
}

function heldCart(
  { isTest, externalId, dueAt, submission }: Event,
  later: readonly string[],
  bought: Met,
): Taken {
  const email = submission?.email?.toLowerCase();
  if (bought.recordIds.includes(externalId) || (email !== undefined && bought.emails.includes(email)))
    return { status: 'ignored', isTest, reason: 'ordered' };
  if (later.includes(externalId)) return { status: 'ignored', isTest, reason: 'superseded' };
  return { status: 'waiting', isTest, reason: 'cart', recordId: externalId, ...(dueAt && { dueAt }) };
}
