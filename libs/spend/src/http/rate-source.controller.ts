import { Body, Controller, Get, Put } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { RateSources } from '../application/rate-sources.js';
import { SpendRequests } from '../application/spend-requests.js';
import { NewRateSourceDto, RateSourceDto } from './rate-source.dto.js';

/** Rates that come by themselves each day. */
@Controller('currency-rates/source')
export class RateSourceController {
  constructor(
    private readonly requests: SpendRequests,
    private readonly sources: RateSources,
  ) {}

  /** Which currencies they come for, and how old the newest are. */
  @Get()
  @Requires('board.read')
  show(@AskedBy() caller: Caller): Promise<RateSourceDto> {
    return this.requests.read(caller, (tx, workspaceId) => this.sources.show(tx, workspaceId));
  }

  /** Asks for these and no others, from the next minute on. */
  @Put()
  @Requires('spend.write')
  set(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Body() { currencies }: NewRateSourceDto,
  ): Promise<RateSourceDto> {
    return this.requests.write(caller, key, (tx, by) => this.sources.set(tx, by, currencies));
  }
}
