import { Controller, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AttachmentQuery, keyOf, KeptAttachmentDto, uploadOf } from '#attachments';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, StreamedBody, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { byCaller } from '#leads';
import { AttachToDeal } from '../application/attach-to-deal.js';

@Controller('opportunities/:id/attachments')
export class DealAttachmentsController {
  constructor(
    private readonly attachToDeal: AttachToDeal,
    private readonly writes: Writes,
  ) {}

  /** Takes a file of up to 10 MB as the body, as it is; the same content again is the file that lies there. */
  @Post()
  @StreamedBody('application/octet-stream')
  @Requires('opportunity.write')
  async add(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('id', IdPipe) id: string,
    @Query() { name }: AttachmentQuery,
    @Req() request: FastifyRequest,
  ): Promise<KeptAttachmentDto> {
    await this.attachToDeal.requireReach(byCaller(caller), id);
    const file = await uploadOf(request, name);
    return this.writes.run(caller, keyOf(key, file), (tx) =>
      this.attachToDeal.run(tx, byCaller(caller), id, file),
    );
  }
}
