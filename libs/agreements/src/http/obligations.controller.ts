import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { Requires } from '#identity';
import { AgreementRequests } from '../application/agreement-requests.js';
import { ExplanationDto, ObligationsDto } from './obligations.answers.dto.js';
import { filterOf, ObligationsQuery } from './obligations.dto.js';

@Controller('obligations')
export class ObligationsController {
  constructor(private readonly requests: AgreementRequests) {}

  /** The next due first. */
  @Get()
  @Requires('agreement.read')
  list(@AskedBy() caller: Caller, @Query() query: ObligationsQuery): Promise<ObligationsDto> {
    return this.requests.obligationsOf(caller, filterOf(query)) as Promise<ObligationsDto>;
  }

  /** Which time counted, which did not, and why. */
  @Get(':id/explanation')
  @Requires('agreement.read')
  explain(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ExplanationDto> {
    return this.requests.explanation(caller, id);
  }
}
