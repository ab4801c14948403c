export { carryOver } from './carry-over.js';
export type { Carried } from './carry-over.js';
export { consequencesOf, isEarnedBack, penaltyOf } from './consequences.js';
export type { Consequence, KeptPromise, PenaltyBecause } from './consequences.js';
export { addDays, isZone, localDate, startOfDay } from './local-date.js';
export { nextPeriod, periodAt, periodOn, previousPeriod } from './period.js';
export type { Period, PeriodRule, PeriodUnit } from './period.js';
export { hardCloseAt, windowClosesAt } from './windows.js';
export type { DayWindow } from './windows.js';
