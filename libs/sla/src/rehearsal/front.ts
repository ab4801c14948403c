export { compareStandings } from './compare-standings.js';
export type { StandingChange } from './compare-standings.js';
export { differingLeads } from './differing-leads.js';
export type { Differing, DifferingLead } from './differing-leads.js';
export {
  configurationOf,
  endlessClause,
  endlessTime,
  groundOf,
  isBegunOnce,
  needsNewTrace,
} from './endless.js';
export type { EachLine, FigureLine } from './figure-lines.js';
export { pageOfLines } from './figure-page.js';
export type { FigurePage } from './figure-page.js';
export { addCredit, noCredits, noDuties } from './figures.js';
export type { DutyFigures, Figures, PeriodFigures, QuotaFigures } from './figures.js';
export { inEach, judgeTrace, linesOf, periodsOf } from './judge-trace.js';
export type { RehearsedTerms } from './judge-trace.js';
export { leadsByOutcome, marked, readMark } from './lead-marks.js';
export type { LeadMarks } from './lead-marks.js';
export { reachOf } from './reach.js';
export { standingsOf } from './rehearsed-standing.js';
export type {
  ClauseStanding,
  RehearsedClause,
  RehearsedPeriod,
  StandingGround,
} from './rehearsed-standing.js';
export { TRACE_ENDS } from './trace.js';
export type { Guard, RehearsalTrace, TraceEnd } from './trace.js';
export { bytesOfTrace } from './trace-size.js';
export { dateOfDay, dayNumberOf, TraceWriter } from './trace-writer.js';
export type { SeenDuty, TracedCredit, TracedDuty, TracedHandover } from './trace-writer.js';
