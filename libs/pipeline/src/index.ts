export { verifyPipeline } from './application/verify-pipeline.js';
export { contractValue } from './domain/contract-value.js';
export type { ContractTerms, ContractValue } from './domain/contract-value.js';
export { PipelineModule } from './pipeline.module.js';
