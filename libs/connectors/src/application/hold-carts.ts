import type { Tx } from '#database';
import type { Event } from '../domain/adapter.js';
import { adapterOf } from '../domain/kinds.js';
import type { CalledConnector } from '../persistence/connectors.js';
import { endOrdered, endSuperseded, hitsSaying, recordsToldLater } from '../persistence/waiting-hits.js';
import type { Met, Word } from '../persistence/waiting-hits.js';
import { readKept } from './read-hit.js';
import type { ReadHit } from './read-hit.js';
import type { Taken } from './taken.js';

const emailsOf = (events: readonly Event[]): string[] =>
  events.flatMap(({ submission }) => submission?.email?.toLowerCase() ?? []);

const isOrder = ({ is, isTest }: Event): boolean => is === 'order' && !isTest;

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
  const orders = events.filter(isOrder);
  const carts = events.filter(({ is }) => is === 'wait');
  const bought = { recordIds: orders.flatMap(({ alias }) => alias ?? []), emails: emailsOf(orders) };
  if (orders.length > 0) await endOrdered(tx, workspaceId, connectorId, bought);
  if (carts.length === 0) return new Map();
  const words = carts.flatMap(wordOf);
  await endSuperseded(tx, workspaceId, connectorId, words);
  const toldLater = await recordsToldLater(tx, workspaceId, connectorId, words);
  const ids = carts.map(({ externalId }) => externalId);
  return new Map(
    carts.map((cart, index) => [cart, heldCart(cart, [...toldLater, ...ids.slice(index + 1)], bought)]),
  );
}

const wordOf = ({ externalId, cameAt }: Event): Word[] => (cameAt ? [{ recordId: externalId, cameAt }] : []);

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

/**
 * A hit that is taken anew, with the carts in it passed over that were bought or changed since it came: also by what was taken at the same
 * time as they were, and did not see them wait.
 */
export async function passOverCarts(
  tx: Tx,
  workspaceId: string,
  connector: CalledConnector,
  hit: ReadHit,
): Promise<ReadHit> {
  const carts = hit.events.filter(({ is, isTest }) => (is === 'cart' || is === 'wait') && !isTest);
  if (carts.length === 0) return hit;
  const { receivedAt: cameAt } = hit;
  const words = carts.map(({ externalId }) => ({ recordId: externalId, cameAt }));
  const toldLater = await recordsToldLater(tx, workspaceId, connector.id, words);
  const buyers = await buyersSince(tx, workspaceId, connector, cameAt, emailsOf(carts));
  const whyNot = (event: Event): string | null => {
    if (!carts.includes(event)) return null;
    if (emailsOf([event]).some((email) => buyers.has(email))) return 'ordered';
    return toldLater.has(event.externalId) ? 'superseded' : null;
  };
  const events = hit.events.map((event) => {
    const reason = whyNot(event);
    return reason === null ? event : { ...event, is: 'ignored' as const, reason };
  });
  return { ...hit, events };
}

/** Those of the addresses that ordered since. */
async function buyersSince(
  tx: Tx,
  workspaceId: string,
  connector: CalledConnector,
  since: Date,
  emails: readonly string[],
): Promise<ReadonlySet<string>> {
  if (emails.length === 0) return new Set();
  const found = await hitsSaying(tx, workspaceId, connector.id, since, emails);
  const adapter = adapterOf(connector.kind);
  return new Set(
    emailsOf(found.flatMap((each) => readKept(adapter, connector, each).events).filter(isOrder)),
  );
}
