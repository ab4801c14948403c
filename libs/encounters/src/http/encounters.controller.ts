import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, BATCH_BODY_LIMIT, BodyLimit, Idempotency, IdPipe } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { EncounterRequests } from '../application/encounter-requests.js';
import { ReadEncounters } from '../application/read-encounters.js';
import { RecordViews } from '../application/record-views.js';
import { RegisterEncounter } from '../application/register-encounter.js';
import { NotedViewsDto, RegisteredEncounterDto, TouchesDto } from './encounters.answers.dto.js';
import { encounterOf, NewEncounterDto, ProductViewsDto, viewOf } from './encounters.dto.js';

type Key = IdempotencyRequest | undefined;

/** Calls, visits and looks at products, and the touches of persons. */
@Controller()
export class EncountersController {
  constructor(
    private readonly requests: EncounterRequests,
    private readonly reading: ReadEncounters,
    private readonly registering: RegisterEncounter,
    private readonly viewing: RecordViews,
  ) {}

  /** Writes down a call, a visit or a talk at a stand, with what shows that it happened. */
  @Post('encounters')
  @Requires('lead.capture')
  register(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Body() body: NewEncounterDto,
  ): Promise<RegisteredEncounterDto> {
    return this.requests.write(caller, key, (tx, by) => this.registering.run(tx, by, encounterOf(body)));
  }

  /** Notes who looked at which product; each look once. */
  @Post('product-views')
  @HttpCode(200)
  @BodyLimit(BATCH_BODY_LIMIT)
  @Requires('lead.capture')
  view(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Body() { source, views }: ProductViewsDto,
  ): Promise<NotedViewsDto> {
    return this.requests.write(caller, key, async (tx, by) => ({
      results: await this.viewing.run(tx, by, source, views.map(viewOf)),
    }));
  }

  /** What the person of a lead did and when, the latest first. */
  @Get('leads/:id/touches')
  @Requires('lead.read')
  async ofLead(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<TouchesDto> {
    return { items: await this.requests.read(caller, (tx) => this.reading.touchesOfLead(tx, caller, id)) };
  }

  /** What a person did and when, the latest first. */
  @Get('people/:id/touches')
  @Requires('lead.read')
  async ofPerson(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<TouchesDto> {
    return { items: await this.requests.read(caller, (tx) => this.reading.touchesOfPerson(tx, caller, id)) };
  }
}
