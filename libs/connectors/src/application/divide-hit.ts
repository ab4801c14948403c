import type { Tx } from '#database';
import { leadsOfRecords } from '#intake';
import { leadsByIds } from '#leads';
import type { Adapter } from '../domain/adapter.js';
import { itemAt } from '../domain/cut-body.js';
import type { Path } from '../domain/cut-body.js';
import type { Divided } from '../domain/divided.js';
import { sourceOf } from '../domain/source-of.js';
import { names } from '../domain/traces.js';
import type { Traces } from '../domain/traces.js';
import type { CalledConnector } from '../persistence/connectors.js';
import type { WholeHit } from '../persistence/hits.js';
import { readKept } from './read-hit.js';

/** Null where a hit is of one person, proved nothing, or cannot be read by the settings of now. */
export const dividedHit = (adapter: Adapter, connector: CalledConnector, hit: WholeHit): Divided | null =>
  hit.isProven ? (readKept(adapter, connector, hit).divided ?? null) : null;

/** Which items are of one person: those that name them, and those whose record became a lead of theirs. */
export async function itemsOfPerson(
  tx: Tx,
  workspaceId: string,
  connectorId: string,
  { body, paths, events }: Divided,
  persons: readonly Traces[],
): Promise<ReadonlySet<number>> {
  const records = events.map(({ externalId }) => externalId);
  const leadOf = await leadsOfRecords(tx, workspaceId, sourceOf(connectorId), records);
  const leads = await leadsByIds(tx, workspaceId, [...new Set(leadOf.values())]);
  const personOf = new Map(leads.map(({ id, personId }) => [id, personId]));
  const isTheirs = (path: Path, index: number): boolean => {
    const personId = personOf.get(leadOf.get(records[index] ?? '') ?? '') ?? null;
    const text = JSON.stringify(itemAt(body, path)) ?? '';
    return persons.some((person) => person.personId === personId || names(text, person));
  };
  return new Set(paths.flatMap((path, index) => (isTheirs(path, index) ? [index] : [])));
}
