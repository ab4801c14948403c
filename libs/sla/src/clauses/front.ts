export { CONNECTED_OUTCOMES, EMPTY_OUTCOMES, isQualifying, QUALIFYING_TYPES } from './attempts.js';
export type { QualifyingAttempts, QualifyingType } from './attempts.js';
export type { TraceCondition } from './conditions.js';
export type { DutyAccept } from './duty-accept.js';
export type { DutyCadence } from './duty-cadence.js';
export type { DutyContact } from './duty-contact.js';
export type { DutyDecide } from './duty-decide.js';
export type { DutyHandover } from './duty-handover.js';
export type { DutyProgress } from './duty-progress.js';
export type { DutyRespond } from './duty-respond.js';
export type { DutyTrace } from './duty-trace.js';
export type { ClauseCommon } from './common.js';
export type { Penalty, PenaltyStep } from './penalty.js';
export { DEFAULT_ALARMS, tierOf } from './duty.js';
export type { Conditions, Counting, DutyCommon, DutyKind, Pausing, Rolling, Tier } from './duty.js';
export { DECISIONS } from './evidence.js';
export type { Decision, Evidence } from './evidence.js';
export { QUOTA_STAGES } from './quota.js';
export type { QuotaCommon, QuotaKind, QuotaStage } from './quota.js';
export type { QuotaMix } from './quota-mix.js';
export type { QuotaQuality } from './quota-quality.js';
export type { QuotaValue } from './quota-value.js';
export type { QuotaVolume } from './quota-volume.js';
export { valueOf } from './value-table.js';
export type { ValueTable } from './value-table.js';
export {
  answers,
  CLAUSE_KIND_NAMES,
  CLAUSE_KINDS,
  dutyKindOf,
  isDuty,
  isQuota,
  rollingOf,
  starts,
  validateClause,
} from './registry.js';
export type { Clause, ClauseKindName, DutyClause, QuotaClause } from './registry.js';
export { validateTerms } from './terms.js';
export type { AgreementTerms, PlanWeights } from './terms.js';
export { ESCALATION_TARGETS } from './escalation.js';
export type { EscalationStep } from './escalation.js';
export { REVIEW_CADENCES } from './terms-extras.js';
export type { CarryOver, TermsExtras } from './terms-extras.js';
