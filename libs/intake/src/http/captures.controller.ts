import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody, ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import type { Caller } from '#contracts';
import { AskedBy, BATCH_BODY_LIMIT, BodyLimit, Captures, Idempotency } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { CaptureBatchPipe, MOST_CAPTURES } from './capture-batch.pipe.js';
import type { CaptureBatch } from './capture-batch.pipe.js';
import { CaptureVerb } from './capture-verb.js';
import { CaptureResultsDto } from './captures.answers.dto.js';
import { CaptureDto } from './captures.dto.js';

const ONE = { $ref: getSchemaPath(CaptureDto) };

@Controller('leads')
export class CapturesController {
  constructor(private readonly captureVerb: CaptureVerb) {}

  /** Takes one lead, or up to 1,000; of a list the good ones are taken and the others named. */
  @Post()
  @Captures()
  @BodyLimit(BATCH_BODY_LIMIT)
  @Requires('lead.capture')
  @ApiExtraModels(CaptureDto)
  @ApiBody({ schema: { oneOf: [ONE, { type: 'array', items: ONE, minItems: 1, maxItems: MOST_CAPTURES }] } })
  capture(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Body(CaptureBatchPipe) batch: CaptureBatch,
  ): Promise<CaptureResultsDto> {
    return this.captureVerb.run(caller, key, batch);
  }
}
