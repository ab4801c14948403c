import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, BATCH_BODY_LIMIT, BodyLimit, decodeCursor, encodeCursor, Idempotency, pageOf } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { SetRates } from '../application/set-rates.js';
import { SpendRequests } from '../application/spend-requests.js';
import { ReadRates } from '../application/read-rates.js';
import { CurrencyRatesQuery, NewCurrencyRatesDto } from './currency-rates.dto.js';
import { CurrencyRatesDto, SetCurrencyRatesDto } from './spend.answers.dto.js';

/** What foreign money was worth in the currency of the workspace, day by day. */
@Controller('currency-rates')
export class CurrencyRatesController {
  constructor(
    private readonly requests: SpendRequests,
    private readonly setting: SetRates,
    private readonly reading: ReadRates,
  ) {}

  /** Rates, the latest day first. */
  @Get()
  @Requires('board.read')
  async list(@AskedBy() caller: Caller, @Query() query: CurrencyRatesQuery): Promise<CurrencyRatesDto> {
    const { limit, cursor, ...filter } = query;
    const paging = { limit, after: decodeCursor(cursor, ['id'])?.[0] };
    const found = await this.requests.read(caller, (tx, workspaceId) =>
      this.reading.list(tx, workspaceId, filter, paging),
    );
    return pageOf(
      found,
      limit,
      ({ id }) => encodeCursor([id]),
      (each) => each,
    );
  }

  /** Sets up to 1,000 rates of days, all or none; a day that has one gets another. */
  @Put()
  @BodyLimit(BATCH_BODY_LIMIT)
  @Requires('spend.write')
  set(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Body() { source = 'hand', rates }: NewCurrencyRatesDto,
  ): Promise<SetCurrencyRatesDto> {
    const inputs = rates.map((each) => ({ ...each, source }));
    const pointerOf = (index: number): string => `/rates/${index}`;
    return this.requests.write(caller, key, async (tx, by) => ({
      changed: (await this.setting.run(tx, by, inputs, { pointerOf })).filter((each) => each !== 'unchanged')
        .length,
    }));
  }
}
