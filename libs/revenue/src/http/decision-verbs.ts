import { Injectable } from '@nestjs/common';
import { CompleteStep } from '../application/complete-step.js';
import { PlanDecision } from '../application/plan-decision.js';
import { RemoveDealContact } from '../application/remove-deal-contact.js';
import { SetDealContact } from '../application/set-deal-contact.js';

/** The use cases of the buyer's decision, handed to their controller as one. */
@Injectable()
export class DecisionVerbs {
  constructor(
    readonly setContact: SetDealContact,
    readonly removeContact: RemoveDealContact,
    readonly plan: PlanDecision,
    readonly complete: CompleteStep,
  ) {}
}
