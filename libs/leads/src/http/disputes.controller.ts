import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { byCaller } from '../application/command.js';
import { DisputeRejection } from '../application/dispute-rejection.js';
import { SettleDispute } from '../application/settle-dispute.js';
import { speakersOf } from '../domain/settlement.js';
import { DisputeDto, SettlementDto } from './leads.dto.js';
import { DisputeStateDto, SettledDisputeDto } from './results.answers.dto.js';

type Key = IdempotencyRequest | undefined;

@Controller('handovers/:id')
export class DisputesController {
  constructor(
    private readonly disputeRejection: DisputeRejection,
    private readonly settleDispute: SettleDispute,
    private readonly writes: Writes,
  ) {}

  /** Marketing contests a rejection. */
  @Post('dispute')
  @HttpCode(200)
  @Requires('handover.dispute')
  dispute(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() { text }: DisputeDto,
  ): Promise<DisputeStateDto> {
    return this.writes.run(caller, key, (tx) => this.disputeRejection.open(tx, byCaller(caller), id, text));
  }

  /**
   * Says for one's side how a dispute should end. It ends once the side it goes against says so, too; where the sides do not agree
   * within the dispute window, leadership ends it alone.
   */
  @Post('settlement')
  @HttpCode(200)
  @Requires('handover.settle')
  settle(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() { outcome }: SettlementDto,
  ): Promise<SettledDisputeDto> {
    const word = { outcome, speakers: speakersOf(caller) };
    return this.writes.run(caller, key, (tx) => this.settleDispute.run(tx, byCaller(caller), id, word));
  }
}
