import { Body, Controller, Get, Param, ParseEnumPipe, Put, Query } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { AlsoRequires, Requires } from '#identity';
import { RetentionRequests } from '../application/retention-requests.js';
import { RETENTION_KINDS } from '../domain/retention.js';
import type { RetentionKind } from '../domain/retention.js';
import {
  KeepForDto,
  RetentionPreviewDto,
  RetentionQuery,
  RetentionRuleDto,
  RetentionRulesDto,
} from './retention.dto.js';

const KIND = new ParseEnumPipe(Object.fromEntries(RETENTION_KINDS.map((kind) => [kind, kind])));

@Controller('privacy/retention')
export class RetentionController {
  constructor(
    private readonly retention: RetentionRequests,
    private readonly writes: Writes,
  ) {}

  /** How long persons are kept after their last activity. */
  @Get()
  @Requires('settings.write')
  list(@AskedBy() caller: Caller): Promise<RetentionRulesDto> {
    return this.retention.rules(caller) as Promise<RetentionRulesDto>;
  }

  /** Who would be erased by a rule; nothing is written. */
  @Get(':kind/preview')
  @Requires('settings.write')
  @ApiParam({ name: 'kind', enum: RETENTION_KINDS })
  preview(
    @AskedBy() caller: Caller,
    @Param('kind', KIND) kind: RetentionKind,
    @Query() { months }: RetentionQuery,
  ): Promise<RetentionPreviewDto> {
    return this.retention.preview(caller, kind, months) as Promise<RetentionPreviewDto>;
  }

  /** Makes or ends the rule of a kind; it is kept from the next night on, and erases people: the right to erase them is needed too. */
  @Put(':kind')
  @AlsoRequires('person.erase')
  @Requires('settings.write')
  @ApiParam({ name: 'kind', enum: RETENTION_KINDS })
  keep(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('kind', KIND) kind: RetentionKind,
    @Body() { months }: KeepForDto,
  ): Promise<RetentionRuleDto> {
    return this.writes.run(caller, key, (tx) => this.retention.keep(tx, caller, { kind, months }));
  }
}
