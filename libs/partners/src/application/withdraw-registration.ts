import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { By } from '#leads';
import type { Registration } from '../domain/registration.js';
import { registrationById } from '../persistence/registrations.js';
import { endProtections } from './end-protections.js';
import { registrationEntry } from './entries.js';
import { decidedRegistration, missingRegistration } from './partner-errors.js';

/** A partner takes back what it registered; a lead that was made of it stays with the partner, unprotected. */
@Injectable()
export class WithdrawRegistration {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `registration/missing`, also for that of another partner; `registration/decided` */
  async run(tx: Tx, by: By, id: string): Promise<Registration> {
    const { workspaceId, caller } = by;
    const registration = await registrationById(tx, workspaceId, id, { forUpdate: true });
    if (!registration || !caller?.teamIds.includes(registration.partnerId)) throw missingRegistration(id);
    const [ended] = await endProtections(tx, workspaceId, [id], 'withdrawn');
    if (!ended) throw decidedRegistration(registration.state);
    const at = await databaseInstant(tx);
    await this.journal.append(tx, workspaceId, [
      registrationEntry(by, ended, at, 'registration.withdrawn', {}),
    ]);
    return { ...registration, state: 'withdrawn' };
  }
}
