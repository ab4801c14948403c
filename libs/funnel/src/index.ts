export { cohortBetween, enteredBetween } from './application/entered-between.js';
export type { StageCount, StageSpan } from './application/entered-between.js';
export { FUNNEL_READER } from './application/follow-journal.js';
export { verifyFunnel } from './application/verify-funnel.js';
export { FUNNEL_STAGES } from './domain/stages.js';
export type { FunnelStage } from './domain/stages.js';
export { FunnelModule } from './funnel.module.js';
