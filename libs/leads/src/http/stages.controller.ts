import { Body, Controller, Get, Put } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { AnyCaller, Requires } from '#identity';
import { LabelStages } from '../application/label-stages.js';
import { StageLabelDto } from './leads.dto.js';
import { LabelledStageDto, LabelledStagesDto } from './stages.answers.dto.js';

@Controller('stages')
export class StagesController {
  constructor(
    private readonly labelStages: LabelStages,
    private readonly writes: Writes,
  ) {}

  /** The stages in the order of the race, with the workspace's own words. */
  @Get()
  @AnyCaller('Names of stages, nothing about a lead.')
  async list(@AskedBy() caller: Caller): Promise<LabelledStagesDto> {
    return { items: await this.labelStages.read(caller) };
  }

  /** Gives a stage the workspace's own word, or takes it back with null. */
  @Put()
  @Requires('settings.write')
  label(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Body() { stage, label = null }: StageLabelDto,
  ): Promise<LabelledStageDto> {
    return this.writes.run(caller, key, (tx) =>
      this.labelStages.write(tx, caller.workspaceId, { stage, label }),
    );
  }
}
