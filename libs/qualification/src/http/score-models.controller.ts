import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, NumberPipe } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { STARTING_MODEL } from '#scoring';
import { KeepVersions } from '../application/keep-versions.js';
import { QualificationRequests } from '../application/qualification-requests.js';
import { ReadTrialLeads } from '../application/read-trial-leads.js';
import { ReadVersions } from '../application/read-versions.js';
import {
  QualificationActivationDto,
  QualificationVersionDto,
  ScoreModelsDto,
  TrialLeadsDto,
} from './qualification.answers.dto.js';
import { NewScoreModelDto } from './qualification.dto.js';

@Controller('score-models')
export class ScoreModelsController {
  constructor(
    private readonly requests: QualificationRequests,
    private readonly versions: KeepVersions,
    private readonly reading: ReadVersions,
    private readonly trial: ReadTrialLeads,
  ) {}

  /** The versions of the score model, the latest first. */
  @Get()
  @Requires('member.read')
  async list(@AskedBy() caller: Caller): Promise<ScoreModelsDto> {
    const items = await this.requests.read(caller, (tx, by) => this.reading.scoreModels(tx, by));
    return { items, starting: STARTING_MODEL };
  }

  /** The latest leads as a model sees them, without a name: what a draft would make of them. */
  @Get('trial-leads')
  @Requires('settings.write')
  trialLeads(@AskedBy() caller: Caller): Promise<TrialLeadsDto> {
    return this.requests.read(caller, (tx, by) => this.trial.run(tx, by));
  }

  /** Writes the next version; leads are scored by it once it is activated. */
  @Post()
  @Requires('settings.write')
  add(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Body() { name, definition }: NewScoreModelDto,
  ): Promise<QualificationVersionDto> {
    return this.requests.write(caller, key, (tx, by) =>
      this.versions.addScoreModel(tx, by, name, definition),
    );
  }

  /** Scores leads by this version from now on. */
  @Post(':number/activation')
  @HttpCode(200)
  @Requires('settings.write')
  activate(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('number', NumberPipe) version: number,
  ): Promise<QualificationActivationDto> {
    return this.requests.write(caller, key, (tx, by) =>
      this.versions.activate(tx, by, 'score-model', { key: '', version }),
    );
  }
}
