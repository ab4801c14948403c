import type { Caller } from '#contracts';
import type { Tx } from '#database';
import { maskPerson, memberNames } from '#identity';
import { companiesByIds, peopleByIds } from '#people';
import type { Person } from '#people';
import { strangersTo, withoutStrangers } from './guest-eyes.js';

/** A row of the lead list as SQL gives it. */
export interface LeadListRow {
  readonly id: string;
  readonly version: number;
  readonly stage: string;
  readonly workState: string;
  readonly episode: number;
  readonly channel: string;
  readonly leadType: string;
  readonly grade: string | null;
  readonly personId: string | null;
  readonly companyId: string | null;
  readonly campaignId: string | null;
  readonly ownerId: string | null;
  readonly teamId: string | null;
  readonly capturedAt: Date;
  readonly updatedAt: Date;
  readonly stageSince: Date;
  readonly nextStep: string | null;
  readonly nextStepDueAt: Date | null;
  readonly wakeOn: string | null;
  readonly reason: string | null;
  readonly mergedIntoId: string | null;
  readonly holdReason: string | null;
  readonly holdUntil: Date | null;
  readonly backAt: Date | null;
  readonly reopenedAt: Date | null;
  readonly handoverId: string | null;
  readonly handoverState: string | null;
  readonly offeredAt: Date | null;
  readonly acceptBy: Date | null;
}

/** A lead as lists show it, with the names of the people in it as far as the caller may see them. */
export interface LeadItem extends Omit<
  LeadListRow,
  'personId' | 'companyId' | 'ownerId' | 'handoverId' | 'handoverState' | 'offeredAt' | 'acceptBy'
> {
  readonly person:
    (Pick<Person, 'id' | 'email' | 'phone' | 'jobTitle'> & { readonly name: string | null }) | null;
  readonly company: {
    readonly id: string;
    readonly name: string | null;
    readonly domain: string | null;
  } | null;
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly handover: {
    readonly id: string;
    readonly state: string;
    readonly offeredAt: Date | null;
    readonly acceptBy: Date | null;
  } | null;
}

/** Adds the names in three statements, however many leads. */
export async function leadItems(tx: Tx, caller: Caller, found: readonly LeadListRow[]): Promise<LeadItem[]> {
  const given = (key: 'personId' | 'companyId' | 'ownerId'): string[] => [
    ...new Set(found.flatMap((row) => row[key] ?? [])),
  ];
  const people = await peopleByIds(tx, caller.workspaceId, given('personId'));
  const companies = await companiesByIds(tx, caller.workspaceId, given('companyId'));
  const owners = await memberNames(tx, caller.workspaceId, given('ownerId'));
  const strangers = await strangersTo(tx, caller);
  const items = found.map(
    ({ personId, companyId, ownerId, handoverId, handoverState, offeredAt, acceptBy, ...lead }) => {
      const person = people.get(personId ?? '');
      const company = companies.get(companyId ?? '');
      return {
        ...lead,
        person: person ? shownPerson(caller, person) : null,
        company: company ? { id: company.id, name: company.name, domain: company.domain } : null,
        owner: ownerId ? { id: ownerId, name: owners.get(ownerId) ?? '' } : null,
        handover:
          handoverId && handoverState ? { id: handoverId, state: handoverState, offeredAt, acceptBy } : null,
      };
    },
  );
  return items.map((item) => withoutStrangers(item, strangers));
}

function shownPerson(
  caller: Caller,
  { id, firstName, lastName, email, phone, jobTitle }: Person,
): LeadItem['person'] {
  const name = [firstName, lastName].filter(Boolean).join(' ') || null;
  return { id, jobTitle, ...maskPerson(caller, { name, email, phone }) };
}
