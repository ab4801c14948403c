import { Module } from '@nestjs/common';
import { AcceptHandover } from './application/accept-handover.js';
import { AssignLead } from './application/assign-lead.js';
import { CaptureLeads } from './application/capture-leads.js';
import { DisputeRejection } from './application/dispute-rejection.js';
import { DisqualifyLead } from './application/disqualify-lead.js';
import { HoldLead } from './application/hold-lead.js';
import { LabelStages } from './application/label-stages.js';
import { ListLeads } from './application/list-leads.js';
import { LogAttempt } from './application/log-attempt.js';
import { OfferLeads } from './application/offer-leads.js';
import { QualifyLeads } from './application/qualify-leads.js';
import { ReadLead } from './application/read-lead.js';
import { RecycleLead } from './application/recycle-lead.js';
import { RejectHandover } from './application/reject-handover.js';
import { SalesQualifyLead } from './application/sales-qualify-lead.js';
import { Search } from './application/search.js';
import { SetNextStep } from './application/set-next-step.js';
import { SetStages } from './application/set-stages.js';
import { WithdrawHandover } from './application/withdraw-handover.js';
import { InboxBoard } from './boards/inbox-board.js';
import { HandoversController } from './http/handovers.controller.js';
import { LeadVerbs } from './http/lead-verbs.js';
import { LeadWorkController } from './http/lead-work.controller.js';
import { LeadsController } from './http/leads.controller.js';
import { SearchController } from './http/search.controller.js';
import { StagesController } from './http/stages.controller.js';
import { FollowDeadlines } from './reactions/follow-deadlines.js';
import { FollowPolicy } from './reactions/follow-policy.js';
import { LockLeads } from './reactions/lock-leads.js';
import { SupersedeOffers } from './reactions/supersede-offers.js';

const VERBS = [
  AcceptHandover,
  AssignLead,
  CaptureLeads,
  DisputeRejection,
  DisqualifyLead,
  HoldLead,
  LogAttempt,
  OfferLeads,
  QualifyLeads,
  RecycleLead,
  RejectHandover,
  SalesQualifyLead,
  SetNextStep,
  SetStages,
  WithdrawHandover,
];

@Module({
  controllers: [LeadsController, LeadWorkController, HandoversController, SearchController, StagesController],
  providers: [
    ...VERBS,
    LabelStages,
    ListLeads,
    ReadLead,
    Search,
    LeadVerbs,
    InboxBoard,
    FollowDeadlines,
    FollowPolicy,
    LockLeads,
    SupersedeOffers,
  ],
  exports: VERBS,
})
export class LeadsModule {}
