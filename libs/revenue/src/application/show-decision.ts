import type { Caller, ContactRole } from '#contracts';
import type { Tx } from '#database';
import { maskPerson, memberNames } from '#identity';
import { fullName } from '#people';
import type { Person } from '#people';
import { isOverdue } from '../domain/decision.js';
import type { DecisionStep } from '../domain/decision.js';
import { contactsOf } from '../persistence/deal-contacts.js';
import type { DealContact } from '../persistence/deal-contacts.js';
import { stepsOf } from '../persistence/decisions.js';
import { livingPeople } from './deal-people.js';
import { stepsToldTo } from './told-steps.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Somebody of the buyer's; masked for those who may not see who people are. */
export interface ShownContact {
  readonly personId: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly jobTitle: string | null;
  readonly role: ContactRole;
  readonly isPrimary: boolean;
}

export interface ShownStep {
  readonly id: string;
  readonly name: string;
  /** Null of nobody, and for a guest of a stranger. */
  readonly owner: Named | null;
  readonly person: { readonly id: string; readonly name: string | null } | null;
  readonly expectedOn: string | null;
  readonly doneOn: string | null;
  readonly doneBy: Named | null;
  /** Null for those who may not see who people are, and for a guest of a stranger’s: words may tell. */
  readonly evidenceNote: string | null;
  readonly attachmentId: string | null;
  readonly isOverdue: boolean;
}

export interface ShownDecision {
  readonly contacts: readonly ShownContact[];
  readonly steps: readonly ShownStep[];
}

/** Who decides on a deal and by which steps, as far as the caller may see it: a guest is told no more than `stepsToldTo` says. */
export async function showDecision(
  tx: Tx,
  caller: Caller,
  opportunityId: string,
  today: string,
): Promise<ShownDecision> {
  const { workspaceId } = caller;
  const contacts = await contactsOf(tx, workspaceId, opportunityId);
  const steps = await stepsToldTo(tx, caller, await stepsOf(tx, workspaceId, opportunityId));
  const personIds = [...contacts, ...steps].flatMap(({ personId }) => personId ?? []);
  const people = await livingPeople(tx, workspaceId, personIds);
  const memberIds = steps.flatMap(({ ownerId, doneBy }) => [ownerId, doneBy]).filter((id) => id !== null);
  const members = await memberNames(tx, workspaceId, memberIds);
  const names = { members, people: masked(caller, people) };
  return {
    contacts: onceEach(contacts.flatMap((contact) => shownContact(contact, names.people))),
    steps: steps.map((step) => shownStep(step, { ...names, caller, today })),
  };
}

type Masked = ReadonlyMap<string, Omit<ShownContact, 'role' | 'isPrimary'>>;

const masked = (caller: Caller, people: ReadonlyMap<string, Person>): Masked =>
  new Map(
    [...people].map(([id, person]) => {
      const { email, phone, jobTitle } = person;
      return [
        id,
        { personId: person.id, ...maskPerson(caller, { name: fullName(person), email, phone, jobTitle }) },
      ];
    }),
  );

function shownContact({ personId, role, isPrimary }: DealContact, people: Masked): ShownContact[] {
  const person = people.get(personId);
  return person ? [{ ...person, role, isPrimary }] : [];
}

/** Two records that were merged since are one person, in the part that comes first. */
const onceEach = (contacts: readonly ShownContact[]): ShownContact[] =>
  contacts.filter(
    ({ personId }, index) => contacts.findIndex((each) => each.personId === personId) === index,
  );

interface Seen {
  readonly members: ReadonlyMap<string, string>;
  readonly people: Masked;
  readonly caller: Caller;
  readonly today: string;
}

function shownStep(step: DecisionStep, { members, people, caller, today }: Seen): ShownStep {
  const { id, name, expectedOn, doneOn, attachmentId, evidenceNote } = step;
  const member = (memberId: string | null): Named | null =>
    memberId === null ? null : { id: memberId, name: members.get(memberId) ?? '' };
  const person = people.get(step.personId ?? '');
  return {
    ...{ id, name, expectedOn, doneOn, attachmentId },
    owner: member(step.ownerId),
    person: person ? { id: person.personId, name: person.name } : null,
    doneBy: member(step.doneBy),
    evidenceNote: caller.actions.has('person.read') ? evidenceNote : null,
    isOverdue: isOverdue(step, today),
  };
}
