import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { QualificationRequests } from '../application/qualification-requests.js';
import { AskForTraining } from '../application/training/ask-for-training.js';
import { NewTrainingRunDto } from './predictive.dto.js';
import { TrainingRunDto, TrainingRunsDto } from './training.answers.dto.js';

type Key = IdempotencyRequest | undefined;

@Controller('predictive-models/runs')
export class TrainingRunsController {
  constructor(
    private readonly requests: QualificationRequests,
    private readonly trainings: AskForTraining,
  ) {}

  /** Trainings, the latest first. */
  @Get()
  @Requires('member.read')
  async list(@AskedBy() caller: Caller): Promise<TrainingRunsDto> {
    return { items: await this.requests.read(caller, (tx, by) => this.trainings.list(tx, by)) };
  }

  /** How far one is. */
  @Get(':id')
  @Requires('member.read')
  one(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<TrainingRunDto> {
    return this.requests.read(caller, (tx, by) => this.trainings.one(tx, by, id));
  }

  /** Trains a model on the workspace’s own ended leads, in the background; refused while there are too few. */
  @Post()
  @HttpCode(202)
  @Requires('settings.write')
  train(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Body() { seed = 1, leaveOut = [], knownAtCapture = [] }: NewTrainingRunDto,
  ): Promise<TrainingRunDto> {
    const wish = { seed, leaveOut, knownAtCapture };
    return this.requests.write(caller, key, (tx, by) => this.trainings.run(tx, by, wish));
  }

  /** Ends it where it is; nothing is kept of it. */
  @Post(':id/cancellation')
  @HttpCode(200)
  @Requires('settings.write')
  cancel(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
  ): Promise<TrainingRunDto> {
    return this.requests.write(caller, key, (tx, by) => this.trainings.cancel(tx, by, id));
  }
}
