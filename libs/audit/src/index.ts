export { recordAccountAct, recordAct, recordActOf, recordActs } from './application/record-act.js';
export type { AccountAct } from './application/record-act.js';
export { ShowStanding } from './application/show-standing.js';
export { VerifyLog } from './application/verify-log.js';
export type { LogVerdict } from './application/verify-log.js';
export { AuditModule } from './audit.module.js';
export { publicKeyIn } from './domain/anchor.js';
export type { ChainFault } from './domain/chain-check.js';
export { readAnchors } from './persistence/anchor-files.js';
