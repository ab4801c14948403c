import { Body, Controller, Get, Put } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { WriteWorkRules } from '../application/write-work-rules.js';
import { WorkRulesDto } from './work-rules.dto.js';

@Controller('work-rules')
export class WorkRulesController {
  constructor(
    private readonly rules: WriteWorkRules,
    private readonly writes: Writes,
  ) {}

  /** How long leads may rest in this workspace. */
  @Get()
  @Requires('lead.read')
  read(@AskedBy() caller: Caller): Promise<WorkRulesDto> {
    return this.rules.read(caller);
  }

  /** Says how long leads may rest. */
  @Put()
  @Requires('settings.write')
  write(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Body() body: WorkRulesDto,
  ): Promise<WorkRulesDto> {
    return this.writes.run(caller, key, (tx) => this.rules.write(tx, caller, body));
  }
}
