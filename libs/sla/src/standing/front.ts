export { correctedState, countStates, DUTY_THRESHOLDS, dutyStanding } from './duty-standing.js';
export type { DutyCounts, DutyInput, DutyReason, DutyStanding, DutyStatus } from './duty-standing.js';
export { EVEN_WEIGHTS, goalOf, planDays, planTo, weightOf } from './plan.js';
export type { GoalFrom, PlanDay } from './plan.js';
export { QUOTA_THRESHOLDS, quotaStanding } from './quota-standing.js';
export type { QuotaInput, QuotaStanding, QuotaStatus, StandingReason } from './quota-standing.js';
