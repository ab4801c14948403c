import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { claimRecords, leadsOfRecords } from '#intake';
import { leadsByIds } from '#leads';
import type { By } from '#leads';
import { ErasePerson } from '#people';
import type { Event } from '../domain/adapter.js';
import { sourceOf } from '../domain/source-of.js';
import { tracesOf } from '../domain/traces.js';
import { isToldByOthers, isWorked } from '../persistence/standing.js';
import { cutHits } from './cut-hits.js';
import type { Taken } from './taken.js';

/** Why a hit waits for somebody: the record it deletes is of a person who was worked. */
export const DELETION = 'deletion';

/**
 * A record that was deleted at its source. If somebody else told of the person, what this source sent of them goes and they stay. If their
 * leads were worked, somebody decides. Else the person goes; nobody knows that they asked for it, so they may come again.
 * A record that never came here never comes any more: its id is taken.
 */
@Injectable()
export class EraseRecords {
  constructor(private readonly erasePerson: ErasePerson) {}

  async run(
    tx: Tx,
    { workspaceId, actor }: Pick<By, 'workspaceId' | 'actor'>,
    connectorId: string,
    { externalId, isTest, occurredAt }: Event,
    decided: 'decided' | 'undecided' = 'undecided',
  ): Promise<Taken> {
    const source = sourceOf(connectorId);
    await claimRecords(tx, workspaceId, source, [externalId]);
    const leadId = (await leadsOfRecords(tx, workspaceId, source, [externalId])).get(externalId);
    const [lead] = leadId === undefined ? [] : await leadsByIds(tx, workspaceId, [leadId]);
    if (!lead?.personId) return { status: 'ignored', isTest, reason: 'never-came' };
    const { id, personId } = lead;
    if (await isToldByOthers(tx, workspaceId, personId, source)) {
      await cutHits(tx, workspaceId, tracesOf(personId, [], []), connectorId);
      return { status: 'erased', isTest, reason: 'person-kept' };
    }
    if (decided === 'undecided' && (await isWorked(tx, workspaceId, personId)))
      return { status: 'waiting', isTest, reason: DELETION, leadId: id, personId };
    await this.erasePerson.erase(tx, workspaceId, personId, { actor, occurredAt, mayReturn: true });
    return { status: 'erased', isTest };
  }
}
