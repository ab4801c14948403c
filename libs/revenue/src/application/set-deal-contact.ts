import { Injectable } from '@nestjs/common';
import type { ContactRole } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import { requireReach } from '#leads';
import type { By } from '#leads';
import { contactsOf, writeContact } from '../persistence/deal-contacts.js';
import type { DealContact } from '../persistence/deal-contacts.js';
import { holdDeal } from './deal-command.js';
import { livingPeople, livingPerson } from './deal-people.js';
import { dealEntry } from './entries.js';

export interface ContactPart {
  readonly role: ContactRole;
  /** Left out, whoever comes first is the primary, and everybody else stays what they are. */
  readonly isPrimary?: boolean;
}

export interface SetContact {
  readonly opportunityId: string;
  readonly personId: string;
  readonly role: ContactRole;
  readonly isPrimary: boolean;
}

/** More people than this are a list and no buying centre. */
const MOST_CONTACTS = 50;

/** Somebody of the buyer's takes part in the decision, in one role; at most one of them is the primary. */
@Injectable()
export class SetDealContact {
  constructor(private readonly journal: Journal) {}

  /** The same again writes nothing. @throws AppError `opportunity/missing`, `person/missing`, `deal-contact/too-many`, `lead/out-of-reach` */
  async run(
    tx: Tx,
    by: By,
    opportunityId: string,
    { personId: given, ...part }: ContactPart & { readonly personId: string },
  ): Promise<SetContact> {
    const { workspaceId } = by;
    const { deal, lead, at: addedAt } = await holdDeal(this.journal, tx, by, opportunityId);
    requireReach(by, 'opportunity.write', deal);
    const { id: living } = await livingPerson(tx, workspaceId, given);
    const there = await contactsOf(tx, workspaceId, opportunityId);
    const known = await knownAs(tx, workspaceId, there, living);
    if (!known && there.length >= MOST_CONTACTS) throw tooMany();
    const { personId, isPrimary: before } = known ?? { personId: living, isPrimary: there.length === 0 };
    const contact = { personId, role: part.role, isPrimary: part.isPrimary ?? before };
    if (!isSame(contact, known)) {
      await writeContact(tx, workspaceId, opportunityId, { ...contact, addedAt });
      await this.journal.append(tx, workspaceId, [
        dealEntry(by, { lead, deal }, addedAt, 'opportunity.contact_set', contact),
      ]);
    }
    return { opportunityId, ...contact };
  }
}

/** The contact that is this person, under whichever of their records they were named. */
async function knownAs(
  tx: Tx,
  workspaceId: string,
  there: readonly DealContact[],
  living: string,
): Promise<DealContact | undefined> {
  const people = await livingPeople(
    tx,
    workspaceId,
    there.map(({ personId }) => personId),
  );
  return there.find(({ personId }) => people.get(personId)?.id === living);
}

const isSame = (contact: Omit<DealContact, 'addedAt'>, known: DealContact | undefined): boolean =>
  known?.role === contact.role && known.isPrimary === contact.isPrimary;

const tooMany = (): AppError =>
  new AppError(
    'conflict',
    'deal-contact/too-many',
    `A deal has at most ${MOST_CONTACTS} contacts; remove one first.`,
  );
