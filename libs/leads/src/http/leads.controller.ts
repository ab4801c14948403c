import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { byCaller } from '../application/command.js';
import { ListLeads } from '../application/list-leads.js';
import { NameLeads } from '../application/name-leads.js';
import { QualifyLeads } from '../application/qualify-leads.js';
import { ReadLead } from '../application/read-lead.js';
import { SetNextStep } from '../application/set-next-step.js';
import { LeadPageDto } from './lead-page.answers.dto.js';
import { LeadNamesDto, LeadsDto } from './leads.answers.dto.js';
import { LeadIdsDto, LeadNamesQuery, LeadsQuery, NextStepDto } from './leads.dto.js';
import { MovedLeadsDto, PlannedStepDto } from './results.answers.dto.js';

@Controller('leads')
export class LeadsController {
  constructor(
    private readonly listLeads: ListLeads,
    private readonly nameLeads: NameLeads,
    private readonly readLead: ReadLead,
    private readonly qualifyLeads: QualifyLeads,
    private readonly setNextStep: SetNextStep,
    private readonly writes: Writes,
  ) {}

  /** The leads you may see, newest first. */
  @Get()
  @Requires('lead.read')
  list(@AskedBy() caller: Caller, @Query() query: LeadsQuery): Promise<LeadsDto> {
    return this.listLeads.run(caller, query) as Promise<LeadsDto>;
  }

  /** What up to 100 leads are called; those you may not see are left out. */
  @Get('names')
  @Requires('lead.read')
  async names(@AskedBy() caller: Caller, @Query() { ids }: LeadNamesQuery): Promise<LeadNamesDto> {
    return { items: await this.nameLeads.run(caller, ids) };
  }

  /** One lead with its timeline, hand-overs and attempts. */
  @Get(':id')
  @Requires('lead.read')
  read(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<LeadPageDto> {
    return this.readLead.run(caller, id) as Promise<LeadPageDto>;
  }

  /** Marketing finds leads ready; earns nothing before they are handed over. */
  @Post('qualification')
  @HttpCode(200)
  @Requires('lead.qualify')
  qualify(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Body() { leadIds }: LeadIdsDto,
  ): Promise<MovedLeadsDto> {
    return this.writes.run(caller, key, (tx) => this.qualifyLeads.run(tx, byCaller(caller), leadIds));
  }

  /** What the owner does next, and when. */
  @Post(':id/next-step')
  @HttpCode(200)
  @Requires('lead.work')
  planNext(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('id', IdPipe) id: string,
    @Body() body: NextStepDto,
  ): Promise<PlannedStepDto> {
    return this.writes.run(caller, key, (tx) => this.setNextStep.run(tx, byCaller(caller), id, body));
  }
}
