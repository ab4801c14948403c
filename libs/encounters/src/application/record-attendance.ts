import { Injectable } from '@nestjs/common';
import type { NewEntry, TouchAction } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { CaptureKnown } from '#intake';
import type { KnownCapture } from '#intake';
import { Journal } from '#journal';
import { campaignsByIds, recordTouches } from '#journey';
import type { RecordedTouch, TouchInput } from '#journey';
import { newId } from '#kernel';
import type { By } from '#leads';
import { MeetPeople } from '#people';
import type { Event } from '../domain/event.js';
import { fillLeads, keepAttendances } from '../persistence/attendances.js';
import type { Attendance, KeptAttendance } from '../persistence/attendances.js';
import { eventById } from '../persistence/events.js';
import { attendeeOf, latestOfEach } from './attendees.js';
import type { Attendee } from './attendees.js';
import { missingEvent } from './encounter-errors.js';

export interface AttendanceWish {
  readonly attendees: readonly Attendee[];
  /** Whoever came, or else registered, becomes a lead, or tells the open one. */
  readonly makesLeads: boolean;
  readonly leadType?: string | undefined;
}

/** What became known by one list. */
export interface RecordedAttendance {
  readonly registered: number;
  readonly attended: number;
  readonly leads: number;
  /** Places in the list of those nothing tells who they are, or who were erased. */
  readonly nobody: readonly number[];
}

/**
 * Writes down who registered for an event and who came: each once a person and event, as touches with their evidence, however often a
 * list is sent. At most 1,000 at once.
 */
@Injectable()
export class RecordAttendance {
  constructor(
    private readonly journal: Journal,
    private readonly people: MeetPeople,
    private readonly captures: CaptureKnown,
  ) {}

  /** @throws AppError `event/missing` */
  async run(tx: Tx, by: By, eventId: string, wish: AttendanceWish): Promise<RecordedAttendance> {
    const { workspaceId } = by;
    const event = await eventById(tx, workspaceId, eventId);
    if (!event) throw missingEvent(eventId);
    const at = await databaseInstant(tx);
    const met = await this.people.run(
      tx,
      workspaceId,
      wish.attendees.map((attendee) => attendeeOf(eventId, attendee)),
      { actor: by.actor, occurredAt: at },
    );
    const attendances = latestOfEach(wish.attendees, met, event, at);
    const kept = await keepAttendances(
      tx,
      workspaceId,
      eventId,
      attendances.map((each) => ({ ...each, id: newId<'attendance'>() })),
    );
    const touches = await this.touch(tx, by, event, kept, attendances);
    const leads = wish.makesLeads ? await this.capture(tx, by, event, { kept, touches }, wish) : 0;
    const nobody = met.flatMap(({ personId }, index) => (personId === null ? [index] : []));
    const registered = kept.filter(({ isNewlyRegistered }) => isNewlyRegistered).length;
    const attended = kept.filter(({ isNewlyAttended }) => isNewlyAttended).length;
    await this.tell(tx, by, eventId, at, { registered, attended, leads });
    return { registered, attended, leads, nobody };
  }

  /** By person, the touch that says most: that they came, else that they registered. */
  private async touch(
    tx: Tx,
    { workspaceId, memberId }: By,
    { name, campaignId }: Event,
    kept: readonly KeptAttendance[],
    attendances: readonly (Attendance & { readonly badge: string | null })[],
  ): Promise<Map<string, RecordedTouch>> {
    const campaign = (await campaignsByIds(tx, workspaceId, [campaignId])).get(campaignId)?.name ?? name;
    const of = new Map(attendances.map((each) => [each.personId, each]));
    const inputs = kept.flatMap(({ personId, isNewlyRegistered, isNewlyAttended }): TouchInput[] => {
      const { registeredAt, attendedAt, badge } = of.get(personId)!;
      const whole = (action: TouchAction, occurredAt: Date): TouchInput => ({
        ...{ personId, channel: 'event', campaign, asset: name, action, occurredAt, enteredBy: memberId },
        kind: action === 'event-attended' ? 'offline' : 'online',
        evidence: badge === null ? name : `${name} · ${badge}`,
      });
      return [
        ...(isNewlyRegistered && registeredAt ? [whole('event-registered', registeredAt)] : []),
        ...(isNewlyAttended && attendedAt ? [whole('event-attended', attendedAt)] : []),
      ];
    });
    const recorded = await inPortions(inputs, (portion) => recordTouches(tx, workspaceId, portion));
    return new Map(recorded.map((touch, index) => [inputs[index]!.personId, touch]));
  }

  private async capture(
    tx: Tx,
    by: By,
    { id: eventId, campaignId }: Event,
    {
      kept,
      touches,
    }: { readonly kept: readonly KeptAttendance[]; readonly touches: Map<string, RecordedTouch> },
    { leadType }: AttendanceWish,
  ): Promise<number> {
    const without = kept.filter(({ leadId }) => leadId === null);
    const hits = without.map(({ id, personId }): KnownCapture => {
      const touch = touches.get(personId);
      const place = { channel: 'event', campaignId, assetId: touch?.assetId ?? null } as const;
      const body = { eventId, attendanceId: id };
      return {
        ...{ externalId: id, personId, touchId: touch?.touchId ?? null, ...place, leadType, body },
        origin: 'marketing',
      };
    });
    const made = await this.captures.run(tx, by, `event:${eventId}`, hits);
    const leadOf = new Map(
      made.flatMap(({ leadId }, index) => (leadId ? [[without[index]!.id, leadId]] : [])),
    );
    await fillLeads(tx, by.workspaceId, leadOf);
    return leadOf.size;
  }

  private async tell(
    tx: Tx,
    { workspaceId, actor }: By,
    eventId: string,
    occurredAt: Date,
    counts: Pick<RecordedAttendance, 'registered' | 'attended' | 'leads'>,
  ): Promise<void> {
    if (counts.registered + counts.attended + counts.leads === 0) return;
    const of = { subjectKind: 'event', subjectId: eventId, leadId: null, actor, occurredAt } as const;
    const entry = { type: 'event.attendance_recorded', ...of, payload: { eventId, ...counts } };
    await this.journal.append(tx, workspaceId, [entry as NewEntry]);
  }
}

/** Each of a thousand may both have registered and come. */
async function inPortions<T, R>(
  all: readonly T[],
  work: (portion: readonly T[]) => Promise<R[]>,
): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < all.length; from += 1_000)
    results.push(...(await work(all.slice(from, from + 1_000))));
  return results;
}
