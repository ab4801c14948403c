import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { LeadsModule } from '#leads';
import { PeopleModule } from '#people';
import { AddPartner } from './application/add-partner.js';
import { ChangePartner } from './application/change-partner.js';
import { DecideRegistration } from './application/decide-registration.js';
import { EndPartner } from './application/end-partner.js';
import { EraseRegistrations } from './application/erase-registrations.js';
import { ExpireRegistrations } from './application/expire-registrations.js';
import { ExpireRegularly } from './application/expire-regularly.js';
import { ExtendProtection } from './application/extend-protection.js';
import { HandToPartner } from './application/hand-to-partner.js';
import { MakeLead } from './application/make-lead.js';
import { PartnerRequests } from './application/partner-requests.js';
import { ProtectDeals } from './application/protect-deals.js';
import { ReadPartners } from './application/read-partners.js';
import { ReadRegistrations } from './application/read-registrations.js';
import { RegisterDeal } from './application/register-deal.js';
import { RegistrationVerbs } from './application/registration-verbs.js';
import { WithdrawRegistration } from './application/withdraw-registration.js';
import { WritePolicy } from './application/write-policy.js';
import { PartnerPolicyController } from './http/partner-policy.controller.js';
import { PartnersController } from './http/partners.controller.js';
import { RegistrationsController } from './http/registrations.controller.js';
import './persistence/deal-registration.row.js';
import './persistence/partner-policy.row.js';
import './persistence/partner.row.js';
import { FollowDeals } from './reactions/follow-deals.js';

const VERBS = [AddPartner, ChangePartner, EndPartner, RegisterDeal, DecideRegistration];

export interface PartnersOptions {
  /** The agreements as they were put together for this process. */
  readonly agreements: DynamicModule;
}

/** Who sells beside the house, and whose customer is whose. */
@Module({})
export class PartnersModule {
  static with({ agreements }: PartnersOptions): DynamicModule {
    return {
      module: PartnersModule,
      imports: [LeadsModule, PeopleModule, agreements],
      controllers: [PartnersController, PartnerPolicyController, RegistrationsController],
      providers: [
        ...VERBS,
        ...[WithdrawRegistration, ExtendProtection, RegistrationVerbs, WritePolicy, MakeLead, HandToPartner],
        ...[PartnerRequests, ReadPartners, ReadRegistrations],
        ...[ProtectDeals, EraseRegistrations, FollowDeals, ExpireRegistrations, ExpireRegularly],
      ],
      exports: [...VERBS, ExpireRegistrations],
    };
  }
}
