import { Injectable } from '@nestjs/common';
import { isOfHouse } from '#contracts';
import type { Caller, Channel, TouchAction } from '#contracts';
import type { Tx } from '#database';
import { maskPerson, memberNames } from '#identity';
import { campaignsByIds, touchesOfPerson } from '#journey';
import type { Touch } from '#journey';
import { AppError } from '#kernel';
import { missingLead, requireSight, standingLead } from '#leads';
import { fullName, peopleByIds, recordsOf } from '#people';
import { assetNames } from '../persistence/asset-names.js';
import { listAttendances } from '../persistence/attendances.js';
import type { AttendanceFilter, ListedAttendance } from '../persistence/attendances.js';
import { eventById } from '../persistence/events.js';
import type { CountedEvent } from '../persistence/events.js';
import { missingEvent } from './encounter-errors.js';

export interface ShownEvent extends Omit<CountedEvent, 'campaignId'> {
  readonly campaign: { readonly id: string; readonly name: string };
}

export interface ShownAttendance extends Omit<ListedAttendance, 'personId'> {
  readonly person: { readonly id: string; readonly name: string | null; readonly email: string | null };
}

/** A touch in the words of a timeline. */
export interface ShownTouch {
  readonly id: string;
  readonly occurredAt: Date;
  readonly channel: Channel;
  readonly kind: 'online' | 'offline';
  readonly action: TouchAction | null;
  readonly campaign: string | null;
  /** What was shown or given: a product, an event, a document. */
  readonly asset: string | null;
  readonly page: string | null;
  /** Null for those who may not see names, and for guests. */
  readonly evidence: string | null;
  readonly enteredBy: { readonly id: string; readonly name: string } | null;
  readonly leadId: string | null;
}

/** Events, who came, and the touches of a person, as each caller may see them. */
@Injectable()
export class ReadEncounters {
  /** @throws AppError `event/missing` */
  async event(tx: Tx, { workspaceId }: Caller, id: string): Promise<ShownEvent> {
    const event = await eventById(tx, workspaceId, id);
    if (!event) throw missingEvent(id);
    const [shown] = await showEvents(tx, workspaceId, [event]);
    return shown!;
  }

  /** Up to `limit + 1`. @throws AppError `event/missing` */
  async attendances(
    tx: Tx,
    caller: Caller,
    eventId: string,
    filter: AttendanceFilter,
  ): Promise<ShownAttendance[]> {
    const { workspaceId } = caller;
    if (!(await eventById(tx, workspaceId, eventId))) throw missingEvent(eventId);
    const found = await listAttendances(tx, workspaceId, eventId, filter);
    const ids = found.map(({ personId }) => personId);
    const people = await peopleByIds(tx, workspaceId, ids);
    return found.map(({ personId: id, ...rest }) => {
      const person = people.get(id);
      const whole = { id, name: person ? fullName(person) : null, email: person?.email ?? null };
      return { ...rest, person: maskPerson(caller, whole) };
    });
  }

  /** The latest first. @throws AppError `lead/missing` */
  async touchesOfLead(tx: Tx, caller: Caller, leadId: string): Promise<ShownTouch[]> {
    const lead = await standingLead(tx, caller.workspaceId, leadId);
    if (!lead) throw missingLead(leadId);
    await requireSight(tx, caller, lead);
    return lead.personId === null ? [] : touches(tx, caller, lead.personId, lead.id);
  }

  /** The latest first. @throws AppError `person/missing` */
  async touchesOfPerson(tx: Tx, caller: Caller, personId: string): Promise<ShownTouch[]> {
    const known = isOfHouse(caller) && (await peopleByIds(tx, caller.workspaceId, [personId])).has(personId);
    if (!known) throw new AppError('missing', 'person/missing', 'There is no such person.');
    return touches(tx, caller, personId);
  }
}

export async function showEvents(
  tx: Tx,
  workspaceId: string,
  events: readonly CountedEvent[],
): Promise<ShownEvent[]> {
  const campaigns = await campaignsByIds(tx, workspaceId, [
    ...new Set(events.map(({ campaignId }) => campaignId)),
  ]);
  return events.map(({ campaignId: id, ...event }) => ({
    ...event,
    campaign: { id, name: campaigns.get(id)?.name ?? '' },
  }));
}

async function touches(
  tx: Tx,
  caller: Caller,
  personId: string,
  ofLead: string | null = null,
): Promise<ShownTouch[]> {
  const { workspaceId } = caller;
  const found: Touch[] = [];
  for (const id of await recordsOf(tx, workspaceId, personId))
    found.push(...(await touchesOfPerson(tx, workspaceId, id)));
  const campaigns = await campaignsByIds(
    tx,
    workspaceId,
    found.flatMap(({ campaignId }) => campaignId ?? []),
  );
  const assets = await assetNames(
    tx,
    workspaceId,
    found.flatMap(({ assetId }) => assetId ?? []),
  );
  const members = await memberNames(
    tx,
    workspaceId,
    found.flatMap(({ enteredBy }) => enteredBy ?? []),
  );
  const names = { campaigns, assets, members, ofLead };
  return found
    .toSorted((one, other) => other.occurredAt.getTime() - one.occurredAt.getTime())
    .map((touch) => shownTo(caller, touch, names));
}

interface Names {
  readonly campaigns: ReadonlyMap<string, { readonly name: string }>;
  readonly assets: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, string>;
  /** The lead that was asked for. */
  readonly ofLead: string | null;
}

/** Guests hear neither the words of the house nor of other leads than the one they ask for. */
function shownTo(caller: Caller, touch: Touch, { campaigns, assets, members, ofLead }: Names): ShownTouch {
  const { id, occurredAt, channel, kind, action, landingPath, evidence, leadId } = touch;
  const isNamed = caller.actions.has('person.read');
  const told = {
    ...{ id, occurredAt, channel, kind, action, leadId },
    page: isNamed ? landingPath : null,
    evidence: isNamed ? evidence : null,
    campaign: campaigns.get(touch.campaignId ?? '')?.name ?? null,
    asset: assets.get(touch.assetId ?? '') ?? null,
    enteredBy: namedMember(touch.enteredBy, members),
  };
  if (isOfHouse(caller)) return told;
  return { ...told, evidence: null, enteredBy: null, leadId: leadId === ofLead ? leadId : null };
}

const namedMember = (
  id: string | null,
  names: ReadonlyMap<string, string>,
): { readonly id: string; readonly name: string } | null =>
  id === null || !names.has(id) ? null : { id, name: names.get(id) ?? '' };
