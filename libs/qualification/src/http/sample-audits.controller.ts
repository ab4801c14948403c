import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { AuditSamples } from '../application/audit-samples.js';
import { QualificationRequests } from '../application/qualification-requests.js';
import {
  SampleAuditDto,
  SampleAuditsDto,
  SampleGradedDto,
  ShownSampleAuditDto,
} from './audits.answers.dto.js';
import { NewSampleAuditDto, SampleGradeDto } from './qualification.dto.js';

type Key = IdempotencyRequest | undefined;

@Controller('sample-audits')
export class SampleAuditsController {
  constructor(
    private readonly requests: QualificationRequests,
    private readonly audits: AuditSamples,
  ) {}

  /** Samples of handed-over leads, the latest first. */
  @Get()
  @Requires('member.read')
  async list(@AskedBy() caller: Caller): Promise<SampleAuditsDto> {
    return { items: await this.requests.read(caller, (tx, by) => this.audits.list(tx, by)) };
  }

  /** One sample; what the other side said is told once both have graded all of it. */
  @Get(':id')
  @Requires('member.read')
  one(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ShownSampleAuditDto> {
    return this.requests.read(caller, (tx, by) => this.audits.show(tx, by, id));
  }

  /** Draws a sample of the leads first offered on some days. */
  @Post()
  @Requires('review.hold')
  draw(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Body() { seed = 1, ...wish }: NewSampleAuditDto,
  ): Promise<SampleAuditDto> {
    return this.requests.write(caller, key, (tx, by) => this.audits.draw(tx, by, { ...wish, seed }));
  }

  /** Says of one drawn lead whether it is as agreed; a side says it once. */
  @Put(':id/grades')
  @Requires('member.read')
  grade(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() said: SampleGradeDto,
  ): Promise<SampleGradedDto> {
    return this.requests.write(caller, key, (tx, by) =>
      this.audits.grade(tx, by, id, { ...said, reason: said.reason ?? null }),
    );
  }
}
