import type { Actor, EntryPayloads, NewEntry, PartnerEntries } from '#contracts';

type OfPartner = Extract<keyof PartnerEntries, `partner.${string}`>;
type OfRegistration = Extract<keyof PartnerEntries, `registration.${string}`>;

interface Told {
  readonly actor: Actor;
}

/** A fact about a partner. */
export const partnerEntry = <T extends OfPartner>(
  { actor }: Told,
  partnerId: string,
  occurredAt: Date,
  type: T,
  payload: Omit<EntryPayloads[T], 'partnerId'>,
): NewEntry =>
  ({
    ...{ type, subjectKind: 'partner', subjectId: partnerId, leadId: null, actor, occurredAt },
    payload: { partnerId, ...payload },
  }) as unknown as NewEntry;

interface Registered {
  readonly id: string;
  readonly partnerId: string;
  readonly leadId: string | null;
}

/** A fact about a registration; once it has a lead it stands on that lead's timeline. */
export const registrationEntry = <T extends OfRegistration>(
  { actor }: Told,
  { id, partnerId, leadId }: Registered,
  occurredAt: Date,
  type: T,
  payload: Omit<EntryPayloads[T], 'partnerId' | 'registrationId'>,
): NewEntry =>
  ({
    ...{ type, subjectKind: 'registration', subjectId: id, leadId, actor, occurredAt },
    payload: { partnerId, registrationId: id, ...payload },
  }) as unknown as NewEntry;
