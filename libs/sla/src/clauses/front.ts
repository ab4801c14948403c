export { EMPTY_OUTCOMES, isQualifying, QUALIFYING_TYPES } from './duty-contact.js';
export type { DutyContact, QualifyingAttempts, QualifyingType } from './duty-contact.js';
export type { DutyAccept } from './duty-accept.js';
export type { ClauseCommon } from './common.js';
export { DEFAULT_ALARMS, tierOf } from './duty.js';
export type { ClockStart, DutyCommon, DutyKind, Evidence, Tier } from './duty.js';
export { QUOTA_STAGES } from './quota-volume.js';
export type { QuotaKind, QuotaStage, QuotaVolume } from './quota-volume.js';
export {
  answers,
  CLAUSE_KIND_NAMES,
  CLAUSE_KINDS,
  dutyKindOf,
  isDuty,
  isQuota,
  validateClause,
} from './registry.js';
export type { Clause, ClauseKindName, DutyClause, QuotaClause } from './registry.js';
export { validateTerms } from './terms.js';
export type { AgreementTerms, PlanWeights } from './terms.js';
