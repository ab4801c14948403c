import { Injectable } from '@nestjs/common';
import type { Channel, EncounterKind, Intent, Origin } from '#contracts';
import type { Tx } from '#database';
import { CaptureKnown } from '#intake';
import { Journal } from '#journal';
import { campaignsByIds, recordTouches, toldCodes } from '#journey';
import type { RecordedTouch } from '#journey';
import type { By } from '#leads';
import { MeetPeople } from '#people';
import type { Met } from '#people';
import { eventById } from '../persistence/events.js';
import { missingEvent, nobodyMet, unknownCode } from './encounter-errors.js';

export interface EncounterFacts {
  readonly kind: EncounterKind;
  readonly whose: Met;
  readonly at: Date;
  readonly place?: string | undefined;
  /** What shows that it happened: words, the number of a list, an address. */
  readonly evidence: string;
  readonly eventId?: string | undefined;
  readonly campaign?: string | undefined;
  /** As it was told; says asset, campaign and channel before everything else. */
  readonly distributionCode?: string | undefined;
  readonly intent?: Intent | undefined;
  readonly makesLead: boolean;
  readonly leadType?: string | undefined;
  /** Who brought it about; `sales` where it is left out. */
  readonly origin?: Origin | undefined;
}

export interface RegisteredEncounter {
  readonly touchId: string;
  readonly personId: string;
  readonly leadId: string | null;
}

const CHANNEL: Readonly<Record<EncounterKind, Channel>> = { call: 'phone', visit: 'seller', stand: 'event' };

/** Writes down a call, a visit or a talk at a stand as a touch with its evidence, and makes a lead of it where asked to. */
@Injectable()
export class RegisterEncounter {
  constructor(
    private readonly journal: Journal,
    private readonly people: MeetPeople,
    private readonly captures: CaptureKnown,
  ) {}

  /** @throws AppError `encounter/nobody`, `encounter/distribution-code`, `event/missing` */
  async run(tx: Tx, by: By, facts: EncounterFacts): Promise<RegisteredEncounter> {
    const { workspaceId, actor } = by;
    const happening = { actor, occurredAt: facts.at };
    const [met] = await this.people.run(tx, workspaceId, [facts.whose], happening);
    if (!met?.personId) throw nobodyMet();
    const { personId } = met;
    const touch = await touchOf(tx, by, facts, personId);
    const leadId = facts.makesLead ? await this.capture(tx, by, facts, personId, touch) : null;
    const of = { subjectKind: 'encounter', subjectId: touch.touchId, leadId, ...happening } as const;
    const payload = { touchId: touch.touchId, kind: facts.kind };
    await this.journal.append(tx, workspaceId, [{ type: 'encounter.registered', ...of, payload }]);
    return { touchId: touch.touchId, personId, leadId };
  }

  private async capture(
    tx: Tx,
    by: By,
    { kind, leadType, intent, origin = 'sales', at }: EncounterFacts,
    personId: string,
    { touchId, channel, campaignId, assetId }: RecordedTouch,
  ): Promise<string | null> {
    const body = { touchId, kind, at: at.toISOString() };
    const place = { personId, touchId, channel, campaignId, assetId };
    const [made] = await this.captures.run(tx, by, 'encounter', [
      { externalId: touchId, ...place, origin, leadType, intent, occurredAt: at, body },
    ]);
    return made?.leadId ?? null;
  }
}

async function touchOf(
  tx: Tx,
  { workspaceId, memberId }: By,
  { kind, at, place, evidence, eventId, campaign, distributionCode, intent }: EncounterFacts,
  personId: string,
): Promise<RecordedTouch> {
  const event = eventId === undefined ? null : await eventOf(tx, workspaceId, eventId);
  if (distributionCode !== undefined) await assertTold(tx, workspaceId, distributionCode);
  const [touch] = await recordTouches(tx, workspaceId, [
    {
      ...{ personId, occurredAt: at, channel: CHANNEL[kind], kind: 'offline', action: kind, intent },
      ...{ campaign: campaign ?? event?.campaign, asset: event?.name, enteredBy: memberId },
      distributionCode,
      evidence: [evidence, place].filter(Boolean).join(' · '),
    },
  ]);
  if (!touch) throw new Error('A touch was not recorded.');
  return touch;
}

/** Whoever enters it can read it again. */
async function assertTold(tx: Tx, workspaceId: string, told: string): Promise<void> {
  if (!(await toldCodes(tx, workspaceId, [told])).has(told)) throw unknownCode();
}

async function eventOf(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<{ readonly name: string; readonly campaign: string | undefined }> {
  const event = await eventById(tx, workspaceId, id);
  if (!event) throw missingEvent(id);
  const campaigns = await campaignsByIds(tx, workspaceId, [event.campaignId]);
  return { name: event.name, campaign: campaigns.get(event.campaignId)?.name };
}
