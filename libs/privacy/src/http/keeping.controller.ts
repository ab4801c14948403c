import { Body, Controller, Get, Param, ParseEnumPipe, Put } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { AlsoRequires, assertMay, Requires } from '#identity';
import { KeepingRequests } from '../application/keeping-requests.js';
import { erasesPeople, KEEPING_KINDS } from '../domain/keeping.js';
import type { KeepingKind } from '../domain/keeping.js';
import { KeepDaysDto, KeepingsDto, KeptDaysDto } from './keeping.dto.js';

@Controller('privacy/keeping')
export class KeepingController {
  constructor(
    private readonly keeping: KeepingRequests,
    private readonly writes: Writes,
  ) {}

  /** How long raw data, logs and traces of nobody are kept, what would go now, and what went last. */
  @Get()
  @Requires('settings.write')
  list(@AskedBy() caller: Caller): Promise<KeepingsDto> {
    return this.keeping.all(caller) as Promise<KeepingsDto>;
  }

  /** Chooses how many days a kind is kept; it is kept to from the next night on. Where people go with it, the right to erase them is needed too. */
  @Put(':kind')
  @AlsoRequires({ right: 'person.erase', when: 'the kind is `unconfirmed`: people are erased with it' })
  @Requires('settings.write')
  @ApiParam({ name: 'kind', enum: KEEPING_KINDS })
  choose(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('kind', new ParseEnumPipe(Object.fromEntries(KEEPING_KINDS.map((each) => [each, each]))))
    kind: KeepingKind,
    @Body() { days }: KeepDaysDto,
  ): Promise<KeptDaysDto> {
    if (erasesPeople(kind)) assertMay(caller, 'person.erase');
    return this.writes.run(caller, key, (tx) => this.keeping.choose(tx, caller, kind, days));
  }
}
