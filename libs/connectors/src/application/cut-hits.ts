import type { Tx } from '#database';
import { peopleByIds, recordsOf } from '#people';
import { withoutThese } from '../domain/divided.js';
import type { Redaction } from '../domain/divided.js';
import { adapterOf } from '../domain/kinds.js';
import { names, tracesOf } from '../domain/traces.js';
import type { Traces } from '../domain/traces.js';
import { calledConnector } from '../persistence/connectors.js';
import { deleteHits, hitsNaming, redactHit } from '../persistence/erasure.js';
import type { NamingHit } from '../persistence/erasure.js';
import { findHit } from '../persistence/hits.js';
import { dividedHit, itemsOfPerson } from './divide-hit.js';

/**
 * Takes somebody out of the hits that told of them, of one connector or of all. What a hit says of others stays, and is taken anew as
 * before; a hit that is of nobody else goes, and so does one of which nobody can say where it tells of them. Records that were merged are
 * one person, whichever of them is named.
 */
export async function cutHits(
  tx: Tx,
  workspaceId: string,
  person: Traces,
  connectorId: string | null = null,
): Promise<void> {
  const family = await wholeFamily(tx, workspaceId, person.personId);
  const gone: string[] = [];
  for (const hit of await hitsNaming(tx, workspaceId, family, person, connectorId)) {
    const left = await leftOf(tx, workspaceId, hit, person, family);
    if (left) await redactHit(tx, workspaceId, hit.id, family, left);
    else gone.push(hit.id);
  }
  await deleteHits(tx, workspaceId, gone);
}

/** Every record of the person, whichever of them is given: leads are of the one that stays, hits of the one they were told as. */
async function wholeFamily(tx: Tx, workspaceId: string, personId: string): Promise<readonly string[]> {
  let [root, next] = [personId, await mergedInto(tx, workspaceId, personId)];
  while (next !== null) [root, next] = [next, await mergedInto(tx, workspaceId, next)];
  return recordsOf(tx, workspaceId, root);
}

const mergedInto = async (tx: Tx, workspaceId: string, personId: string): Promise<string | null> =>
  (await peopleByIds(tx, workspaceId, [personId])).get(personId)?.mergedIntoId ?? null;

/** What stays of a hit; null where nothing does. */
async function leftOf(
  tx: Tx,
  workspaceId: string,
  { id, connectorId }: NamingHit,
  person: Traces,
  family: readonly string[],
): Promise<Redaction | null> {
  const connector = await calledConnector(tx, workspaceId, connectorId);
  if (!connector || !adapterOf(connector.kind).items) return null;
  const hit = await findHit(tx, workspaceId, connectorId, id);
  const divided = hit && dividedHit(adapterOf(connector.kind), connector, hit);
  if (!divided) return null;
  const traces = [person, ...family.map((each) => tracesOf(each, [], []))];
  const theirs = await itemsOfPerson(tx, workspaceId, connectorId, divided, traces);
  const left = theirs.size === 0 ? null : withoutThese(divided, theirs);
  return left && !names(left.body.toString('utf8'), person) ? left : null;
}
