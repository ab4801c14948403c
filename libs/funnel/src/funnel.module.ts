import { Module } from '@nestjs/common';
import { FollowJournal } from './application/follow-journal.js';
import { ListLeads } from './application/list-leads.js';
import { PlanFunnel } from './application/plan-funnel.js';
import { ReadCohorts } from './application/read-cohorts.js';
import { ReadIndicators } from './application/read-indicators.js';
import { ReadReport } from './application/read-report.js';
import { ReadSpeed } from './application/read-speed.js';
import { ReadTimeToStage } from './application/read-time-to-stage.js';
import { FunnelTimesController } from './http/funnel-times.controller.js';
import { FunnelController } from './http/funnel.controller.js';
import './persistence/rows.js';

/** Funnel science: the course of every lead, and what reports make of them. */
@Module({
  controllers: [FunnelController, FunnelTimesController],
  providers: [
    ...[FollowJournal, ListLeads, PlanFunnel, ReadCohorts],
    ...[ReadIndicators, ReadReport, ReadSpeed, ReadTimeToStage],
  ],
})
export class FunnelModule {}
