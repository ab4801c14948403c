import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { byCaller } from '../application/command.js';
import { ReopenLead } from '../application/reopen-lead.js';
import { ReopenedLeadDto, ReopeningDto } from './reopening.dto.js';

/** What was given up is worked again. */
@Controller('leads/:id/reopening')
export class ReopeningController {
  constructor(
    private readonly reopen: ReopenLead,
    private readonly writes: Writes,
  ) {}

  /** A lost or disqualified lead is taken up where it was, in the same episode; no clock starts by that. */
  @Post()
  @HttpCode(200)
  @Requires('lead.work')
  run(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('id', IdPipe) id: string,
    @Body() body: ReopeningDto,
  ): Promise<ReopenedLeadDto> {
    return this.writes.run(caller, key, (tx) => this.reopen.run(tx, byCaller(caller), id, body));
  }

  /** Takes that back within ten minutes. */
  @Delete()
  @Requires('lead.work')
  takeBack(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('id', IdPipe) id: string,
  ): Promise<ReopenedLeadDto> {
    return this.writes.run(caller, key, (tx) => this.reopen.takeBack(tx, byCaller(caller), id));
  }
}
