import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, newId } from '#kernel';
import type { By } from '#leads';
import {
  companyDomain,
  countryCode,
  EnsureCompanies,
  findCompanies,
  normaliseEmail,
  normalisePhone,
} from '#people';
import type { CompanyInput, Happening } from '#people';
import { customerKeys } from '../domain/customer-keys.js';
import { decideRegistration } from '../domain/decide-registration.js';
import { kindsOf } from '../domain/registration.js';
import type { Registration, RegisteredCustomer } from '../domain/registration.js';
import { conflictsOf } from '../persistence/conflicts.js';
import type { Partner } from '../persistence/partners.js';
import { policyInForce } from '../persistence/policies.js';
import {
  insertRegistration,
  keepConflicts,
  liveTwin,
  registrationById,
} from '../persistence/registrations.js';
import type { NewRegistration } from '../persistence/registrations.js';
import { DecideRegistration } from './decide-registration.js';
import { registrationEntry } from './entries.js';
import { workingPartner } from './own-partner.js';
import { missingRegistration } from './partner-errors.js';

/** A customer as a partner writes it. */
export interface DealToRegister {
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly jobTitle?: string | null;
  readonly company: {
    readonly name: string;
    readonly domain?: string | null;
    readonly country?: string | null;
  };
  readonly expected?: { readonly amountMinor: number; readonly currency: string } | null;
  /** Day, `YYYY-MM-DD`. */
  readonly expectedCloseOn?: string | null;
  readonly note?: string | null;
}

/**
 * A partner registers a customer it brings. The unique indexes decide races; what it meets is looked at after that, so that of two who come
 * at once the second sees the first.
 */
@Injectable()
export class RegisterDeal {
  constructor(
    private readonly journal: Journal,
    private readonly deciding: DecideRegistration,
    private readonly companies: EnsureCompanies,
  ) {}

  /** @throws AppError `partner/not-yours`, `partner/ended`, `registration/members-only`, `registration/taken`, `registration/already-yours` */
  async run(tx: Tx, by: By, deal: DealToRegister): Promise<Registration> {
    const { workspaceId, memberId, caller } = by;
    if (!caller || memberId === null) throw membersOnly();
    const partner = await workingPartner(tx, caller);
    const fresh = await this.written(tx, by, { partner, memberId, deal });
    if (!(await insertRegistration(tx, workspaceId, fresh))) throw await taken(tx, workspaceId, fresh);
    const policy = await policyInForce(tx, workspaceId);
    const conflicts = await conflictsOf(tx, workspaceId, fresh, policy.quietDays);
    await keepConflicts(tx, workspaceId, fresh.id, conflicts);
    const conflictKinds = kindsOf(conflicts);
    const outcome = decideRegistration(policy, conflicts);
    await this.journal.append(tx, workspaceId, [
      registrationEntry(by, { ...fresh, leadId: null }, fresh.submittedAt, 'registration.submitted', {
        conflictKinds,
        isToDecide: outcome.kind === 'ask',
      }),
    ]);
    if (outcome.kind === 'approve') await this.deciding.approveByRule(tx, by, fresh.id);
    if (outcome.kind === 'refuse') await this.deciding.refuseByRule(tx, by, fresh.id, outcome.reason);
    return standing(tx, workspaceId, fresh.id);
  }

  private async written(
    tx: Tx,
    { workspaceId, actor }: By,
    { partner, memberId, deal }: Written,
  ): Promise<NewRegistration> {
    const customer = customerOf(deal);
    const submittedAt = await databaseInstant(tx);
    const companyId = await this.companyOf(tx, workspaceId, customer, { actor, occurredAt: submittedAt });
    return {
      ...{ id: newId<'registration'>(), partnerId: partner.id, ...customer, ...customerKeys(customer) },
      ...{ companyId, submittedAt, submittedBy: memberId },
    };
  }

  /** Found as leads find theirs, by name too. One that is known learns nothing before the house agrees. */
  private async companyOf(
    tx: Tx,
    workspaceId: string,
    { companyName: name, companyDomain: domain, companyCountry: country }: RegisteredCustomer,
    happening: Happening,
  ): Promise<string | null> {
    const company: CompanyInput = { name, domain, country };
    const [known] = await findCompanies(tx, workspaceId, [company]);
    if (known) return known;
    const [made] = await this.companies.ensure(tx, workspaceId, [company], happening);
    return made?.companyId ?? null;
  }
}

interface Written {
  readonly partner: Partner;
  readonly memberId: string;
  readonly deal: DealToRegister;
}

async function standing(tx: Tx, workspaceId: string, id: string): Promise<Registration> {
  const registration = await registrationById(tx, workspaceId, id);
  if (!registration) throw missingRegistration(id);
  return registration;
}

/** Addresses and numbers as they are found by; what is none says nothing. */
function customerOf(deal: DealToRegister): RegisteredCustomer {
  const { company, expected } = deal;
  const email = normaliseEmail(deal.email);
  const companyCountry = countryCode(company.country);
  return {
    ...wordsOf(deal),
    ...{ email, phone: normalisePhone(deal.phone, companyCountry) },
    ...{ companyName: company.name.trim(), companyCountry },
    companyDomain: companyDomain(company.domain) ?? companyDomain(email),
    ...{ expectedMinor: expected?.amountMinor ?? null, expectedCurrency: expected?.currency ?? null },
  };
}

/** As the partner wrote them. */
const wordsOf = ({
  firstName = null,
  lastName = null,
  jobTitle = null,
  expectedCloseOn = null,
  note = null,
}: DealToRegister): Pick<
  RegisteredCustomer,
  'firstName' | 'lastName' | 'jobTitle' | 'expectedCloseOn' | 'note'
> => ({ firstName, lastName, jobTitle, expectedCloseOn, note });

/** A partner hears that somebody was faster, and not who. */
async function taken(tx: Tx, workspaceId: string, fresh: NewRegistration): Promise<AppError> {
  const twin = await liveTwin(tx, workspaceId, fresh);
  if (twin?.partnerId === fresh.partnerId)
    return new AppError(
      'conflict',
      'registration/already-yours',
      'You have registered this customer already.',
      {
        facts: { registrationId: twin.id },
      },
    );
  return new AppError(
    'conflict',
    'registration/taken',
    'This customer is registered already. Nothing was written.',
    { facts: { conflictKinds: ['other_partner'] } },
  );
}

const membersOnly = (): AppError =>
  new AppError('forbidden', 'registration/members-only', 'Only a member of a partner registers customers.');
