import { Controller, Get, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy } from '#http';
import { Requires } from '#identity';
import { ListLeads } from '../application/list-leads.js';
import { ReadFrictions } from '../application/read-frictions.js';
import { ReadMap } from '../application/read-map.js';
import { ReadPasses } from '../application/read-passes.js';
import { FrictionsDto } from './frictions.answers.dto.js';
import { JourneyLeadsDto, JourneyMapDto } from './journey-map.answers.dto.js';
import { JourneyLeadsQuery, JourneyMapQuery } from './journey-map.dto.js';
import { MemberPassesDto } from './passes.answers.dto.js';

@Controller('journey-map')
export class JourneyMapController {
  constructor(
    private readonly map: ReadMap,
    private readonly rubbing: ReadFrictions,
    private readonly behind: ListLeads,
    private readonly passing: ReadPasses,
  ) {}

  /** The way of all leads of a period: steps from the first touch on with volume, time and loss, what leads from one to another, and who had them. */
  @Get()
  @Requires('board.read')
  read(@AskedBy() caller: Caller, @Query() query: JourneyMapQuery): Promise<JourneyMapDto> {
    return this.map.run(caller, query) as Promise<JourneyMapDto>;
  }

  /** What rubs on that way, most time first: waits, work handed on, done again, sent there and back, and lost; and the bottleneck. */
  @Get('frictions')
  @Requires('board.read')
  frictions(@AskedBy() caller: Caller, @Query() query: JourneyMapQuery): Promise<FrictionsDto> {
    return this.rubbing.run(caller, query) as Promise<FrictionsDto>;
  }

  /** Who of ours passes leads to whom, and how much of it goes back: for members of the house. */
  @Get('passes')
  @Requires('board.read')
  passes(@AskedBy() caller: Caller, @Query() query: JourneyMapQuery): Promise<MemberPassesDto> {
    return this.passing.run(caller, query) as Promise<MemberPassesDto>;
  }

  /** The leads behind a figure. Those between two members (`pass`, `passback`) are for members of the house. */
  @Get('leads')
  @Requires('board.read')
  leads(@AskedBy() caller: Caller, @Query() query: JourneyLeadsQuery): Promise<JourneyLeadsDto> {
    return this.behind.run(caller, query);
  }
}
