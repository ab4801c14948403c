import type { Tx } from '#database';
import { withoutThese } from '../domain/divided.js';
import type { Redaction } from '../domain/divided.js';
import { adapterOf } from '../domain/kinds.js';
import { names } from '../domain/traces.js';
import type { Traces } from '../domain/traces.js';
import { calledConnector } from '../persistence/connectors.js';
import { deleteHits, hitsNaming, redactHit } from '../persistence/erasure.js';
import type { NamingHit } from '../persistence/erasure.js';
import { findHit } from '../persistence/hits.js';
import { dividedHit, itemsOfPerson } from './divide-hit.js';

/**
 * Takes somebody out of the hits that told of them, of one connector or of all. What a hit says of others stays, and is taken anew as
 * before; a hit that is of nobody else goes, and so does one of which nobody can say where it tells of them.
 */
export async function cutHits(
  tx: Tx,
  workspaceId: string,
  person: Traces,
  connectorId: string | null = null,
): Promise<void> {
  const gone: string[] = [];
  for (const hit of await hitsNaming(tx, workspaceId, person, connectorId)) {
    const left = await leftOf(tx, workspaceId, hit, person);
    if (left) await redactHit(tx, workspaceId, hit.id, person.personId, left);
    else gone.push(hit.id);
  }
  await deleteHits(tx, workspaceId, gone);
}

/** What stays of a hit; null where nothing does. */
async function leftOf(
  tx: Tx,
  workspaceId: string,
  { id, connectorId }: NamingHit,
  person: Traces,
): Promise<Redaction | null> {
  const connector = await calledConnector(tx, workspaceId, connectorId);
  if (!connector || !adapterOf(connector.kind).items) return null;
  const hit = await findHit(tx, workspaceId, connectorId, id);
  const divided = hit && dividedHit(adapterOf(connector.kind), connector, hit);
  if (!divided) return null;
  const theirs = await itemsOfPerson(tx, workspaceId, connectorId, divided, [person]);
  const left = theirs.size === 0 ? null : withoutThese(divided, theirs);
  return left && !names(left.body.toString('utf8'), person) ? left : null;
}
