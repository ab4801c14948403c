export { drawSample, judgeSample } from './sample-audit.js';
export type { AuditPlan, AuditVerdict, BlindGrades } from './sample-audit.js';
