import { AskForReviews } from './application/periods/ask-for-reviews.js';
import { ClosePeriods } from './application/periods/close-periods.js';
import { CountPeriod } from './application/periods/count-period.js';
import { FreezeStanding } from './application/periods/freeze-standing.js';
import { PeriodRequests } from './application/periods/period-requests.js';
import { ReadPeriods } from './application/periods/read-periods.js';
import { RestatePeriod } from './application/periods/restate-period.js';
import { Timelines } from './application/periods/timelines.js';
import { PeriodsController } from './http/periods/periods.controller.js';
import './persistence/periods/period-clause-close.row.js';
import './persistence/periods/period-close.row.js';
import './persistence/periods/period-restatement.row.js';

/** Periods and what is agreed about them, for the wiring. */
export const PERIOD_PARTS = [
  Timelines,
  CountPeriod,
  ClosePeriods,
  AskForReviews,
  FreezeStanding,
  ReadPeriods,
  RestatePeriod,
  PeriodRequests,
];
export const PERIOD_CONTROLLERS = [PeriodsController];
