import { Controller, Get, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy } from '#http';
import { Requires } from '#identity';
import { ListDeals } from '../application/list-deals.js';
import { ReadOpen } from '../application/read-open.js';
import { ReadRevenue } from '../application/read-revenue.js';
import { PipelineDealsDto } from './deals.answers.dto.js';
import { PipelineOpenDto } from './open.answers.dto.js';
import { PipelineDealsQuery, PipelineOpenQuery, PipelineRevenueQuery } from './pipeline.dto.js';
import { PipelineRevenueDto } from './revenue.answers.dto.js';

@Controller('pipeline')
export class PipelineController {
  constructor(
    private readonly revenues: ReadRevenue,
    private readonly open: ReadOpen,
    private readonly listing: ListDeals,
  ) {}

  /** Won revenue by month or quarter and row; amounts add up to the total, exactly. */
  @Get('revenue')
  @Requires('board.read')
  revenue(@AskedBy() caller: Caller, @Query() query: PipelineRevenueQuery): Promise<PipelineRevenueDto> {
    return this.revenues.run(caller, query) as Promise<PipelineRevenueDto>;
  }

  /** What is open, what it will bring by own win rates, and whether that is enough. */
  @Get('open')
  @Requires('board.read')
  outlook(@AskedBy() caller: Caller, @Query() query: PipelineOpenQuery): Promise<PipelineOpenDto> {
    return this.open.run(caller, query) as Promise<PipelineOpenDto>;
  }

  /** The deals behind a figure; their sum is the figure. */
  @Get('deals')
  @Requires('board.read')
  deals(@AskedBy() caller: Caller, @Query() query: PipelineDealsQuery): Promise<PipelineDealsDto> {
    return this.listing.run(caller, query) as Promise<PipelineDealsDto>;
  }
}
