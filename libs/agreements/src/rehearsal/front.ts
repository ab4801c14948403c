export { ReadAgreements } from '../application/read-agreements.js';
export { RehearsalRun } from './rehearsal-run.js';
export type { RehearsalResult } from './rehearsal-run.js';
export { Rehearse } from './rehearse.js';
