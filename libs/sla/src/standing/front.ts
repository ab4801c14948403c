export { forecastCredits, forecastFan, scatterOf } from './credit-forecast.js';
export type { CreditProgress, FanDay, ValuedCredits } from './credit-forecast.js';
export { burnWindows, dutyBurn } from './duty-burn.js';
export type { BurnAlert, BurnReadout, BurnWindow } from './duty-burn.js';
export { answeredPercentile, dutyProcess } from './duty-process.js';
export type { DutyProcess, DutyWait } from './duty-process.js';
export {
  ABOUT_TO_BREACH,
  correctedState,
  countStates,
  DUTY_THRESHOLDS,
  dutyStanding,
} from './duty-standing.js';
export type { DutyCounts, DutyInput, DutyReason, DutyStanding, DutyStatus } from './duty-standing.js';
export { bothGreenRevenueRed, SLACK, slackTarget } from './findings.js';
export type { PastResult, SideStanding, SlackTarget } from './findings.js';
export { EVEN_WEIGHTS, goalOf, planDays, planTo, weightOf } from './plan.js';
export type { GoalFrom, PlanDay } from './plan.js';
export { quotaFan, quotaStanding } from './quota-standing.js';
export type { QuotaInput, QuotaReason, QuotaStanding } from './quota-standing.js';
export { shareStanding } from './share-standing.js';
export type { ShareInput, ShareReason, ShareStanding } from './share-standing.js';
export { lightOf, STANDING_THRESHOLDS } from './traffic-light.js';
export type { QuotaStatus, StandingReason } from './traffic-light.js';
