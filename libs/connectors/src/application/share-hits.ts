import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import { SharedRows } from '#people';
import type { Sharing, Sought, StoredRow } from '#people';
import { withoutThese } from '../domain/divided.js';
import type { Divided } from '../domain/divided.js';
import { adapterOf } from '../domain/kinds.js';
import { names, namesOthers, tracesOf } from '../domain/traces.js';
import type { Traces } from '../domain/traces.js';
import { calledConnector } from '../persistence/connectors.js';
import { findHit } from '../persistence/hits.js';
import type { WholeHit } from '../persistence/hits.js';
import { dividedHit, itemsOfPerson } from './divide-hit.js';

const TABLE = 'connector_hit';

/** Of a hit that tells of several persons, what it says of one. */
@Injectable()
export class ShareHits implements Sharing, OnModuleInit {
  constructor(private readonly sharedRows: SharedRows) {}

  onModuleInit(): void {
    this.sharedRows.register(TABLE, this);
  }

  async partOf(tx: Tx, workspaceId: string, row: StoredRow, sought: Sought): Promise<StoredRow | null> {
    const [id, connectorId] = [String(row['id']), String(row['connector_id'])];
    const [persons, leads] = [listed(row['person_ids']), listed(row['lead_ids'])];
    const connector = await calledConnector(tx, workspaceId, connectorId);
    const hit = await findHit(tx, workspaceId, connectorId, id);
    if (!hit) return null;
    const own = {
      ...row,
      person_ids: persons.filter((each) => sought.personIds.includes(each)),
      lead_ids: leads.filter((each) => sought.leadIds.includes(each)),
    };
    const traces = tracesOfAll(sought);
    if (own.person_ids.length + own.lead_ids.length === 0 && !isNamed(hit, traces)) return null;
    const adapter = connector && adapterOf(connector.kind);
    const divided = adapter && dividedHit(adapter, connector, hit);
    if (divided) return { ...own, ...(await shareOf(tx, workspaceId, connectorId, divided, traces)) };
    const isWhole = adapter !== undefined && !adapter.items && isTheirs(hit, sought);
    return isWhole ? own : { ...own, body: null };
  }
}

/** What changes in a row once the items of others are out; nothing where all are theirs. */
async function shareOf(
  tx: Tx,
  workspaceId: string,
  connectorId: string,
  divided: Divided,
  traces: readonly Traces[],
): Promise<StoredRow> {
  const theirs = await itemsOfPerson(tx, workspaceId, connectorId, divided, traces);
  const others = new Set([...divided.paths.keys()].filter((index) => !theirs.has(index)));
  if (others.size === 0) return {};
  const left = withoutThese(divided, others);
  return { body: left && `\\x${left.body.toString('hex')}`, record_ids: left?.recordIds ?? null };
}

const isNamed = ({ body }: WholeHit, traces: readonly Traces[]): boolean =>
  traces.some((person) => names(body.toString('utf8'), person));

/** Whether a hit that cannot be divided tells of the one sought only; where it became nobody, by the addresses in it. */
const isTheirs = ({ personIds, body }: WholeHit, sought: Sought): boolean =>
  personIds.length > 0
    ? personIds.every((each) => sought.personIds.includes(each))
    : !namesOthers(body.toString('utf8'), new Set(sought.contacts));

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function tracesOfAll({ personIds, contacts }: Sought): Traces[] {
  const emails = contacts.filter((contact) => contact.includes('@'));
  const phones = contacts.filter((contact) => contact.startsWith('+'));
  return personIds.map((personId) => tracesOf(personId, emails, phones));
}
