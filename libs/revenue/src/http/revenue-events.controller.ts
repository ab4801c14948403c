import { Body, Controller, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { byCaller } from '#leads';
import { RecordRevenue } from '../application/record-revenue.js';
import { RecordedRevenueDto } from './opportunities.answers.dto.js';
import { RevenueDto } from './opportunities.dto.js';

@Controller('revenue-events')
export class RevenueEventsController {
  constructor(
    private readonly recordRevenue: RecordRevenue,
    private readonly writes: Writes,
  ) {}

  /** Money that moved on a won deal: invoiced, refunded (never more than was booked) or churned. */
  @Post()
  @Requires('revenue.write')
  record(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Body() body: RevenueDto,
  ): Promise<RecordedRevenueDto> {
    return this.writes.run(caller, key, (tx) => this.recordRevenue.run(tx, byCaller(caller), body));
  }
}
