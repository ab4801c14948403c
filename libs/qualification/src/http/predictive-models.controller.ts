import { Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { KeepVersions } from '../application/keep-versions.js';
import { QualificationRequests } from '../application/qualification-requests.js';
import { ReadVersions } from '../application/read-versions.js';
import { TrainPredictiveModel } from '../application/train-predictive-model.js';
import { PredictiveModelsDto, TrainedModelDto } from './predictive.answers.dto.js';
import { QualificationActivationDto } from './qualification.answers.dto.js';

type Key = IdempotencyRequest | undefined;

@Controller('predictive-models')
export class PredictiveModelsController {
  constructor(
    private readonly requests: QualificationRequests,
    private readonly versions: KeepVersions,
    private readonly reading: ReadVersions,
    private readonly training: TrainPredictiveModel,
  ) {}

  /** Models that were trained, each with how it fared beside the rules. */
  @Get()
  @Requires('lead.read')
  async list(@AskedBy() caller: Caller): Promise<PredictiveModelsDto> {
    return { items: await this.requests.read(caller, (tx, by) => this.reading.predictiveModels(tx, by)) };
  }

  /** Trains one on the workspace’s own ended leads; refused while there are too few. */
  @Post()
  @Requires('settings.write')
  train(@AskedBy() caller: Caller, @Idempotency() key: Key): Promise<TrainedModelDto> {
    return this.requests.write(caller, key, (tx, by) => this.training.run(tx, by));
  }

  /** Switches one on. */
  @Post(':number/activation')
  @HttpCode(200)
  @Requires('settings.write')
  activate(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('number', ParseIntPipe) version: number,
  ): Promise<QualificationActivationDto> {
    return this.requests.write(caller, key, (tx, by) =>
      this.versions.activate(tx, by, 'predictive-model', { key: '', version }),
    );
  }

  /** Switches off whichever is on. */
  @Delete('activation')
  @Requires('settings.write')
  deactivate(@AskedBy() caller: Caller, @Idempotency() key: Key): Promise<QualificationActivationDto> {
    return this.requests.write(caller, key, (tx, by) =>
      this.versions.activate(tx, by, 'predictive-model', null),
    );
  }
}
