import { Body, Controller, Get, Put } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, BATCH_BODY_LIMIT, BodyLimit, Idempotency, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { PlaceSellers } from '../application/place-sellers.js';
import { SetQuota } from '../application/set-quota.js';
import { QuotaDto, QuotasDto, SellersDto, SellersPlacedDto } from './deals.answers.dto.js';
import { PlacedSellersDto, QuotaToSetDto } from './pipeline.dto.js';

/** What reports of the pipeline go by. */
@Controller('pipeline')
export class PipelineSettingsController {
  constructor(
    private readonly writes: Writes,
    private readonly placing: PlaceSellers,
    private readonly quota: SetQuota,
  ) {}

  /** Who sells, where, and for which team. */
  @Get('sellers')
  @Requires('board.read')
  async sellers(@AskedBy() caller: Caller): Promise<SellersDto> {
    return { items: await this.placing.read(caller) };
  }

  /** Says where up to 5,000 sellers sell and for which team, all or none; whoever is not named stays as they are. */
  @Put('sellers')
  @BodyLimit(BATCH_BODY_LIMIT)
  @Requires('settings.write')
  place(
    @AskedBy() caller: Caller,
    @Body() { sellers }: PlacedSellersDto,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<SellersPlacedDto> {
    return this.writes.run(caller, key, async (tx) => ({
      changed: await this.placing.run(tx, caller, sellers),
    }));
  }

  /** What quarters are to bring. */
  @Get('quotas')
  @Requires('board.read')
  async quotas(@AskedBy() caller: Caller): Promise<QuotasDto> {
    return { items: await this.quota.read(caller) };
  }

  /** Says what a quarter is to bring. */
  @Put('quotas')
  @Requires('settings.write')
  setQuota(
    @AskedBy() caller: Caller,
    @Body() { on, amount }: QuotaToSetDto,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<QuotaDto> {
    return this.writes.run(caller, key, (tx) => this.quota.run(tx, caller, on, amount));
  }
}
