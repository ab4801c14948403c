import { Body, Controller, Param, Put } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { AFTER_SALE_STEPS } from '#contracts';
import type { AfterSaleStepCode, Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, IfMatch, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { byCaller } from '#leads';
import { AfterSaleWishDto } from './after-sale.dto.js';
import { AfterSaleResultDto } from './after-sale.answers.dto.js';
import { missingStep, SetAfterSale } from '../application/set-after-sale.js';
import { requireExternalDeal } from '../application/external-deal.js';

type Key = IdempotencyRequest | undefined;

const STEP: PipeTransform<string, AfterSaleStepCode> = {
  transform: (said) => {
    const step = AFTER_SALE_STEPS.find((each) => each === said);
    if (step === undefined) throw missingStep();
    return step;
  },
};

/** What follows a sale. Whoever a step belongs to may say that it is done, beside those who write deals. */
@Controller('opportunities')
@Requires('opportunity.read')
export class AfterSaleController {
  constructor(
    private readonly setting: SetAfterSale,
    private readonly writes: Writes,
  ) {}

  /** Plans a step, says that it is done, or that it is not after all. The same said again changes nothing. */
  @Put(':id/after-sale/:step')
  set(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Param('step', STEP) step: AfterSaleStepCode,
    @IfMatch() seen: number | undefined,
    @Body() wish: AfterSaleWishDto,
  ): Promise<AfterSaleResultDto> {
    return this.writes.run(caller, key, (tx) =>
      this.setting.run(tx, byCaller(caller), { opportunityId: id, step, seen }, wish),
    );
  }

  /** The same of a deal by what another system calls it, for systems of deliveries and invoices. */
  @Put('external/:source/:externalId/after-sale/:step')
  setExternal(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('source') source: string,
    @Param('externalId') externalId: string,
    @Param('step', STEP) step: AfterSaleStepCode,
    @Body() wish: AfterSaleWishDto,
  ): Promise<AfterSaleResultDto> {
    return this.writes.run(caller, key, async (tx) => {
      const opportunityId = await requireExternalDeal(tx, caller.workspaceId, { source, id: externalId });
      return this.setting.run(tx, byCaller(caller), { opportunityId, step }, wish);
    });
  }
}
