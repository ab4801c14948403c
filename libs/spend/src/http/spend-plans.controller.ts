import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, decodeCursor, encodeCursor, Idempotency, IdPipe, PageQuery, pageOf } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { ReadSpends } from '../application/read-spends.js';
import { SetPlan } from '../application/set-plan.js';
import { SpendRequests } from '../application/spend-requests.js';
import { SetSpendPlanDto, SpendPlansDto } from './spend.answers.dto.js';
import { NewSpendPlanDto, SpendPlanEndDto } from './spend-plans.dto.js';

/** What comes again every week or month: retainers, subscriptions, salaries. */
@Controller('spend/plans')
export class SpendPlansController {
  constructor(
    private readonly requests: SpendRequests,
    private readonly setting: SetPlan,
    private readonly reading: ReadSpends,
  ) {}

  /** Recurring costs, those that begin last first. */
  @Get()
  @Requires('spend.read')
  async list(@AskedBy() caller: Caller, @Query() { limit, cursor }: PageQuery): Promise<SpendPlansDto> {
    const paging = { limit, after: decodeCursor(cursor, ['id'])?.[0] };
    const found = await this.requests.read(caller, (tx, workspaceId) =>
      this.reading.plans(tx, workspaceId, paging),
    );
    return pageOf(
      found,
      limit,
      ({ id }) => encodeCursor([id]),
      (each) => each,
    );
  }

  /** From its first day on the recurring cost of this name is this; what it was before ends the day before. */
  @Put()
  @Requires('spend.write')
  set(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Body() body: NewSpendPlanDto,
  ): Promise<SetSpendPlanDto> {
    return this.requests.write(caller, key, async (tx, by) => ({ id: await this.setting.run(tx, by, body) }));
  }

  /** Ends a recurring cost with a day. */
  @Put(':id/end')
  @Requires('spend.write')
  end(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('id', IdPipe) id: string,
    @Body() { on }: SpendPlanEndDto,
  ): Promise<SetSpendPlanDto> {
    return this.requests.write(caller, key, async (tx, by) => {
      await this.setting.end(tx, by, id, on);
      return { id };
    });
  }
}
