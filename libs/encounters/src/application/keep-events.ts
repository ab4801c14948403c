import { Injectable } from '@nestjs/common';
import type { EncounterEntries, NewEntry } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { ensureCampaigns } from '#journey';
import { newId } from '#kernel';
import type { By } from '#leads';
import { eventById, insertEvent, updateEvent } from '../persistence/events.js';
import { missingEvent, staleEvent, wrongTimes } from './encounter-errors.js';

export interface EventFacts {
  readonly name: string;
  readonly place?: string | undefined;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The campaign it belongs to, found or made by name; its own name when left out. */
  readonly campaign?: string | undefined;
}

/** Makes and changes events. */
@Injectable()
export class KeepEvents {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `event/times` */
  async create(tx: Tx, by: By, facts: EventFacts): Promise<{ id: string; version: number }> {
    const id = newId<'event'>();
    await insertEvent(tx, by.workspaceId, { id, ...(await settled(tx, by, facts)), version: 1 });
    await this.tell(tx, by, id, 'event.created');
    return { id, version: 1 };
  }

  /** Touches and leads of before keep the campaign they have. @throws AppError `event/missing`, `event/stale`, `event/times` */
  async change(
    tx: Tx,
    by: By,
    id: string,
    seen: number,
    facts: EventFacts,
  ): Promise<{ id: string; version: number }> {
    if (!(await eventById(tx, by.workspaceId, id))) throw missingEvent(id);
    const event = { id, ...(await settled(tx, by, facts)), version: seen };
    if (!(await updateEvent(tx, by.workspaceId, event))) throw staleEvent();
    await this.tell(tx, by, id, 'event.changed');
    return { id, version: seen + 1 };
  }

  private async tell(tx: Tx, by: By, id: string, type: keyof EncounterEntries): Promise<void> {
    const { workspaceId, actor } = by;
    const occurredAt = await databaseInstant(tx);
    const of = { subjectKind: 'event', subjectId: id, leadId: null, actor, occurredAt } as const;
    await this.journal.append(tx, workspaceId, [{ type, ...of, payload: { eventId: id } } as NewEntry]);
  }
}

async function settled(tx: Tx, { workspaceId }: By, { campaign, place, ...facts }: EventFacts) {
  if (facts.endsAt < facts.startsAt) throw wrongTimes();
  const { name } = facts;
  const [found] = await ensureCampaigns(tx, workspaceId, [{ name: campaign ?? name, channel: 'event' }]);
  const [own] = found
    ? [found]
    : await ensureCampaigns(tx, workspaceId, [{ name: 'Event', channel: 'event' }]);
  if (!own) throw new Error('A campaign was neither found nor made.');
  return { ...facts, place: place ?? null, campaignId: own };
}
