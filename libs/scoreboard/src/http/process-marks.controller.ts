import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { AskedBy, Idempotency, IdPipe, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { MarkProcess } from '../application/mark-process.js';
import { NewMarkDto, ProcessMarkDto, ProcessMarksDto } from './process-marks.dto.js';

/** Days from which the work was done differently; control charts begin anew there. */
@Controller('process-marks')
export class ProcessMarksController {
  constructor(
    private readonly writes: Writes,
    private readonly database: Database,
    private readonly marks: MarkProcess,
  ) {}

  /** The marks that stand. */
  @Get()
  @Requires('board.read')
  async list(@AskedBy() { workspaceId }: Caller): Promise<ProcessMarksDto> {
    const items = await this.database.withWorkspace(workspaceId, (tx) => this.marks.list(tx, workspaceId), {
      isReadOnlySnapshot: true,
    });
    return { items };
  }

  /** Says what changed, and from which day on. */
  @Post()
  @Requires('review.hold')
  put(
    @AskedBy() caller: Caller,
    @Body() mark: NewMarkDto,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<ProcessMarkDto> {
    return this.writes.run(caller, key, (tx) => this.marks.put(tx, caller, mark));
  }

  /** Takes a mark back: the charts are as if nobody had put it. */
  @Post(':id/withdrawal')
  @HttpCode(204)
  @Requires('review.hold')
  async withdraw(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<void> {
    await this.writes.run(caller, key, (tx) => this.marks.withdraw(tx, caller, id));
  }
}
