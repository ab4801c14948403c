import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, PageQuery, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { byCaller } from '#leads';
import { MessageRequests } from '../application/message-requests.js';
import { WriteMessage } from '../application/write-message.js';
import { MessagesDto, NewMessageDto, WrittenMessageDto } from './messages.dto.js';

@Controller('leads/:id/messages')
export class LeadMessagesController {
  constructor(
    private readonly requests: MessageRequests,
    private readonly writeMessage: WriteMessage,
    private readonly writes: Writes,
  ) {}

  /** Mails and calls of a lead, the newest first. */
  @Get()
  @Requires('lead.read')
  list(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() page: PageQuery,
  ): Promise<MessagesDto> {
    return this.requests.ofLead(caller, id, page) as Promise<MessagesDto>;
  }

  /** Writes to the person of the lead. */
  @Post()
  @HttpCode(202)
  @Requires('attempt.log')
  write(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('id', IdPipe) id: string,
    @Body() body: NewMessageDto,
  ): Promise<WrittenMessageDto> {
    return this.writes.run(caller, key, (tx) => this.writeMessage.run(tx, byCaller(caller), id, body));
  }
}
