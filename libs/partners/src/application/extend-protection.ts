import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { By } from '#leads';
import type { Registration } from '../domain/registration.js';
import { extendProtection, registrationById } from '../persistence/registrations.js';
import { registrationEntry } from './entries.js';
import { decidedRegistration, missingRegistration } from './partner-errors.js';

/** The house leaves a customer to its partner for longer. */
@Injectable()
export class ExtendProtection {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `registration/missing`, `registration/decided` unless it is approved */
  async run(tx: Tx, by: By, id: string, days: number): Promise<Registration> {
    const { workspaceId } = by;
    const registration = await registrationById(tx, workspaceId, id, { forUpdate: true });
    if (!registration) throw missingRegistration(id);
    const until = await extendProtection(tx, workspaceId, id, days);
    if (!until) throw decidedRegistration(registration.state);
    const at = await databaseInstant(tx);
    const facts = { protectedUntil: until.toISOString() };
    await this.journal.append(tx, workspaceId, [
      registrationEntry(by, registration, at, 'registration.extended', facts),
    ]);
    return { ...registration, protectedUntil: until };
  }
}
