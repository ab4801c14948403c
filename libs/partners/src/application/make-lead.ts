import { Injectable } from '@nestjs/common';
import { AssignLead, byProduct, CaptureLeads, leadsByIds, openLeadsOf, SetStages } from '#leads';
import type { By } from '#leads';
import { SYSTEM } from '#contracts';
import type { Tx } from '#database';
import { EnsureCompanies, isResolvable, ResolvePeople } from '#people';
import type { CompanyInput, PersonInput } from '#people';
import type { Registration } from '../domain/registration.js';

export interface MadeLead {
  readonly leadId: string;
  readonly personId: string | null;
  readonly companyId: string | null;
}

const LEAD_TYPE = 'general';
const WHY = 'registered by partner';

/** Makes the lead of an approved registration, or takes over the open one of that person; whoever registered it works it from then on. */
@Injectable()
export class MakeLead {
  constructor(
    private readonly people: ResolvePeople,
    private readonly companies: EnsureCompanies,
    private readonly capture: CaptureLeads,
    private readonly stages: SetStages,
    private readonly assign: AssignLead,
  ) {}

  async run(tx: Tx, by: By, registration: Registration): Promise<MadeLead> {
    const { workspaceId } = by;
    const { partnerId, submittedBy } = registration;
    const who = await this.identify(tx, by, registration);
    const leadId = await this.lead(tx, by, registration, who);
    const acting = byProduct(workspaceId, by.memberId);
    const [lead] = await leadsByIds(tx, workspaceId, [leadId]);
    if (lead?.stage === 'inquiry' || lead?.stage === 'mql')
      await this.stages.run(tx, acting, [{ leadId, to: 'sal' }]);
    await this.assign.run(tx, acting, leadId, { memberId: submittedBy, toTeamId: partnerId, why: WHY });
    return { leadId, ...who };
  }

  private async lead(
    tx: Tx,
    by: By,
    { partnerId, companyCountry: country }: Registration,
    who: Omit<MadeLead, 'leadId'>,
  ): Promise<string> {
    const open = who.personId === null ? [] : await openLeadsOf(tx, by.workspaceId, [who.personId]);
    const [known] = open;
    if (known !== undefined) return known;
    const facts = { leadType: LEAD_TYPE, channel: 'partner', origin: 'partner' } as const;
    const captures = [{ ...who, ...facts, partnerId, country }];
    const [captured] = await this.capture.run(tx, by, captures);
    if (!captured) throw new Error('A capture was neither inserted nor found.');
    return captured.leadId;
  }

  /** Somebody with neither an address nor a name is nobody; the company is known all the same. */
  private async identify(tx: Tx, by: By, registration: Registration): Promise<Omit<MadeLead, 'leadId'>> {
    const { firstName, lastName, email, phone, jobTitle } = registration;
    const { companyName: name, companyDomain: domain, companyCountry: country } = registration;
    const company: CompanyInput = { name, domain, country };
    const person: PersonInput = { firstName, lastName, email, phone, jobTitle, country, company };
    const happening = { actor: by.memberId ? by.actor : SYSTEM, occurredAt: registration.submittedAt };
    if (isResolvable(person)) {
      const [found] = await this.people.resolve(tx, by.workspaceId, [person], happening);
      return { personId: found?.personId ?? null, companyId: found?.companyId ?? null };
    }
    const [found] = await this.companies.ensure(tx, by.workspaceId, [company], happening);
    return { personId: null, companyId: found?.companyId ?? null };
  }
}
