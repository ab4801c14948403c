import { Module } from '@nestjs/common';
import { AttachmentsModule } from '#attachments';
import { LeadsModule } from '#leads';
import { AfterSaleSettings } from './application/after-sale-settings.js';
import { AddLines } from './application/add-lines.js';
import { ChangeOpportunityStage } from './application/change-opportunity-stage.js';
import { AttachToDeal } from './application/attach-to-deal.js';
import { CompleteStep } from './application/complete-step.js';
import { DecisionTemplates } from './application/decision-templates.js';
import { EraseDeals } from './application/erase-deals.js';
import { ListOpportunities } from './application/list-opportunities.js';
import { LoseOpportunity } from './application/lose-opportunity.js';
import { OpenOpportunity } from './application/open-opportunity.js';
import { PlanDecision } from './application/plan-decision.js';
import { ReadOpportunity } from './application/read-opportunity.js';
import { RecordOpportunities } from './application/record-opportunities.js';
import { RecordRevenue } from './application/record-revenue.js';
import { RemoveDealContact } from './application/remove-deal-contact.js';
import { SetDealContact } from './application/set-deal-contact.js';
import { SetAfterSale } from './application/set-after-sale.js';
import { TellOverdueRegularly } from './application/tell-overdue-regularly.js';
import { TellOverdueSteps } from './application/tell-overdue-steps.js';
import { UpsertProducts } from './application/upsert-products.js';
import { WinOpportunity } from './application/win-opportunity.js';
import { AfterSaleController } from './http/after-sale.controller.js';
import { AfterSaleSettingsController } from './http/after-sale-settings.controller.js';
import { DealAttachmentsController } from './http/deal-attachments.controller.js';
import { DealDecisionsController } from './http/deal-decisions.controller.js';
import { DealVerbs } from './http/deal-verbs.js';
import { DecisionVerbs } from './http/decision-verbs.js';
import { DecisionTemplateController } from './http/decision-template.controller.js';
import { OpportunitiesController } from './http/opportunities.controller.js';
import { RevenueEventsController } from './http/revenue-events.controller.js';
import { FollowMerges } from './reactions/follow-merges.js';
import { FollowOwners } from './reactions/follow-owners.js';
import { FollowSales } from './reactions/follow-sales.js';
import './persistence/after-sale-step.row.js';
import './persistence/after-sale-template.row.js';
import './persistence/deal-contact.row.js';
import './persistence/decision-step.row.js';
import './persistence/decision-template.row.js';
import './persistence/opportunity-line.row.js';
import './persistence/opportunity.row.js';
import './persistence/product.row.js';
import './persistence/revenue-event.row.js';

const VERBS = [
  AddLines,
  ChangeOpportunityStage,
  LoseOpportunity,
  OpenOpportunity,
  RecordOpportunities,
  RecordRevenue,
  UpsertProducts,
  WinOpportunity,
];

const DECIDING = [
  AttachToDeal,
  CompleteStep,
  DecisionTemplates,
  PlanDecision,
  RemoveDealContact,
  SetDealContact,
];

@Module({
  imports: [AttachmentsModule, LeadsModule],
  controllers: [
    OpportunitiesController,
    DealDecisionsController,
    DealAttachmentsController,
    DecisionTemplateController,
    AfterSaleController,
    AfterSaleSettingsController,
    RevenueEventsController,
  ],
  providers: [
    ...VERBS,
    ...DECIDING,
    ListOpportunities,
    ReadOpportunity,
    DealVerbs,
    DecisionVerbs,
    EraseDeals,
    FollowMerges,
    FollowOwners,
    FollowSales,
    AfterSaleSettings,
    SetAfterSale,
    TellOverdueSteps,
    TellOverdueRegularly,
  ],
  exports: [...VERBS, SetAfterSale],
})
export class RevenueModule {}
