import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, NumberPipe } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { PublishTarget } from '../application/publish-target.js';
import { QualificationRequests } from '../application/qualification-requests.js';
import { ReadTargets } from '../application/read-targets.js';
import { TryTarget } from '../application/try-target.js';
import { QualificationActivationDto, QualificationVersionDto } from './qualification.answers.dto.js';
import { TargetDefinitionsDto, TargetTrialDto } from './targets.answers.dto.js';
import { NewTargetDefinitionDto, TargetReasonDto, TargetTrialWishDto } from './targets.dto.js';

type Key = IdempotencyRequest | undefined;

/** So many are judged within a blink, and say enough of what a change does. */
const LATEST = 500;

@Controller('target-definitions')
export class TargetsController {
  constructor(
    private readonly requests: QualificationRequests,
    private readonly publishing: PublishTarget,
    private readonly reading: ReadTargets,
    private readonly trial: TryTarget,
  ) {}

  /** The versions of who is wanted, the latest first, each with what it changed, and what was in force when. */
  @Get()
  @Requires('member.read')
  list(@AskedBy() caller: Caller): Promise<TargetDefinitionsDto> {
    return this.requests.read(caller, (tx, by) => this.reading.run(tx, by));
  }

  /** Writes the next version as a draft; nobody is judged by it before it is published. */
  @Post()
  @Requires('settings.write')
  draft(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Body() { name, definition }: NewTargetDefinitionDto,
  ): Promise<QualificationVersionDto> {
    return this.requests.write(caller, key, (tx, by) => this.publishing.draft(tx, by, name, definition));
  }

  /** What a draft would make of the latest leads, or of given ones, beside the version in force; nothing is written. */
  @Post('trial')
  @HttpCode(200)
  @Requires('settings.write')
  try(
    @AskedBy() caller: Caller,
    @Body() { definition, attributes, latest = LATEST }: TargetTrialWishDto,
  ): Promise<TargetTrialDto> {
    const wish = { definition, latest, ...(attributes && { attributes }) };
    return this.requests.read(caller, (tx, by) => this.trial.run(tx, by, wish));
  }

  /** Puts a version in force: leads that are handed over from now on are judged by it. */
  @Post(':number/publication')
  @HttpCode(200)
  @Requires('settings.write')
  publish(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('number', NumberPipe) version: number,
    @Body() { reason }: TargetReasonDto,
  ): Promise<QualificationActivationDto> {
    return this.requests.write(caller, key, (tx, by) => this.publishing.publish(tx, by, version, reason));
  }

  /** Puts none in force any more. */
  @Post('withdrawal')
  @HttpCode(200)
  @Requires('settings.write')
  withdraw(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Body() { reason }: TargetReasonDto,
  ): Promise<QualificationActivationDto> {
    return this.requests.write(caller, key, (tx, by) => this.publishing.publish(tx, by, null, reason));
  }
}
