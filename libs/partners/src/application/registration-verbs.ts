import { Injectable } from '@nestjs/common';
import { DecideRegistration } from './decide-registration.js';
import { ExtendProtection } from './extend-protection.js';
import { RegisterDeal } from './register-deal.js';
import { WithdrawRegistration } from './withdraw-registration.js';

/** What is done with registrations, handed to their controller as one. */
@Injectable()
export class RegistrationVerbs {
  constructor(
    readonly register: RegisterDeal,
    readonly decide: DecideRegistration,
    readonly withdraw: WithdrawRegistration,
    readonly extend: ExtendProtection,
  ) {}
}
