export { creditedBetween, dealsOfCell } from './application/credited-between.js';
export type {
  CreditedAsked,
  CreditedBetween,
  CreditedCell,
  CreditedSum,
} from './application/credited-between.js';
export { CREDIT_READER } from './application/follow-journal.js';
export { verifyCredit } from './application/verify-credit.js';
export { AttributionModule } from './attribution.module.js';
export { RULE_MODELS } from './domain/models.js';
export type { RuleModelName } from './domain/models.js';
export { reportingAmount } from './domain/reporting-amount.js';
