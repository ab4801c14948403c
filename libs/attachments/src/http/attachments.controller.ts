import { Readable } from 'node:stream';
import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, StreamedBody, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { byCaller } from '#leads';
import { AttachmentVerbs } from '../application/attachment-verbs.js';
import { ReadAttachments } from '../application/read-attachments.js';
import { disposition } from '../domain/file-name.js';
import { AttachmentsDto, KeptAttachmentDto, RemovedAttachmentDto } from './attachments.answers.dto.js';
import { AttachmentQuery } from './attachments.dto.js';
import { keyOf, uploadOf } from './upload.js';

type Key = IdempotencyRequest | undefined;

/** Opened on its own, a file may load nothing and run nothing. */
const LOCKED_UP = "default-src 'none'; sandbox";

/** Files beside leads. */
@Controller()
export class AttachmentsController {
  constructor(
    private readonly verbs: AttachmentVerbs,
    private readonly readAttachments: ReadAttachments,
    private readonly writes: Writes,
  ) {}

  /** The files of a lead and its deals, the latest first. */
  @Get('leads/:id/attachments')
  @Requires('lead.read')
  list(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<AttachmentsDto> {
    return this.readAttachments.list(caller, id);
  }

  /** Takes a file of up to 10 MB as the body, as it is; the same content again is the file that lies there. */
  @Post('leads/:id/attachments')
  @StreamedBody('application/octet-stream')
  @Requires('lead.work')
  async add(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) leadId: string,
    @Query() { name }: AttachmentQuery,
    @Req() request: FastifyRequest,
  ): Promise<KeptAttachmentDto> {
    await this.verbs.requireWork(byCaller(caller), leadId);
    const file = await uploadOf(request, name);
    return this.writes.run(caller, keyOf(key, file), (tx) =>
      this.verbs.keepOnLead(tx, byCaller(caller), leadId, file),
    );
  }

  /** The file itself; browsers save it and never show it here. */
  @Get('attachments/:id/content')
  @Requires('person.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({
    description: 'The bytes as they came.',
    schema: { type: 'string', format: 'binary' },
  })
  async content(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const attachment = await this.readAttachments.one(caller, id);
    void reply.headers({ 'content-security-policy': LOCKED_UP, 'cache-control': 'private, no-store' });
    return new StreamableFile(Readable.from(this.readAttachments.contentOf(caller, attachment)), {
      type: attachment.mediaType,
      disposition: disposition(attachment.name),
      length: attachment.bytes,
    });
  }

  /** Takes a file away; for ten minutes it can come back. */
  @Delete('attachments/:id')
  @Requires('lead.read')
  remove(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
  ): Promise<RemovedAttachmentDto> {
    return this.writes.run(caller, key, (tx) => this.verbs.remove.run(tx, byCaller(caller), id));
  }

  /** Brings a removed file back. */
  @Post('attachments/:id/restoration')
  @HttpCode(200)
  @Requires('lead.read')
  restore(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
  ): Promise<RemovedAttachmentDto> {
    return this.writes.run(caller, key, (tx) => this.verbs.remove.undo(tx, byCaller(caller), id));
  }
}
