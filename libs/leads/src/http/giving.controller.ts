import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { byCaller } from '../application/command.js';
import { GiveOffer } from '../application/give-offer.js';
import { GivingDto } from './leads.dto.js';
import { GivenOfferDto } from './results.answers.dto.js';

@Controller('handovers/:id')
export class GivingController {
  constructor(
    private readonly giveOffer: GiveOffer,
    private readonly writes: Writes,
  ) {}

  /** Gives an open offer to another member of sales, or back to the whole team. */
  @Post('assignment')
  @HttpCode(200)
  @Requires('lead.assign')
  give(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('id', IdPipe) id: string,
    @Body() body: GivingDto,
  ): Promise<GivenOfferDto> {
    return this.writes.run(caller, key, (tx) => this.giveOffer.run(tx, byCaller(caller), id, body));
  }
}
