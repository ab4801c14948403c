import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import type { Tx } from '#database';
import { assertMay, maskPerson, memberNames } from '#identity';
import { fullName } from '#people';
import type { Conflict, Registration } from '../domain/registration.js';
import { conflictsOf } from '../persistence/conflicts.js';
import { partnersOf } from '../persistence/partners.js';
import { policyInForce } from '../persistence/policies.js';
import { listedRegistrations, registrationById } from '../persistence/registrations.js';
import type { RegistrationFilter } from '../persistence/registrations.js';
import { missingRegistration } from './partner-errors.js';

/** A registration as a caller may see it: whole for its partner, for others by what they may see of people and amounts. */
export interface ShownRegistration extends Pick<
  Registration,
  | 'id'
  | 'partnerId'
  | 'state'
  | 'expectedCloseOn'
  | 'note'
  | 'leadId'
  | 'submittedAt'
  | 'decidedAt'
  | 'protectedUntil'
  | 'conflictKinds'
  | 'reason'
  | 'reasonText'
> {
  readonly partnerName: string;
  readonly person: {
    readonly name: string | null;
    readonly firstName: string | null;
    readonly lastName: string | null;
    readonly email: string | null;
    readonly phone: string | null;
    readonly jobTitle: string | null;
  };
  readonly company: {
    readonly name: string;
    readonly domain: string | null;
    readonly country: string | null;
  };
  readonly expected: { readonly amountMinor: number; readonly currency: string } | null;
  readonly submittedBy: { readonly id: string; readonly name: string };
}

export type RegistrationWish = Pick<RegistrationFilter, 'state' | 'after' | 'limit'> & {
  readonly partnerId?: string;
};

/** What partners registered: the house sees all, a partner its own. */
@Injectable()
export class ReadRegistrations {
  /** Up to `limit + 1`, newest first. */
  async list(tx: Tx, caller: Caller, { partnerId, ...wish }: RegistrationWish): Promise<ShownRegistration[]> {
    const reach = reachOf(caller);
    const wanted = partnerId === undefined ? null : [partnerId];
    const partnerIds = reach === null ? wanted : reach.filter((id) => wanted === null || wanted.includes(id));
    return shown(tx, caller, await listedRegistrations(tx, caller.workspaceId, { ...wish, partnerIds }));
  }

  /** @throws AppError `registration/missing`, also for that of another partner */
  async one(tx: Tx, caller: Caller, id: string): Promise<ShownRegistration> {
    const [registration] = await shown(tx, caller, [await seen(tx, caller, id)]);
    if (!registration) throw missingRegistration(id);
    return registration;
  }

  /** What it meets now, for whoever decides. @throws AppError `registration/missing` */
  async conflicts(tx: Tx, caller: Caller, id: string): Promise<Conflict[]> {
    const registration = await seen(tx, caller, id);
    const { quietDays } = await policyInForce(tx, caller.workspaceId);
    return conflictsOf(tx, caller.workspaceId, registration, quietDays);
  }
}

/** Whose registrations a caller sees; null: of all. @throws AppError `access/forbidden` */
function reachOf(caller: Caller): readonly string[] | null {
  if (caller.actions.has('partner.read')) return null;
  assertMay(caller, 'deal.register');
  return caller.teamIds;
}

async function seen(tx: Tx, caller: Caller, id: string): Promise<Registration> {
  const reach = reachOf(caller);
  const registration = await registrationById(tx, caller.workspaceId, id);
  if (!registration || (reach !== null && !reach.includes(registration.partnerId)))
    throw missingRegistration(id);
  return registration;
}

async function shown(
  tx: Tx,
  caller: Caller,
  registrations: readonly Registration[],
): Promise<ShownRegistration[]> {
  const { workspaceId } = caller;
  const ids = [...new Set(registrations.map(({ partnerId }) => partnerId))];
  const partners = ids.length === 0 ? [] : await partnersOf(tx, workspaceId, ids);
  const names = new Map(partners.map(({ id, name }) => [id, name]));
  const members = await memberNames(
    tx,
    workspaceId,
    registrations.map(({ submittedBy }) => submittedBy),
  );
  return registrations.map((each) => ({
    ...factsOf(each),
    ...seenParts(caller, each),
    partnerName: names.get(each.partnerId) ?? '',
    submittedBy: { id: each.submittedBy, name: members.get(each.submittedBy) ?? '' },
  }));
}

function factsOf(
  each: Registration,
): Omit<ShownRegistration, 'partnerName' | 'submittedBy' | 'person' | 'expected' | 'note' | 'reasonText'> {
  const { id, partnerId, state, expectedCloseOn, leadId, submittedAt, decidedAt, protectedUntil } = each;
  const { conflictKinds, reason, companyName: name, companyDomain: domain, companyCountry: country } = each;
  return {
    ...{ id, partnerId, state, expectedCloseOn, leadId, submittedAt, decidedAt, protectedUntil },
    ...{ conflictKinds, reason, company: { name, domain, country } },
  };
}

/** Names, words and amounts: the partner wrote them itself. */
function seenParts(
  caller: Caller,
  each: Registration,
): Pick<ShownRegistration, 'person' | 'expected' | 'note' | 'reasonText'> {
  const { partnerId, firstName, lastName, email, phone, jobTitle, expectedMinor, expectedCurrency } = each;
  const isOwn = caller.teamIds.includes(partnerId);
  const isNamed = isOwn || caller.actions.has('person.read');
  const whole = { name: fullName({ firstName, lastName }), email, phone };
  const names = isNamed ? { firstName, lastName } : { firstName: null, lastName: null };
  const isPriced = isOwn || caller.actions.has('revenue.read');
  const expected =
    expectedMinor === null || expectedCurrency === null
      ? null
      : { amountMinor: expectedMinor, currency: expectedCurrency };
  return {
    person: { ...(isNamed ? whole : maskPerson(caller, whole)), ...names, jobTitle },
    expected: isPriced ? expected : null,
    note: isNamed ? each.note : null,
    reasonText: isNamed ? each.reasonText : null,
  };
}
