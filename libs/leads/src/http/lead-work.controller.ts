import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { byCaller } from '../application/command.js';
import { LeadVerbs } from './lead-verbs.js';
import { AssignmentDto, AttemptDto, DisqualificationDto, HoldDto, RecyclingDto } from './leads.dto.js';
import { AssignedLeadDto, AttemptLoggedDto, ChangedLeadDto, MovedLeadsDto } from './results.answers.dto.js';

type Key = IdempotencyRequest | undefined;

/** What is done with one lead by whoever works it. */
@Controller('leads/:id')
export class LeadWorkController {
  constructor(
    private readonly verbs: LeadVerbs,
    private readonly writes: Writes,
  ) {}

  /** What sales tried, and what came of it. */
  @Post('attempts')
  @Requires('attempt.log')
  logAttempt(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() body: AttemptDto,
  ): Promise<AttemptLoggedDto> {
    return this.writes.run(caller, key, (tx) => this.verbs.attempt.run(tx, byCaller(caller), id, body));
  }

  /** Sales completed the agreed checklist. */
  @Post('sales-qualification')
  @HttpCode(200)
  @Requires('lead.work')
  salesQualify(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
  ): Promise<MovedLeadsDto> {
    return this.writes.run(caller, key, (tx) => this.verbs.salesQualify.run(tx, byCaller(caller), id));
  }

  /** Back to marketing for later. */
  @Post('recycling')
  @HttpCode(200)
  @Requires('lead.work')
  recycle(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() body: RecyclingDto,
  ): Promise<MovedLeadsDto> {
    return this.writes.run(caller, key, (tx) => this.verbs.recycle.run(tx, byCaller(caller), id, body));
  }

  /** After contact: it leads nowhere, for an agreed reason. */
  @Post('disqualification')
  @HttpCode(200)
  @Requires('lead.work')
  disqualify(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() body: DisqualificationDto,
  ): Promise<MovedLeadsDto> {
    return this.writes.run(caller, key, (tx) =>
      this.verbs.disqualify.run(tx, byCaller(caller), id, {
        reason: body.reason,
        evidence: body.evidence ?? {},
      }),
    );
  }

  /** A pause with a reason and an end; the clocks of its duties pause too. */
  @Post('hold')
  @HttpCode(200)
  @Requires('lead.work')
  hold(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() body: HoldDto,
  ): Promise<ChangedLeadDto> {
    return this.writes.run(caller, key, (tx) => this.verbs.hold.hold(tx, byCaller(caller), id, body));
  }

  /** Takes a pause back within ten minutes: it does not count. */
  @Delete('hold')
  @Requires('lead.work')
  takeHoldBack(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
  ): Promise<ChangedLeadDto> {
    return this.writes.run(caller, key, (tx) => this.verbs.hold.takeBack(tx, byCaller(caller), id));
  }

  /** Ends the pause. */
  @Post('resumption')
  @HttpCode(200)
  @Requires('lead.work')
  resume(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
  ): Promise<ChangedLeadDto> {
    return this.writes.run(caller, key, (tx) => this.verbs.hold.resume(tx, byCaller(caller), id));
  }

  /** Gives the lead to another member. */
  @Post('assignment')
  @HttpCode(200)
  @Requires('lead.assign')
  assign(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() body: AssignmentDto,
  ): Promise<AssignedLeadDto> {
    return this.writes.run(caller, key, (tx) => this.verbs.assign.run(tx, byCaller(caller), id, body));
  }
}
