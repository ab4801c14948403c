import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Caller } from '#contracts';
import { AskedBy, etag, Idempotency, IfMatch, SendsEtag, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { ChangeSettings } from '../application/change-settings.js';
import { CreditSettingsDto, KeptCreditSettingsDto } from './credit-settings.dto.js';

@Controller('credit/settings')
export class CreditSettingsController {
  constructor(
    private readonly writes: Writes,
    private readonly changing: ChangeSettings,
  ) {}

  /** What credit goes by. */
  @Get()
  @SendsEtag()
  @Requires('board.read')
  async read(
    @AskedBy() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KeptCreditSettingsDto> {
    const kept = await this.changing.read(caller);
    void reply.header('etag', etag(kept.version));
    return kept;
  }

  /** Says by what credit goes; every deal is credited anew, also closed ones. */
  @Put()
  @SendsEtag()
  @Requires('settings.write')
  async write(
    @AskedBy() caller: Caller,
    @Body() settings: CreditSettingsDto,
    @IfMatch({ isRequired: true }) version: number,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KeptCreditSettingsDto> {
    const kept = await this.writes.run(caller, key, (tx) => this.changing.run(tx, caller, version, settings));
    void reply.header('etag', etag(kept.version));
    return kept;
  }
}
