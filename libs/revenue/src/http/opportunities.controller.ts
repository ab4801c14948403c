import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { byCaller } from '#leads';
import { ListOpportunities } from '../application/list-opportunities.js';
import { ReadOpportunity } from '../application/read-opportunity.js';
import { DealVerbs } from './deal-verbs.js';
import {
  OpportunitiesDto,
  OpportunityAmountDto,
  OpportunityPageDto,
  OpportunityStageDto,
} from './opportunities.answers.dto.js';
import {
  LinesDto,
  LossDto,
  OpportunitiesQuery,
  OpportunityDto,
  StageDto,
  WinDto,
} from './opportunities.dto.js';

type Key = IdempotencyRequest | undefined;

@Controller('opportunities')
export class OpportunitiesController {
  constructor(
    private readonly verbs: DealVerbs,
    private readonly listOpportunities: ListOpportunities,
    private readonly readOpportunity: ReadOpportunity,
    private readonly writes: Writes,
  ) {}

  /** The deals you may see, newest first. */
  @Get()
  @Requires('opportunity.read')
  list(@AskedBy() caller: Caller, @Query() query: OpportunitiesQuery): Promise<OpportunitiesDto> {
    return this.listOpportunities.run(caller, query);
  }

  /** One deal with its lines and its money. */
  @Get(':id')
  @Requires('opportunity.read')
  read(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<OpportunityPageDto> {
    return this.readOpportunity.run(caller, id);
  }

  /** Opens a deal on a lead; the lead becomes an opportunity. */
  @Post()
  @Requires('opportunity.write')
  open(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Body() body: OpportunityDto,
  ): Promise<OpportunityStageDto> {
    return this.writes.run(caller, key, (tx) => this.verbs.open.run(tx, byCaller(caller), body));
  }

  /** Moves an open deal on, or back. */
  @Post(':id/stage')
  @HttpCode(200)
  @Requires('opportunity.write')
  changeStage(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() { stage }: StageDto,
  ): Promise<OpportunityStageDto> {
    return this.writes.run(caller, key, (tx) => this.verbs.changeStage.run(tx, byCaller(caller), id, stage));
  }

  /** Puts products on an open deal; it is then worth what they add up to. */
  @Post(':id/lines')
  @HttpCode(200)
  @Requires('opportunity.write')
  addLines(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() { lines }: LinesDto,
  ): Promise<OpportunityAmountDto> {
    return this.writes.run(caller, key, (tx) => this.verbs.addLines.run(tx, byCaller(caller), id, lines));
  }

  /** The deal is won: its amount is booked, its lead becomes a customer. Of any number who try at once one wins. */
  @Post(':id/won')
  @HttpCode(200)
  @Requires('opportunity.write')
  win(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() body: WinDto,
  ): Promise<OpportunityStageDto> {
    return this.writes.run(caller, key, (tx) => this.verbs.win.run(tx, byCaller(caller), id, body));
  }

  /** The deal is lost, for an agreed reason. */
  @Post(':id/lost')
  @HttpCode(200)
  @Requires('opportunity.write')
  lose(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() body: LossDto,
  ): Promise<OpportunityStageDto> {
    return this.writes.run(caller, key, (tx) =>
      this.verbs.lose.run(tx, byCaller(caller), id, { ...body, evidence: body.evidence ?? {} }),
    );
  }
}
