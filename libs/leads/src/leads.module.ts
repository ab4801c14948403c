import { Module } from '@nestjs/common';
import { PeopleModule } from '#people';
import { AcceptHandover } from './application/accept-handover.js';
import { AssignLead } from './application/assign-lead.js';
import { ConcedeRejection } from './application/concede-rejection.js';
import { CaptureLeads } from './application/capture-leads.js';
import { DisputeRejection } from './application/dispute-rejection.js';
import { DisqualifyLead } from './application/disqualify-lead.js';
import { EraseLeads } from './application/erase-leads.js';
import { HoldLead } from './application/hold-lead.js';
import { LabelStages } from './application/label-stages.js';
import { ListLeads } from './application/list-leads.js';
import { LogAttempt } from './application/log-attempt.js';
import { NameLeads } from './application/name-leads.js';
import { NextTaker } from './application/next-taker.js';
import { OfferLeads } from './application/offer-leads.js';
import { QualifyLeads } from './application/qualify-leads.js';
import { ReadLead } from './application/read-lead.js';
import { RecycleLead } from './application/recycle-lead.js';
import { RejectHandover } from './application/reject-handover.js';
import { SalesQualifyLead } from './application/sales-qualify-lead.js';
import { Search } from './application/search.js';
import { SetNextStep } from './application/set-next-step.js';
import { SettleDispute } from './application/settle-dispute.js';
import { SetStages } from './application/set-stages.js';
import { WithdrawHandover } from './application/withdraw-handover.js';
import { TakeBackTests } from './application/take-back-tests.js';
import { InboxBoard } from './boards/inbox-board.js';
import { ConcessionsController } from './http/concessions.controller.js';
import { DisputesController } from './http/disputes.controller.js';
import { HandoversController } from './http/handovers.controller.js';
import { LeadVerbs } from './http/lead-verbs.js';
import { LeadWorkController } from './http/lead-work.controller.js';
import { LeadsController } from './http/leads.controller.js';
import { SearchController } from './http/search.controller.js';
import { StagesController } from './http/stages.controller.js';
import { FollowDeadlines } from './reactions/follow-deadlines.js';
import { FollowDisputes } from './reactions/follow-disputes.js';
import { FollowMerges } from './reactions/follow-merges.js';
import { FollowPolicy } from './reactions/follow-policy.js';
import { LockLeads } from './reactions/lock-leads.js';
import { RerouteLeads } from './reactions/reroute-leads.js';
import { SupersedeOffers } from './reactions/supersede-offers.js';
import './persistence/lead-merge.row.js';

const VERBS = [
  AcceptHandover,
  AssignLead,
  CaptureLeads,
  ConcedeRejection,
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
  SettleDispute,
  WithdrawHandover,
];

@Module({
  imports: [PeopleModule],
  controllers: [
    LeadsController,
    LeadWorkController,
    HandoversController,
    DisputesController,
    ConcessionsController,
    SearchController,
    StagesController,
  ],
  providers: [
    ...VERBS,
    LabelStages,
    ListLeads,
    NameLeads,
    ReadLead,
    Search,
    LeadVerbs,
    InboxBoard,
    FollowDeadlines,
    FollowDisputes,
    FollowMerges,
    FollowPolicy,
    EraseLeads,
    TakeBackTests,
    LockLeads,
    SupersedeOffers,
    NextTaker,
    RerouteLeads,
  ],
  exports: [...VERBS, EraseLeads, NextTaker],
})
export class LeadsModule {}
