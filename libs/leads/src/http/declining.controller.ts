import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { byCaller } from '../application/command.js';
import { DeclineHandover } from '../application/decline-handover.js';
import { DeclinationDto } from './leads.dto.js';
import { DeclinedHandoverDto } from './results.answers.dto.js';

@Controller('handovers/:id')
export class DecliningController {
  constructor(
    private readonly declineHandover: DeclineHandover,
    private readonly writes: Writes,
  ) {}

  /** Of several who are asked one leaves the lead to the others; with nobody left it is on offer to the whole team. */
  @Post('declination')
  @HttpCode(200)
  @Requires('handover.accept')
  decline(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: DeclinationDto,
  ): Promise<DeclinedHandoverDto> {
    return this.writes.run(caller, key, (tx) => this.declineHandover.run(tx, byCaller(caller), id, reason));
  }
}
