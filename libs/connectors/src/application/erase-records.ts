import { Injectable } from '@nestjs/common';
import { rows } from '#database';
import type { Tx } from '#database';
import { claimRecords, leadsOfRecords } from '#intake';
import { leadsByIds } from '#leads';
import type { By } from '#leads';
import { ErasePerson } from '#people';
import type { Event } from '../domain/adapter.js';
import { deleteHitsOf } from '../persistence/erasure.js';
import type { Taken } from './taken.js';

/**
 * A record that was deleted at its source: the person goes, if nobody else told of them; else what this source sent of them goes.
 * One that never came here never comes any more: its id is taken.
 */
@Injectable()
export class EraseRecords {
  constructor(private readonly erasePerson: ErasePerson) {}

  async run(tx: Tx, by: By, source: string, { externalId, isTest, occurredAt }: Event): Promise<Taken> {
    const { workspaceId, actor } = by;
    await claimRecords(tx, workspaceId, source, [externalId]);
    const leadId = (await leadsOfRecords(tx, workspaceId, source, [externalId])).get(externalId);
    const [lead] = leadId === undefined ? [] : await leadsByIds(tx, workspaceId, [leadId]);
    if (!lead?.personId) return { status: 'ignored', isTest, reason: 'never-came' };
    const { personId } = lead;
    if (await isToldByOthers(tx, workspaceId, personId, source)) {
      await deleteHitsOf(tx, workspaceId, { personId, addresses: [], digits: [] });
      return { status: 'erased', isTest, reason: 'person-kept' };
    }
    await this.erasePerson.erase(tx, workspaceId, personId, { actor, occurredAt });
    return { status: 'erased', isTest };
  }
}

/** Whether any submission about the person came from elsewhere. */
async function isToldByOthers(
  tx: Tx,
  workspaceId: string,
  personId: string,
  source: string,
): Promise<boolean> {
  const [found] = await rows<{ isTold: boolean }>(
    tx,
    `select exists (select 1 from lead where workspace_id = $1 and person_id = $2 and external_source is distinct from $3) as "isTold"`,
    [workspaceId, personId, source],
  );
  return found?.isTold ?? false;
}
