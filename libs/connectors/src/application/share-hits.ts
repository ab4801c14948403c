import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import { SharedRows } from '#people';
import type { Sharing, Sought, StoredRow } from '#people';
import { withoutThese } from '../domain/divided.js';
import { adapterOf } from '../domain/kinds.js';
import { tracesOf } from '../domain/traces.js';
import { calledConnector } from '../persistence/connectors.js';
import { findHit } from '../persistence/hits.js';
import { dividedHit, itemsOfPerson } from './divide-hit.js';

const TABLE = 'connector_hit';

/** Of a hit that tells of several persons, what it says of one. */
@Injectable()
export class ShareHits implements Sharing, OnModuleInit {
  constructor(private readonly sharedRows: SharedRows) {}

  onModuleInit(): void {
    this.sharedRows.register(TABLE, this);
  }

  async partOf(tx: Tx, workspaceId: string, row: StoredRow, sought: Sought): Promise<StoredRow> {
    const [id, connectorId] = [String(row['id']), String(row['connector_id'])];
    const [persons, leads] = [listed(row['person_ids']), listed(row['lead_ids'])];
    const connector = await calledConnector(tx, workspaceId, connectorId);
    const hit = await findHit(tx, workspaceId, connectorId, id);
    const divided = connector && hit && dividedHit(adapterOf(connector.kind), connector, hit);
    const own = {
      ...row,
      person_ids: persons.filter((each) => sought.personIds.includes(each)),
      lead_ids: leads.filter((each) => sought.leadIds.includes(each)),
    };
    if (!divided) return isOfOne(connector?.kind, persons) ? own : { ...own, body: null };
    const theirs = await itemsOfPerson(tx, workspaceId, connectorId, divided, tracesOfAll(sought));
    const others = new Set([...divided.paths.keys()].filter((index) => !theirs.has(index)));
    if (others.size === 0) return own;
    const left = withoutThese(divided, others);
    const body = left && `\\x${left.body.toString('hex')}`;
    return { ...own, body, record_ids: left?.recordIds ?? null };
  }
}

/** Whether a hit that cannot be divided tells of one person only. */
const isOfOne = (kind: string | undefined, persons: readonly string[]): boolean =>
  persons.length < 2 && kind !== undefined && adapterOf(kind).items === undefined;

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function tracesOfAll({ personIds, contacts }: Sought): ReturnType<typeof tracesOf>[] {
  const emails = contacts.filter((contact) => contact.includes('@'));
  const phones = contacts.filter((contact) => contact.startsWith('+'));
  return personIds.map((personId) => tracesOf(personId, emails, phones));
}
