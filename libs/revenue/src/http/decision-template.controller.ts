import { Body, Controller, Get, Put } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { byCaller } from '#leads';
import { DecisionTemplates } from '../application/decision-templates.js';
import { DecisionTemplateDto } from './deal-decisions.answers.dto.js';
import { DecisionTemplateWishDto } from './deal-decisions.dto.js';

@Controller('decision-template')
export class DecisionTemplateController {
  constructor(
    private readonly templates: DecisionTemplates,
    private readonly writes: Writes,
  ) {}

  /** The steps of the buyer's that new deals begin with. */
  @Get()
  @Requires('opportunity.read')
  read(@AskedBy() { workspaceId }: Caller): Promise<DecisionTemplateDto> {
    return this.templates.read(workspaceId);
  }

  /** Deals that are opened from now on begin with these; those that are open keep theirs. */
  @Put()
  @Requires('settings.write')
  keep(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Body() { steps }: DecisionTemplateWishDto,
  ): Promise<DecisionTemplateDto> {
    const wished = steps.map(({ name, afterDays = null }) => ({ name, afterDays }));
    return this.writes.run(caller, key, (tx) => this.templates.keep(tx, byCaller(caller), wished));
  }
}
