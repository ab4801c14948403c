import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { byCaller } from '../application/command.js';
import { ConcedeRejection } from '../application/concede-rejection.js';
import { ConcededRejectionDto } from './results.answers.dto.js';

@Controller('handovers/:id/concession')
export class ConcessionsController {
  constructor(
    private readonly concedeRejection: ConcedeRejection,
    private readonly writes: Writes,
  ) {}

  /** Marketing gives up the credit for a lead that was rejected too late. */
  @Post()
  @HttpCode(200)
  @Requires('handover.concede')
  concede(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('id', IdPipe) id: string,
  ): Promise<ConcededRejectionDto> {
    return this.writes.run(caller, key, (tx) => this.concedeRejection.run(tx, byCaller(caller), id));
  }
}
