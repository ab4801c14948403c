import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, NumberPipe } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { QualificationRequests } from '../application/qualification-requests.js';
import { ReadVersions } from '../application/read-versions.js';
import { SwitchPredictiveModel } from '../application/switch-predictive-model.js';
import { WatchDrift } from '../application/watch-drift.js';
import { DriftWatchDto } from './drift.answers.dto.js';
import { PredictiveModelsDto } from './predictive.answers.dto.js';
import { ModelActivationDto, ModelDeactivationDto, ModelReversalDto } from './predictive.dto.js';
import { QualificationActivationDto } from './qualification.answers.dto.js';

type Key = IdempotencyRequest | undefined;

@Controller('predictive-models')
export class PredictiveModelsController {
  constructor(
    private readonly requests: QualificationRequests,
    private readonly reading: ReadVersions,
    private readonly switching: SwitchPredictiveModel,
    private readonly watch: WatchDrift,
  ) {}

  /** Models that were trained, each with how it fared beside the rules; and which were in force, when and why. */
  @Get()
  @Requires('member.read')
  list(@AskedBy() caller: Caller): Promise<PredictiveModelsDto> {
    return this.requests.read(caller, (tx, by) => this.reading.predictiveModels(tx, by));
  }

  /** Whether the model in force still holds, by leads that closed since. */
  @Get('drift')
  @Requires('member.read')
  async drift(@AskedBy() caller: Caller): Promise<DriftWatchDto> {
    return {
      drift: await this.requests.read(caller, (tx, { workspaceId }) => this.watch.look(tx, workspaceId)),
    };
  }

  /** Puts one in force, unless it was not held against the rules on leads neither had seen. */
  @Post(':number/activation')
  @HttpCode(200)
  @Requires('settings.write')
  activate(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('number', NumberPipe) version: number,
    @Body() { why }: ModelActivationDto,
  ): Promise<QualificationActivationDto> {
    return this.requests.write(caller, key, (tx, by) => this.switching.on(tx, by, version, why));
  }

  /** Puts back what was in force before the latest switch. */
  @Post('reversal')
  @HttpCode(200)
  @Requires('settings.write')
  reverse(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Body() { why }: ModelReversalDto,
  ): Promise<QualificationActivationDto> {
    return this.requests.write(caller, key, (tx, by) => this.switching.back(tx, by, why ?? null));
  }

  /** Puts whichever is in force out of it. */
  @Delete('activation')
  @Requires('settings.write')
  deactivate(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Query() { why }: ModelDeactivationDto,
  ): Promise<QualificationActivationDto> {
    return this.requests.write(caller, key, (tx, by) => this.switching.off(tx, by, why ?? null));
  }
}
