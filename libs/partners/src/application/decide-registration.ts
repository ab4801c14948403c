import { Injectable } from '@nestjs/common';
import type { RegistrationRefusal } from '#contracts';
import { SYSTEM } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { DAY_MS } from '#kernel';
import type { By } from '#leads';
import type { Registration } from '../domain/registration.js';
import { holdPartner } from '../persistence/partners.js';
import { policyInForce } from '../persistence/policies.js';
import { approve, refuse, registrationById } from '../persistence/registrations.js';
import { registrationEntry } from './entries.js';
import { MakeLead } from './make-lead.js';
import { decidedRegistration, missingRegistration } from './partner-errors.js';

export interface Refusal {
  readonly reason: RegistrationRefusal;
  readonly text?: string | null;
}

/** The house says yes or no to a registration, or its rule does. Of two who decide at once the second hears that it is decided. */
@Injectable()
export class DecideRegistration {
  constructor(
    private readonly journal: Journal,
    private readonly makeLead: MakeLead,
  ) {}

  /** Protection lasts from the decision on. @throws AppError `registration/missing`, `registration/decided`, `partner/nobody-works` */
  async approve(tx: Tx, by: By, id: string): Promise<Registration> {
    const { workspaceId } = by;
    const { partnerId } = await this.known(tx, by, id);
    // Before the registration: whoever ends the partner takes both in this order.
    await holdPartner(tx, workspaceId, partnerId);
    const registration = await this.open(tx, by, id);
    const { protectionDays } = await policyInForce(tx, workspaceId);
    const made = await this.makeLead.run(tx, by, registration);
    const at = await databaseInstant(tx);
    const protectedUntil = new Date(at.getTime() + protectionDays * DAY_MS);
    const facts = { at, by: by.memberId, ...made, protectedUntil };
    if (!(await approve(tx, workspaceId, id, facts))) throw decidedRegistration(registration.state);
    await this.journal.append(tx, workspaceId, [
      registrationEntry(by, { ...registration, leadId: made.leadId }, at, 'registration.approved', {
        protectedUntil: protectedUntil.toISOString(),
      }),
    ]);
    return { ...registration, ...made, state: 'approved', decidedAt: at, protectedUntil };
  }

  /** @throws AppError `registration/missing`, `registration/decided` */
  async refuse(tx: Tx, by: By, id: string, { reason, text = null }: Refusal): Promise<Registration> {
    const registration = await this.open(tx, by, id);
    const at = await databaseInstant(tx);
    if (!(await refuse(tx, by.workspaceId, id, { at, by: by.memberId, reason, text })))
      throw decidedRegistration(registration.state);
    await this.journal.append(tx, by.workspaceId, [
      registrationEntry(by, registration, at, 'registration.refused', { reason }),
    ]);
    return { ...registration, state: 'refused', decidedAt: at, reason, reasonText: text };
  }

  /** The rule decides at once: nobody of the house did. */
  approveByRule(tx: Tx, by: By, id: string): Promise<Registration> {
    return this.approve(tx, { ...by, actor: SYSTEM, memberId: null }, id);
  }

  refuseByRule(tx: Tx, by: By, id: string, reason: RegistrationRefusal): Promise<Registration> {
    return this.refuse(tx, { ...by, actor: SYSTEM, memberId: null }, id, { reason });
  }

  private async open(tx: Tx, { workspaceId }: By, id: string): Promise<Registration> {
    const registration = await this.known(tx, { workspaceId }, id, { forUpdate: true });
    if (registration.state !== 'submitted') throw decidedRegistration(registration.state);
    return registration;
  }

  private async known(
    tx: Tx,
    { workspaceId }: Pick<By, 'workspaceId'>,
    id: string,
    { forUpdate = false } = {},
  ): Promise<Registration> {
    const registration = await registrationById(tx, workspaceId, id, { forUpdate });
    if (!registration) throw missingRegistration(id);
    return registration;
  }
}
