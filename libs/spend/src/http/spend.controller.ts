import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import {
  AskedBy,
  BATCH_BODY_LIMIT,
  BodyLimit,
  decodeCursor,
  encodeCursor,
  Idempotency,
  IdPipe,
  pageOf,
} from '#http';
import type { IdempotencyRequest } from '#http';
import { AlsoRequires, assertMay, Requires } from '#identity';
import { ReadSpends } from '../application/read-spends.js';
import { RecordSpends } from '../application/record-spends.js';
import { SpendRequests } from '../application/spend-requests.js';
import { SummariseSpend } from '../application/summarise-spend.js';
import { TakeBackSpends } from '../application/take-back-spends.js';
import { RecordedSpendsDto, SpendHistoryDto, SpendsDto, SpendSummaryDto } from './spend.answers.dto.js';
import { inputsOf, NewSpendsDto, SpendsQuery, SpendSummaryQuery, wishOf } from './spend.dto.js';

/** What marketing cost, amount by amount and added up. */
@Controller('spend')
export class SpendController {
  constructor(
    private readonly requests: SpendRequests,
    private readonly recording: RecordSpends,
    private readonly takingBack: TakeBackSpends,
    private readonly reading: ReadSpends,
    private readonly summarising: SummariseSpend,
  ) {}

  /** Records up to 1,000 amounts, all or none; those with an id of their source once, however often they are sent. */
  @Post()
  @HttpCode(200)
  @BodyLimit(BATCH_BODY_LIMIT)
  @Requires('spend.write')
  async record(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Body() body: NewSpendsDto,
  ): Promise<RecordedSpendsDto> {
    const pointerOf = (index: number): string => `/spend/${index}`;
    return this.requests.write(caller, key, async (tx, by) => ({
      items: await this.recording.run(tx, by, inputsOf(body), { pointerOf }),
    }));
  }

  /** Amounts, the latest days first. */
  @Get()
  @Requires('spend.read')
  async list(@AskedBy() caller: Caller, @Query() query: SpendsQuery): Promise<SpendsDto> {
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

  /** What was spent in a span of days, by campaign, channel, day or month; salaries only for who may see amounts one by one. */
  @Get('summary')
  @AlsoRequires({ right: 'spend.read', when: '`include` names salaries' })
  @Requires('board.read')
  summary(@AskedBy() caller: Caller, @Query() query: SpendSummaryQuery): Promise<SpendSummaryDto> {
    const wish = { ...wishOf(query), seesSalaries: caller.actions.has('spend.read') };
    if (wish.include.includes('salary')) assertMay(caller, 'spend.read');
    return this.requests.read(caller, (tx, workspaceId) => this.summarising.run(tx, workspaceId, wish));
  }

  /** One amount with all it was before. */
  @Get(':id')
  @Requires('spend.read')
  one(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<SpendHistoryDto> {
    return this.requests.read(caller, (tx, workspaceId) => this.reading.one(tx, workspaceId, id));
  }

  /** Takes an amount back; it counts no more, and its trace stays. */
  @Delete(':id')
  @Requires('spend.write')
  remove(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('id', IdPipe) id: string,
  ): Promise<SpendHistoryDto> {
    return this.requests.write(caller, key, async (tx, by) => {
      await this.takingBack.run(tx, by, [id]);
      return this.reading.one(tx, by.workspaceId, id);
    });
  }
}
