export type { Waiting } from './life-table.js';
export { kaplanMeier, shareDoneBy, timeToShare } from './kaplan-meier.js';
export type { ShareDone, SurvivalCurve, SurvivalStep, TimeToShare } from './kaplan-meier.js';
export { aalenJohansen, incidenceBy } from './aalen-johansen.js';
export type { Incidence, IncidenceStep } from './aalen-johansen.js';
