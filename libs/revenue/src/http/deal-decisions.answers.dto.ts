import { ApiProperty } from '@nestjs/swagger';
import { CONTACT_ROLES } from '#contracts';
import type { ContactRole } from '#contracts';
import type { StepState } from '../application/complete-step.js';
import type { DecisionTemplate } from '../application/decision-templates.js';
import type { PlannedDecision } from '../application/plan-decision.js';
import type { RemovedContact } from '../application/remove-deal-contact.js';
import type { SetContact } from '../application/set-deal-contact.js';
import type { ShownContact, ShownStep } from '../application/show-decision.js';
import type { TemplateStep } from '../domain/decision.js';

/** Somebody of the buyer's with a part in the decision; masked for those who may not see who people are. */
export class DealContactDto implements ShownContact {
  /** Id of the person. */
  personId: string;
  /** Null when nobody knows it. */
  name: string | null;
  /** Null when nobody knows it. */
  email: string | null;
  /** Null when nobody knows it. */
  phone: string | null;
  /** Null when nobody knows it. */
  jobTitle: string | null;
  /** Their part in the decision. */
  @ApiProperty({ enum: CONTACT_ROLES }) role: ContactRole;
  /** True for the one who is asked first. */
  isPrimary: boolean;
}

/** A member of ours. */
export class StepMemberDto {
  /** Id of the member. */
  id: string;
  /** As colleagues see it. */
  name: string;
}

/** A person of the buyer's. */
export class StepPersonDto {
  /** Id of the person. */
  id: string;
  /** Null when nobody knows it; masked for those who may not see who people are. */
  name: string | null;
}

/** One step of the buyer's on the way to a decision. */
export class DecisionStepDto implements ShownStep {
  /** Id of the step. */
  id: string;
  /**
   * A shipped code, or the seller's own words.
   * @example 'legal_security'
   */
  name: string;
  /** Who of ours sees to it; null for nobody, and for a guest where a stranger does. */
  owner: StepMemberDto | null;
  /** Who of the buyer's takes it; null when nobody knows, and of others where the deal is shown for its steps. */
  person: StepPersonDto | null;
  /** The day it is expected; null when nobody said. */
  expectedOn: string | null;
  /** The day it was done; null until then. */
  doneOn: string | null;
  /** Who of ours said that it was done; null for a guest where a stranger did. */
  doneBy: StepMemberDto | null;
  /** How it is known, in words; null for those who may not see who people are, for a guest where a stranger did it, and like `person`. */
  evidenceNote: string | null;
  /** The file that shows it; null without one, for a guest where a stranger did it, and like `person`. */
  attachmentId: string | null;
  /** True when it should have been taken by now. */
  isOverdue: boolean;
}

/** The part somebody has in a decision. */
export class SetDealContactDto implements SetContact {
  /** The deal. */
  opportunityId: string;
  /** The person, by the id the deal knows them by. */
  personId: string;
  /** Their part in the decision. */
  @ApiProperty({ enum: CONTACT_ROLES }) role: ContactRole;
  /** True for the one who is asked first. */
  isPrimary: boolean;
}

/** Who takes no part any more. */
export class RemovedDealContactDto implements RemovedContact {
  /** The deal. */
  opportunityId: string;
  /** The person. */
  personId: string;
}

/** The plan that was kept. */
export class PlannedDecisionDto implements PlannedDecision {
  /** The deal. */
  opportunityId: string;
  /** How many steps it has. */
  steps: number;
  /** How many of them are done. */
  done: number;
}

/** Where a step stands now. */
export class DecisionStepStateDto implements StepState {
  /** The deal. */
  opportunityId: string;
  /** The step. */
  stepId: string;
  /** The day it was done; null when it is open. */
  doneOn: string | null;
}

/** A step that new deals begin with. */
export class TemplateStepDto implements TemplateStep {
  /** A shipped code, or the workspace's own words. */
  name: string;
  /** Days after the opening on which it is expected; null leaves that open. */
  afterDays: number | null;
}

/** What new deals begin with. */
export class DecisionTemplateDto implements DecisionTemplate {
  /** In their order. */
  @ApiProperty({ type: [TemplateStepDto] }) steps: readonly TemplateStepDto[];
  /** True while the workspace has none of its own. */
  isShipped: boolean;
}
