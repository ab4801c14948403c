import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, PageQuery, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { AlsoRequires, Requires } from '#identity';
import { MailboxRequests } from '../application/mailbox-requests.js';
import { MakeLead } from '../application/make-lead.js';
import { MessageRequests } from '../application/message-requests.js';
import { MessageLeadDto } from './intake-addresses.dto.js';
import { MailboxHealthDto, MessageAssignmentDto, MessagesDto, WrittenMessageDto } from './messages.dto.js';

@Controller('mailbox')
@Requires('attempt.log')
export class MailboxController {
  constructor(
    private readonly mailbox: MailboxRequests,
    private readonly requests: MessageRequests,
    private readonly making: MakeLead,
    private readonly writes: Writes,
  ) {}

  /** Where to copy mail to, and whether it is read. */
  @Get()
  health(@AskedBy() caller: Caller): Promise<MailboxHealthDto> {
    return this.mailbox.health(caller);
  }

  /** Messages no lead was found for, the newest first: one's own, or all for whoever logs attempts for all. */
  @Get('unmatched')
  unmatched(@AskedBy() caller: Caller, @Query() page: PageQuery): Promise<MessagesDto> {
    return this.requests.unmatched(caller, page) as Promise<MessagesDto>;
  }

  /** Gives one to a lead, as if it had been matched when it came. */
  @Post('unmatched/:id/assignment')
  @HttpCode(200)
  assign(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('id', IdPipe) id: string,
    @Body() { leadId }: MessageAssignmentDto,
  ): Promise<WrittenMessageDto> {
    return this.writes.run(caller, key, (tx) => this.requests.assign(tx, caller, id, leadId));
  }

  /** Makes a lead of whoever wrote or called; somebody with an open lead of the kind gets no second one. */
  @Post('unmatched/:id/lead')
  @AlsoRequires('lead.capture')
  @HttpCode(200)
  makeLead(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('id', IdPipe) id: string,
    @Body() wish: MessageLeadDto,
  ): Promise<WrittenMessageDto> {
    return this.writes.run(caller, key, (tx) => this.making.run(tx, caller, id, wish));
  }

  /** It is about no lead. */
  @Post('unmatched/:id/dismissal')
  @HttpCode(204)
  dismiss(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('id', IdPipe) id: string,
  ): Promise<void> {
    return this.writes.run(caller, key, (tx) => this.requests.dismiss(tx, caller, id));
  }
}
