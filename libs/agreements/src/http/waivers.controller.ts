import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe } from '#http';
import type { IdempotencyRequest } from '#http';
import { MembersOnly, Requires } from '#identity';
import { AgreementRequests } from '../application/agreement-requests.js';
import { WaiveObligations } from '../application/duties/waive-obligations.js';
import type { Waived } from '../application/duties/waive-obligations.js';
import { sidesOf } from '../domain/may-waive.js';
import { WaivedDto, WaivedListDto, WaiverDto, WaiversDto } from './waivers.dto.js';

@Controller('obligations')
export class WaiversController {
  constructor(
    private readonly requests: AgreementRequests,
    private readonly waiving: WaiveObligations,
  ) {}

  /** By whoever signs for the side it is owed to, or for leadership. For good. */
  @Post(':id/waiver')
  @MembersOnly()
  @HttpCode(200)
  @Requires('obligation.waive')
  async waive(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() waiver: WaiverDto,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<WaivedDto> {
    const [waived] = await this.run(caller, key, { ...waiver, obligationIds: [id] });
    return waived!;
  }

  /** Several at once, all or none. */
  @Post('waivers')
  @MembersOnly()
  @HttpCode(200)
  @Requires('obligation.waive')
  async waiveAll(
    @AskedBy() caller: Caller,
    @Body() waivers: WaiversDto,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<WaivedListDto> {
    return { items: [...(await this.run(caller, key, waivers))] };
  }

  private run(
    caller: Caller,
    key: IdempotencyRequest | undefined,
    { obligationIds, reason, note = null }: Omit<WaiversDto, 'note'> & { readonly note?: string | null },
  ): Promise<readonly Waived[]> {
    const sides = sidesOf(caller.actions);
    return this.requests.write(caller, key, (tx, by) =>
      this.waiving.run(tx, by, { obligationIds, reason, note, sides }),
    );
  }
}
