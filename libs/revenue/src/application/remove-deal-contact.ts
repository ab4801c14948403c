import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { requireReach } from '#leads';
import type { By } from '#leads';
import { contactsOf, deleteContact } from '../persistence/deal-contacts.js';
import { holdDeal } from './deal-command.js';
import { livingPeople } from './deal-people.js';
import { dealEntry } from './entries.js';

export interface RemovedContact {
  readonly opportunityId: string;
  readonly personId: string;
}

/** Somebody takes no part in the decision any more; the person stays. */
@Injectable()
export class RemoveDealContact {
  constructor(private readonly journal: Journal) {}

  /** Removing twice is removing once. @throws AppError `opportunity/missing`, `lead/out-of-reach` */
  async run(tx: Tx, by: By, opportunityId: string, personId: string): Promise<RemovedContact> {
    const { workspaceId } = by;
    const { deal, lead, at } = await holdDeal(this.journal, tx, by, opportunityId);
    requireReach(by, 'opportunity.write', deal);
    const there = (await contactsOf(tx, workspaceId, opportunityId)).map((each) => each.personId);
    const people = await livingPeople(tx, workspaceId, [...there, personId]);
    const living = people.get(personId)?.id;
    const named = there.filter((id) => id === personId || people.get(id)?.id === living);
    if ((await deleteContact(tx, workspaceId, opportunityId, named)) > 0)
      await this.journal.append(tx, workspaceId, [
        dealEntry(by, { lead, deal }, at, 'opportunity.contact_removed', { personId }),
      ]);
    return { opportunityId, personId };
  }
}
