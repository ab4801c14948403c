import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, NumberPipe } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { FRAMEWORK_TEMPLATES } from '#scoring';
import { KeepVersions } from '../application/keep-versions.js';
import { QualificationRequests } from '../application/qualification-requests.js';
import { ReadVersions } from '../application/read-versions.js';
import {
  FrameworksDto,
  FrameworkTemplatesDto,
  QualificationActivationDto,
  QualificationVersionDto,
} from './qualification.answers.dto.js';
import { NewFrameworkDto } from './qualification.dto.js';

@Controller('frameworks')
export class FrameworksController {
  constructor(
    private readonly requests: QualificationRequests,
    private readonly versions: KeepVersions,
    private readonly reading: ReadVersions,
  ) {}

  /** The versions of the frameworks, the latest first, and which of them agreements pin. */
  @Get()
  @Requires('member.read')
  list(@AskedBy() caller: Caller): Promise<FrameworksDto> {
    return this.requests.read(caller, (tx, by) => this.reading.frameworks(tx, by));
  }

  /** Frameworks to start from: BANT, MEDDIC, CHAMP, ANUM and GPCT. */
  @Get('templates')
  @Requires('member.read')
  templates(): FrameworkTemplatesDto {
    return { items: FRAMEWORK_TEMPLATES };
  }

  /** Writes the next version of a framework. */
  @Post()
  @Requires('settings.write')
  add(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Body() framework: NewFrameworkDto,
  ): Promise<QualificationVersionDto> {
    return this.requests.write(caller, key, (tx, by) => this.versions.addFramework(tx, by, framework));
  }

  /** Judges leads by this version where no agreement pins another. */
  @Post(':key/versions/:number/activation')
  @HttpCode(200)
  @Requires('settings.write')
  activate(
    @AskedBy() caller: Caller,
    @Idempotency() idempotency: IdempotencyRequest | undefined,
    @Param('key') key: string,
    @Param('number', NumberPipe) version: number,
  ): Promise<QualificationActivationDto> {
    return this.requests.write(caller, idempotency, (tx, by) =>
      this.versions.activate(tx, by, 'framework', { key, version }),
    );
  }
}
