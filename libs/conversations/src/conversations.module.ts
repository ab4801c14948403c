import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { PeopleModule } from '#people';
import { AddMessage } from './application/add-message.js';
import { ChangeConversation } from './application/change-conversation.js';
import { ConversationRequests, ConversationVerbs } from './application/conversation-verbs.js';
import { EraseConversations } from './application/erase-conversations.js';
import { HandToCare } from './application/hand-to-care.js';
import { MakeLead } from './application/make-lead.js';
import { OpenConversation } from './application/open-conversation.js';
import { ReadConversations } from './application/read-conversations.js';
import { ConversationsBoard } from './boards/conversations-board.js';
import { ConversationsController } from './http/conversations.controller.js';
import './persistence/conversation-change.row.js';
import './persistence/conversation-lead.row.js';
import './persistence/conversation-message.row.js';
import './persistence/conversation.row.js';
import { FollowMerges } from './reactions/follow-merges.js';
import { LetGoOfLeads } from './reactions/let-go-of-leads.js';

/** Tickets of customer care and mentions on social networks, and the leads they become. */
@Module({})
export class ConversationsModule {
  /** `intake`: as it was put together for this process. */
  static with({ intake }: { readonly intake: DynamicModule }): DynamicModule {
    return {
      module: ConversationsModule,
      imports: [PeopleModule, intake],
      controllers: [ConversationsController],
      providers: [
        ...[OpenConversation, AddMessage, ChangeConversation, MakeLead, HandToCare, ConversationVerbs],
        ...[ConversationRequests, ReadConversations, EraseConversations, ConversationsBoard, FollowMerges],
        LetGoOfLeads,
      ],
      exports: [OpenConversation, AddMessage],
    };
  }
}
