import { Module } from '@nestjs/common';
import { CalendarsModule } from '#calendars';
import { PeopleModule } from '#people';
import { AcceptHandover } from './application/accept-handover.js';
import { AddNote } from './application/add-note.js';
import { AssignLead } from './application/assign-lead.js';
import { ConcedeRejection } from './application/concede-rejection.js';
import { CaptureLeads } from './application/capture-leads.js';
import { DealProtection } from './application/deal-protection.js';
import { DeclineHandover } from './application/decline-handover.js';
import { DisputeRejection } from './application/dispute-rejection.js';
import { DisqualifyLead } from './application/disqualify-lead.js';
import { EraseLeads } from './application/erase-leads.js';
import { GiveOffer } from './application/give-offer.js';
import { HoldLead } from './application/hold-lead.js';
import { HoldTerms } from './application/hold-terms.js';
import { LabelStages } from './application/label-stages.js';
import { LeadJudgement } from './application/lead-judgement.js';
import { ListLeads } from './application/list-leads.js';
import { ListResting } from './application/list-resting.js';
import { ListStuck } from './application/list-stuck.js';
import { LogAttempt } from './application/log-attempt.js';
import { NameLeads } from './application/name-leads.js';
import { NextTaker } from './application/next-taker.js';
import { OfferHolds } from './application/offer-holds.js';
import { OfferLeads } from './application/offer-leads.js';
import { JudgeMerge } from './application/judge-merge.js';
import { OfferRouter } from './application/offer-router.js';
import { QualifyLeads } from './application/qualify-leads.js';
import { ReadHandoverTarget } from './application/read-handover-target.js';
import { ReadLead } from './application/read-lead.js';
import { ReaddressOffer } from './application/readdress-offer.js';
import { RecycleLead } from './application/recycle-lead.js';
import { RejectHandover } from './application/reject-handover.js';
import { ReadMentionable } from './application/read-mentionable.js';
import { RemoveNote } from './application/remove-note.js';
import { ReopenLead } from './application/reopen-lead.js';
import { SalesQualifyLead } from './application/sales-qualify-lead.js';
import { Search } from './application/search.js';
import { SetNextStep } from './application/set-next-step.js';
import { SettleDispute } from './application/settle-dispute.js';
import { SetOwners } from './application/set-owners.js';
import { SetStages } from './application/set-stages.js';
import { WithdrawHandover } from './application/withdraw-handover.js';
import { WakeLeads } from './application/wake-leads.js';
import { WakeRegularly } from './application/wake-regularly.js';
import { WriteWorkRules } from './application/write-work-rules.js';
import { TakeBackLeads } from './application/take-back-leads.js';
import { TakeBackTests } from './application/take-back-tests.js';
import { InboxBoard } from './boards/inbox-board.js';
import { TeamBoard } from './boards/team-board.js';
import { ConcessionsController } from './http/concessions.controller.js';
import { DecliningController } from './http/declining.controller.js';
import { DisputesController } from './http/disputes.controller.js';
import { HandoverTargetsController } from './http/handover-targets.controller.js';
import { HandoversController } from './http/handovers.controller.js';
import { GivingController } from './http/giving.controller.js';
import { LeadVerbs } from './http/lead-verbs.js';
import { LeadWorkController } from './http/lead-work.controller.js';
import { LeadsController } from './http/leads.controller.js';
import { NotesController } from './http/notes.controller.js';
import { RestingController } from './http/resting.controller.js';
import { ReopeningController } from './http/reopening.controller.js';
import { SearchController } from './http/search.controller.js';
import { StagesController } from './http/stages.controller.js';
import { WorkRulesController } from './http/work-rules.controller.js';
import { FollowDeadlines } from './reactions/follow-deadlines.js';
import { FollowDisputes } from './reactions/follow-disputes.js';
import { FollowMerges } from './reactions/follow-merges.js';
import { FollowPolicy } from './reactions/follow-policy.js';
import { LockLeads } from './reactions/lock-leads.js';
import { RerouteLeads } from './reactions/reroute-leads.js';
import { SupersedeOffers } from './reactions/supersede-offers.js';
import { TellErasedLeads } from './reactions/tell-erased-leads.js';
import './persistence/handover-candidate.row.js';
import './persistence/lead-merge.row.js';

const VERBS = [
  AddNote,
  AcceptHandover,
  AssignLead,
  CaptureLeads,
  ConcedeRejection,
  DeclineHandover,
  DisputeRejection,
  DisqualifyLead,
  GiveOffer,
  HoldLead,
  LogAttempt,
  OfferLeads,
  QualifyLeads,
  ReaddressOffer,
  RecycleLead,
  RejectHandover,
  RemoveNote,
  ReopenLead,
  SalesQualifyLead,
  SetNextStep,
  SetOwners,
  SetStages,
  SettleDispute,
  WithdrawHandover,
];

@Module({
  imports: [CalendarsModule, PeopleModule],
  controllers: [
    LeadsController,
    LeadWorkController,
    HandoversController,
    HandoverTargetsController,
    DecliningController,
    DisputesController,
    ConcessionsController,
    GivingController,
    NotesController,
    ReopeningController,
    RestingController,
    WorkRulesController,
    SearchController,
    StagesController,
  ],
  providers: [
    ...VERBS,
    LabelStages,
    LeadJudgement,
    ListLeads,
    NameLeads,
    ReadHandoverTarget,
    ReadLead,
    ReadMentionable,
    HoldTerms,
    ListResting,
    ListStuck,
    WakeLeads,
    WakeRegularly,
    WriteWorkRules,
    Search,
    LeadVerbs,
    InboxBoard,
    TeamBoard,
    FollowDeadlines,
    FollowDisputes,
    FollowMerges,
    JudgeMerge,
    FollowPolicy,
    EraseLeads,
    TakeBackLeads,
    TakeBackTests,
    LockLeads,
    SupersedeOffers,
    TellErasedLeads,
    NextTaker,
    OfferRouter,
    DealProtection,
    OfferHolds,
    RerouteLeads,
  ],
  exports: [
    ...VERBS,
    EraseLeads,
    TakeBackLeads,
    LeadJudgement,
    NextTaker,
    OfferRouter,
    DealProtection,
    OfferHolds,
  ],
})
export class LeadsModule {}
