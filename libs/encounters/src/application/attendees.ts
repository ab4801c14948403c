import { createHash } from 'node:crypto';
import { isResolvable } from '#people';
import type { Met, MetPerson, PersonInput } from '#people';
import type { Event } from '../domain/event.js';
import type { Attendance } from '../persistence/attendances.js';

/** Somebody on a list of an event. */
export interface Attendee {
  readonly person: PersonInput;
  /** What is printed on their badge. */
  readonly badge?: string | undefined;
  /** True: they did, and nobody says when. */
  readonly registered?: Date | boolean | undefined;
  readonly attended?: Date | boolean | undefined;
}

/**
 * Who somebody is: as anybody, and by their badge of this event. Of whom only a name and a company is said is the same as whoever the
 * next list of this event calls so.
 */
export function attendeeOf(eventId: string, { person, badge }: Attendee): Met {
  const id = badge ?? (person.email || person.phone ? null : named(person));
  if (id === null) return person;
  const known: PersonInput = { ...person, externalIds: [{ source: `event:${eventId}`, id }] };
  return isResolvable(known) && isTold(person) ? known : null;
}

/** A badge alone says nothing of who wears it. */
const isTold = ({ firstName, lastName, email, phone }: PersonInput): boolean =>
  Boolean(firstName ?? lastName ?? email ?? phone);

function named({ firstName, lastName, company }: PersonInput): string | null {
  const words = [firstName, lastName, company?.name ?? company?.domain].map(
    (word) => word?.trim().toLowerCase() ?? '',
  );
  if (words[2] === '' || `${words[0]}${words[1]}` === '') return null;
  return createHash('sha256').update(words.join('\u0000')).digest('hex').slice(0, 32);
}

type Listed = Attendance & { readonly badge: string | null };

/** One of each person, whatever the list says twice, with instants where it says none. */
export function latestOfEach(
  attendees: readonly Attendee[],
  met: readonly MetPerson[],
  { startsAt }: Pick<Event, 'startsAt'>,
  now: Date,
): Listed[] {
  const found = new Map<string, Listed>();
  const usual = startsAt < now ? startsAt : now;
  const instantOf = (said: Date | boolean | undefined): Date | null =>
    said instanceof Date ? said : said === true ? usual : null;
  attendees.forEach(({ badge, registered, attended }, index) => {
    const personId = met[index]?.personId;
    if (!personId) return;
    const before = found.get(personId);
    found.set(personId, {
      personId,
      registeredAt: before?.registeredAt ?? instantOf(registered),
      attendedAt: before?.attendedAt ?? instantOf(attended),
      badge: before?.badge ?? badge ?? null,
    });
  });
  return [...found.values()];
}
