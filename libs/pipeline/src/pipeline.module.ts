import { Module } from '@nestjs/common';
import { FollowJournal } from './application/follow-journal.js';
import { ListDeals } from './application/list-deals.js';
import { PlaceSellers } from './application/place-sellers.js';
import { ReadOpen } from './application/read-open.js';
import { ReadRevenue } from './application/read-revenue.js';
import { SetQuota } from './application/set-quota.js';
import { PipelineSettingsController } from './http/pipeline-settings.controller.js';
import { PipelineController } from './http/pipeline.controller.js';
import './persistence/rows.js';

/** Revenue over time and what is open: keeps a row per deal, reports it, and opens every figure into its deals. */
@Module({
  controllers: [PipelineController, PipelineSettingsController],
  providers: [FollowJournal, ListDeals, PlaceSellers, ReadOpen, ReadRevenue, SetQuota],
})
export class PipelineModule {}
