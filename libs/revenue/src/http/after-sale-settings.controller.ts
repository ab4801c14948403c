import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Caller } from '#contracts';
import { AskedBy, etag, Idempotency, IfMatch, SendsEtag, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { byCaller } from '#leads';
import { AfterSaleSettings } from '../application/after-sale-settings.js';
import { AfterSaleSettingsDto } from './after-sale.answers.dto.js';
import { AfterSaleSettingsWishDto } from './after-sale.dto.js';

@Controller('after-sale-steps')
export class AfterSaleSettingsController {
  constructor(
    private readonly settings: AfterSaleSettings,
    private readonly writes: Writes,
  ) {}

  /** What follows a sale: which steps, and whose work each is. */
  @Get()
  @SendsEtag()
  @Requires('opportunity.read')
  async read(
    @AskedBy() { workspaceId }: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AfterSaleSettingsDto> {
    const kept = await this.settings.read(workspaceId);
    void reply.header('etag', etag(kept.version));
    return kept;
  }

  /** Deals that are won from now on go by these; those that were won before keep theirs. */
  @Put()
  @SendsEtag()
  @Requires('settings.write')
  async keep(
    @AskedBy() caller: Caller,
    @Body() { steps }: AfterSaleSettingsWishDto,
    @IfMatch({ isRequired: true }) version: number,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AfterSaleSettingsDto> {
    const kept = await this.writes.run(caller, key, (tx) =>
      this.settings.keep(tx, byCaller(caller), version, steps),
    );
    void reply.header('etag', etag(kept.version));
    return kept;
  }
}
