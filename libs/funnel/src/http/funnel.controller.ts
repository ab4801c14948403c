import { Controller, Get, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy } from '#http';
import { Requires } from '#identity';
import { ListLeads } from '../application/list-leads.js';
import { PlanFunnel } from '../application/plan-funnel.js';
import { ReadReport } from '../application/read-report.js';
import { FunnelLeadsDto, FunnelPlanDto, FunnelReportDto } from './funnel.answers.dto.js';
import { figureOf, FunnelLeadsQuery, FunnelPlanQuery, FunnelReportQuery } from './funnel.dto.js';

/** The funnel as it stands, what it takes, and who is behind it. */
@Controller('funnel')
export class FunnelController {
  constructor(
    private readonly reports: ReadReport,
    private readonly plans: PlanFunnel,
    private readonly leads: ListLeads,
  ) {}

  /** Volume, conversion, velocity and value of each stage over a period, beside another period. */
  @Get('report')
  @Requires('board.read')
  report(@AskedBy() caller: Caller, @Query() query: FunnelReportQuery): Promise<FunnelReportDto> {
    return this.reports.run(caller, query) as Promise<FunnelReportDto>;
  }

  /** How many leads of each stage a goal takes at the rates of a cohort of the workspace’s own, or what comes of some inquiries. */
  @Get('plan')
  @Requires('board.read')
  plan(@AskedBy() caller: Caller, @Query() query: FunnelPlanQuery): Promise<FunnelPlanDto> {
    return this.plans.run(caller, query) as Promise<FunnelPlanDto>;
  }

  /** The leads behind one figure of the report, of cohorts or of speed. */
  @Get('leads')
  @Requires('board.read')
  list(@AskedBy() caller: Caller, @Query() query: FunnelLeadsQuery): Promise<FunnelLeadsDto> {
    const { from, to, dimension, value, limit, cursor } = query;
    const asked = { from, to, dimension, value, limit, cursor, of: figureOf(query) };
    return this.leads.run(caller, asked) as Promise<FunnelLeadsDto>;
  }
}
