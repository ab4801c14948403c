import { Module } from '@nestjs/common';
import { LeadsModule } from '#leads';
import { AddLines } from './application/add-lines.js';
import { ChangeOpportunityStage } from './application/change-opportunity-stage.js';
import { EraseDeals } from './application/erase-deals.js';
import { ListOpportunities } from './application/list-opportunities.js';
import { LoseOpportunity } from './application/lose-opportunity.js';
import { OpenOpportunity } from './application/open-opportunity.js';
import { ReadOpportunity } from './application/read-opportunity.js';
import { RecordOpportunities } from './application/record-opportunities.js';
import { RecordRevenue } from './application/record-revenue.js';
import { UpsertProducts } from './application/upsert-products.js';
import { WinOpportunity } from './application/win-opportunity.js';
import { DealVerbs } from './http/deal-verbs.js';
import { OpportunitiesController } from './http/opportunities.controller.js';
import { RevenueEventsController } from './http/revenue-events.controller.js';
import { FollowMerges } from './reactions/follow-merges.js';
import { FollowOwners } from './reactions/follow-owners.js';
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

@Module({
  imports: [LeadsModule],
  controllers: [OpportunitiesController, RevenueEventsController],
  providers: [
    ...VERBS,
    ListOpportunities,
    ReadOpportunity,
    DealVerbs,
    EraseDeals,
    FollowMerges,
    FollowOwners,
  ],
  exports: VERBS,
})
export class RevenueModule {}
