import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import type { Tx } from '#database';
import { AskedBy, decodeCursor, encodeCursor, Idempotency, IdPipe, pageOf } from '#http';
import type { IdempotencyRequest } from '#http';
import { AlsoRequires, Requires } from '#identity';
import type { By } from '#leads';
import { ConversationRequests, ConversationVerbs } from '../application/conversation-verbs.js';
import { ReadConversations } from '../application/read-conversations.js';
import { requireConversation } from '../application/sight.js';
import type { Conversation } from '../domain/conversation.js';
import {
  AddedMessageDto,
  ConversationDto,
  ConversationsDto,
  ConversationStandDto,
  MadeLeadDto,
  OpenedConversationDto,
} from './conversations.answers.dto.js';
import {
  ConversationAssignmentDto,
  CareQuestionDto,
  conversationOf,
  ConversationsQuery,
  LeadOfConversationDto,
  messageOf,
  metOf,
  NewConversationDto,
  NewConversationMessageDto,
  PriorityDto,
  StatusDto,
} from './conversations.dto.js';

type Key = IdempotencyRequest | undefined;

/** What customers ask care and say on social networks. */
@Controller()
export class ConversationsController {
  constructor(
    private readonly requests: ConversationRequests,
    private readonly reading: ReadConversations,
    private readonly verbs: ConversationVerbs,
  ) {}

  /** Conversations, what stirred last first. */
  @Get('conversations')
  @Requires('conversation.read')
  async list(
    @AskedBy() caller: Caller,
    @Query() { limit, cursor, status, ...wanted }: ConversationsQuery,
  ): Promise<ConversationsDto> {
    const place = decodeCursor(cursor, ['instant', 'id']);
    const after = place && { stirredAt: place[0], id: place[1] };
    const statuses = status === 'active' ? (['open', 'waiting'] as const) : status && [status];
    const found = await this.requests.read(caller, (tx) =>
      this.reading.list(tx, caller, { ...wanted, statuses, after, limit }),
    );
    return pageOf(
      found,
      limit,
      ({ stirredAt, id }) => encodeCursor([stirredAt, id]),
      (each) => each,
    );
  }

  /** One conversation with everything that was said. */
  @Get('conversations/:id')
  @Requires('conversation.read')
  one(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ConversationDto> {
    return this.requests.read(caller, (tx) => this.reading.one(tx, caller, id)) as Promise<ConversationDto>;
  }

  /** Opens a conversation; one of the same source and id is known once. */
  @Post('conversations')
  @Requires('conversation.work')
  open(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Body() body: NewConversationDto,
  ): Promise<OpenedConversationDto> {
    return this.requests.write(caller, key, (tx, by) => this.verbs.opening.run(tx, by, conversationOf(body)));
  }

  /** Adds what was said; a word of the customer opens what was thought to be done. */
  @Post('conversations/:id/messages')
  @Requires('conversation.work')
  add(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() body: NewConversationMessageDto,
  ): Promise<AddedMessageDto> {
    return this.onSeen(caller, key, id, (tx, by) => this.verbs.messages.add(tx, by, id, messageOf(body)));
  }

  /** Says who has it. */
  @Post('conversations/:id/assignment')
  @HttpCode(200)
  @Requires('conversation.work')
  assign(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() { ownerId, version }: ConversationAssignmentDto,
  ): Promise<ConversationStandDto> {
    return this.decide(caller, key, id, (tx, by) => this.verbs.changing.assign(tx, by, id, version, ownerId));
  }

  /** Says how it stands. */
  @Post('conversations/:id/status')
  @HttpCode(200)
  @Requires('conversation.work')
  stand(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() { status, version }: StatusDto,
  ): Promise<ConversationStandDto> {
    return this.decide(caller, key, id, (tx, by) => this.verbs.changing.stand(tx, by, id, version, status));
  }

  /** Says how pressing it is. */
  @Post('conversations/:id/priority')
  @HttpCode(200)
  @Requires('conversation.work')
  press(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() { priority, version }: PriorityDto,
  ): Promise<ConversationStandDto> {
    return this.decide(caller, key, id, (tx, by) => this.verbs.changing.press(tx, by, id, version, priority));
  }

  /** Makes its lead, once. */
  @Post('conversations/:id/lead')
  @AlsoRequires('lead.capture')
  @HttpCode(200)
  @Requires('conversation.work')
  makeLead(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() { person, ...wish }: LeadOfConversationDto,
  ): Promise<MadeLeadDto> {
    return this.onSeen(caller, key, id, (tx, by) =>
      this.verbs.leads.run(tx, by, id, { ...wish, whose: metOf(person) }),
    );
  }

  /** Hands a question of a lead to customer care. */
  @Post('leads/:id/conversations')
  @Requires('conversation.work')
  async handToCare(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) leadId: string,
    @Body() body: CareQuestionDto,
  ): Promise<OpenedConversationDto> {
    return this.requests.write(caller, key, async (tx, by) => {
      const conversationId = await this.verbs.care.run(tx, by, leadId, body);
      return { conversationId, status: 'opened' };
    });
  }

  /** Nobody works what they do not see. @throws AppError `conversation/missing` */
  private onSeen<T>(caller: Caller, key: Key, id: string, work: (tx: Tx, by: By) => Promise<T>): Promise<T> {
    return this.requests.write(caller, key, async (tx, by) => {
      await requireConversation(tx, caller, id);
      return work(tx, by);
    });
  }

  /** Answers of writes are kept for repeated requests, so nobody's words stand in them. */
  private decide(
    caller: Caller,
    key: Key,
    seenId: string,
    work: (tx: Tx, by: By) => Promise<Conversation>,
  ): Promise<ConversationStandDto> {
    return this.onSeen(caller, key, seenId, async (tx, by) => {
      const { id, status, priority, ownerId, version } = await work(tx, by);
      return { id, status, priority, ownerId, version };
    });
  }
}
