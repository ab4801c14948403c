import { Controller, Get, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy } from '#http';
import { Requires } from '#identity';
import { ReadCohorts } from '../application/read-cohorts.js';
import { ReadIndicators } from '../application/read-indicators.js';
import { ReadSpeed } from '../application/read-speed.js';
import { ReadTimeToStage } from '../application/read-time-to-stage.js';
import {
  FunnelCohortsDto,
  FunnelIndicatorsDto,
  FunnelSpeedDto,
  FunnelTimeToStageDto,
} from './funnel-times.answers.dto.js';
import { FunnelCohortsQuery, FunnelIndicatorsQuery, FunnelSpanQuery, FunnelStepQuery } from './funnel.dto.js';

/** What the funnel says of time: cohorts by age, how long steps take, how soon leads are tried, and what goes before what. */
@Controller('funnel')
export class FunnelTimesController {
  constructor(
    private readonly cohorts: ReadCohorts,
    private readonly times: ReadTimeToStage,
    private readonly speed: ReadSpeed,
    private readonly indicators: ReadIndicators,
  ) {}

  /** Whoever entered a stage, by when they did, and who had gone on by which age; rates of the same units beside it. */
  @Get('cohorts')
  @Requires('board.read')
  byAge(@AskedBy() caller: Caller, @Query() query: FunnelCohortsQuery): Promise<FunnelCohortsDto> {
    return this.cohorts.run(caller, query) as Promise<FunnelCohortsDto>;
  }

  /** The curve of how long leads take from one stage to another, with those who are still on their way. */
  @Get('time-to-stage')
  @Requires('board.read')
  toStage(@AskedBy() caller: Caller, @Query() query: FunnelStepQuery): Promise<FunnelTimeToStageDto> {
    return this.times.run(caller, query) as Promise<FunnelTimeToStageDto>;
  }

  /** What became of leads by how soon somebody first tried to reach them. It shows what goes together, and no cause. */
  @Get('speed-to-lead')
  @Requires('board.read')
  speedToLead(@AskedBy() caller: Caller, @Query() query: FunnelSpanQuery): Promise<FunnelSpeedDto> {
    return this.speed.run(caller, query) as Promise<FunnelSpeedDto>;
  }

  /** Early counts of a week, and by how many weeks they go before what is won. It shows what goes together, and no cause. */
  @Get('leading-indicators')
  @Requires('board.read')
  leading(@AskedBy() caller: Caller, @Query() query: FunnelIndicatorsQuery): Promise<FunnelIndicatorsDto> {
    return this.indicators.run(caller, query) as Promise<FunnelIndicatorsDto>;
  }
}
