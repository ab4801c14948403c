export { cohenKappa } from './kappa.js';
export type { Agreement } from './kappa.js';
export { auditSize, chanceToAccept, chanceToAcceptLot } from './lot-audit.js';
export type { AuditPlan } from './lot-audit.js';
export { brierScore, calibrationError, logLoss, rankingScore, reliability } from './calibration.js';
export type { Outcome, ReliabilityBin } from './calibration.js';
