import { Controller, Get, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy } from '#http';
import { Requires } from '#identity';
import { ReadReach } from '../application/read-reach.js';
import { BehindReachesDto, ReachDto } from './content.answers.dto.js';
import { BehindReachQuery, ReachQuery } from './content.dto.js';

/** What each asset and each of its codes brought. */
@Controller('content')
@Requires('board.read')
export class ContentController {
  constructor(private readonly reading: ReadReach) {}

  /** Touches, people, leads and won deals of assets, whole and by code. */
  @Get('reach')
  async reach(@AskedBy() caller: Caller, @Query() { assets }: ReachQuery): Promise<ReachDto> {
    return { items: await this.reading.run(caller, [...new Set(assets.toLowerCase().split(','))]) };
  }

  /** The touches, people, leads or won deals behind one figure. */
  @Get('behind')
  behind(@AskedBy() caller: Caller, @Query() query: BehindReachQuery): Promise<BehindReachesDto> {
    return this.reading.behind(caller, query);
  }
}
