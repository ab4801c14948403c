import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { Requires } from '#identity';
import { HoldTerms } from '../application/hold-terms.js';
import { ListResting } from '../application/list-resting.js';
import { ListStuck } from '../application/list-stuck.js';
import { RestingQuery, SnoozedLeadsDto, SnoozeTermsDto, StuckLeadsDto } from './resting.dto.js';

/** Leads with which nothing happens: meant to, or not. */
@Controller('leads')
export class RestingController {
  constructor(
    private readonly listStuck: ListStuck,
    private readonly listResting: ListResting,
    private readonly holdTerms: HoldTerms,
  ) {}

  /** Leads in hand of sales with which nothing was done for longer than their stage allows. */
  @Get('stuck')
  @Requires('lead.read')
  stuck(@AskedBy() caller: Caller, @Query() query: RestingQuery): Promise<StuckLeadsDto> {
    return this.listStuck.run(caller, query) as Promise<StuckLeadsDto>;
  }

  /** Leads that are snoozed, with why and until when. */
  @Get('snoozed')
  @Requires('lead.read')
  snoozed(@AskedBy() caller: Caller, @Query() query: RestingQuery): Promise<SnoozedLeadsDto> {
    return this.listResting.run(caller, query) as Promise<SnoozedLeadsDto>;
  }

  /** What a snooze of this lead may be. */
  @Get(':id/hold')
  @Requires('lead.read')
  terms(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<SnoozeTermsDto> {
    return this.holdTerms.run(caller, id);
  }
}
