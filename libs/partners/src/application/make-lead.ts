import { Injectable } from '@nestjs/common';
import { CaptureLeads, leadsByIds, openLeadsOf } from '#leads';
import type { By } from '#leads';
import { SYSTEM } from '#contracts';
import type { Tx } from '#database';
import { recordTouches } from '#journey';
import { isResolvable, ResolvePeople } from '#people';
import type { PersonInput } from '#people';
import { LEAD_TYPE } from '../domain/registration.js';
import type { Registration } from '../domain/registration.js';
import { HandToPartner } from './hand-to-partner.js';

export interface MadeLead {
  readonly leadId: string;
  readonly personId: string | null;
}

/** Makes the lead of an approved registration, or takes over the open one of that person and type; it is the partner's from then on. */
@Injectable()
export class MakeLead {
  constructor(
    private readonly people: ResolvePeople,
    private readonly capture: CaptureLeads,
    private readonly handing: HandToPartner,
  ) {}

  /** @throws AppError `partner/nobody-works` */
  async run(tx: Tx, by: By, registration: Registration): Promise<MadeLead> {
    const personId = await this.personOf(tx, by, registration);
    const leadId = await this.lead(tx, by, registration, personId);
    const [lead] = await leadsByIds(tx, by.workspaceId, [leadId]);
    if (lead) await this.handing.run(tx, by, lead, registration);
    if (personId !== null) await cameByPartner(tx, by, registration, { leadId, personId });
    return { leadId, personId };
  }

  /** What the person has of another type stays where it is, and this one is beside it. */
  private async lead(
    tx: Tx,
    by: By,
    { partnerId, companyId, companyCountry: country }: Registration,
    personId: string | null,
  ): Promise<string> {
    const ids = personId === null ? [] : await openLeadsOf(tx, by.workspaceId, [personId]);
    const open = ids.length === 0 ? [] : await leadsByIds(tx, by.workspaceId, ids);
    const known = open.find(({ leadType }) => leadType === LEAD_TYPE);
    if (known) return known.id;
    const facts = { leadType: LEAD_TYPE, channel: 'partner', origin: 'partner' } as const;
    const captures = [{ personId, companyId, ...facts, partnerId, country }];
    const [captured] = await this.capture.run(tx, by, captures);
    if (!captured) throw new Error('A capture was neither inserted nor found.');
    return captured.leadId;
  }

  /** Somebody with neither an address nor a name is nobody. */
  private async personOf(tx: Tx, by: By, registration: Registration): Promise<string | null> {
    const { firstName, lastName, email, phone, jobTitle, submittedAt: occurredAt } = registration;
    const { companyName: name, companyDomain: domain, companyCountry: country } = registration;
    const company = { name, domain, country };
    const person: PersonInput = { firstName, lastName, email, phone, jobTitle, country, company };
    if (!isResolvable(person)) return null;
    const happening = { actor: by.memberId ? by.actor : SYSTEM, occurredAt };
    const [found] = await this.people.resolve(tx, by.workspaceId, [person], happening);
    return found?.personId ?? null;
  }
}

/** What a partner brings is credited to partners: the registration is a touch of whom it names, when it was submitted. */
async function cameByPartner(
  tx: Tx,
  { workspaceId }: By,
  { id, submittedAt: occurredAt, submittedBy: enteredBy }: Registration,
  of: { readonly leadId: string; readonly personId: string },
): Promise<void> {
  const touch = { ...of, occurredAt, enteredBy, channel: 'partner', kind: 'offline' } as const;
  await recordTouches(tx, workspaceId, [{ ...touch, evidence: `registration ${id}` }]);
}
