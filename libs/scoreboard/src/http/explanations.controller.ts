import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy } from '#http';
import { Requires } from '#identity';
import { ListLeadsBehind } from '../application/list-leads-behind.js';
import { LeadsBehindDto, ExplanationQuery } from './explanation.dto.js';

@Controller('boards')
export class ExplanationsController {
  constructor(private readonly leads: ListLeadsBehind) {}

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
}
