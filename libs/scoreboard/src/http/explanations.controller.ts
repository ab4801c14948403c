import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { Requires } from '#identity';
import { BreakDownDuty } from '../application/break-down-duty.js';
import { ListLeadsBehind } from '../application/list-leads-behind.js';
import { BreakdownQuery, DutyBreakdownDto } from './breakdown.dto.js';
import { LeadsBehindDto, ExplanationQuery } from './explanation.dto.js';

@Controller('boards')
export class ExplanationsController {
  constructor(
    private readonly leads: ListLeadsBehind,
    private readonly duties: BreakDownDuty,
  ) {}

  /** The leads behind a number of a board; a board's name with a slash comes encoded (`agreement%2F<id>`). */
  @Get(':board/leads')
  @Requires('board.read')
  list(
    @AskedBy() caller: Caller,
    @Param('board') board: string,
    @Query() query: ExplanationQuery,
  ): Promise<LeadsBehindDto> {
    return this.leads.list(caller, board, query);
  }

  /** How a duty of an agreement was kept in its present period, by tier, by team and by source. */
  @Get('agreement/:id/breakdown')
  @Requires('board.read')
  breakDown(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() { clause }: BreakdownQuery,
  ): Promise<DutyBreakdownDto> {
    return this.duties.run(caller, id, clause);
  }
}
