export { AcceptHandover } from './application/accept-handover.js';
export { AssignLead } from './application/assign-lead.js';
export { CaptureLeads } from './application/capture-leads.js';
export type { CaptureResult, LeadCapture } from './application/lead-capture.js';
export {
  byCaller,
  byProduct,
  missingLead,
  requireReach,
  wrongStage,
  type By,
} from './application/command.js';
export { DisputeRejection } from './application/dispute-rejection.js';
export { DisqualifyLead } from './application/disqualify-lead.js';
export { HoldLead } from './application/hold-lead.js';
export { LogAttempt } from './application/log-attempt.js';
export { moveLeads } from './application/move-leads.js';
export { OfferLeads } from './application/offer-leads.js';
export { QualifyLeads } from './application/qualify-leads.js';
export { RecycleLead } from './application/recycle-lead.js';
export { RejectHandover } from './application/reject-handover.js';
export { SalesQualifyLead } from './application/sales-qualify-lead.js';
export { SetStages, type StageSetting } from './application/set-stages.js';
export { WithdrawHandover } from './application/withdraw-handover.js';
export { isAllowed, LIFECYCLE, moveFor, moveTo, OPEN_STAGES } from './domain/lifecycle.js';
export { LeadsModule } from './leads.module.js';
export { LeadRow } from './persistence/lead.row.js';
export { changeLeads, leadsByIds, snapshotOf } from './persistence/leads.js';
