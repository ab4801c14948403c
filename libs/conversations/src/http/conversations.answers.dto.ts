import { ApiProperty } from '@nestjs/swagger';
import {
  CHANNELS,
  CONVERSATION_KINDS,
  CONVERSATION_PRIORITIES,
  CONVERSATION_STATUSES,
  MESSAGE_DIRECTIONS,
} from '#contracts';
import type {
  Channel,
  ConversationKind,
  ConversationPriority,
  ConversationStatus,
  MessageDirection,
} from '#contracts';
import type { LeadOfConversation } from '../application/make-lead.js';
import type { OpenedConversation } from '../application/open-conversation.js';
import type {
  ShownChange,
  ShownConversation,
  ShownLead,
  ShownListed,
  ShownMessage,
  WholeConversation,
} from '../application/read-conversations.js';

/** Whoever has or did it. */
export class ConversationMemberDto {
  /** Id of the member. */
  id: string;
  /** Empty for one who is there no more. */
  name: string;
}

/** The customer who speaks; masked for those who may not see names. */
class ConversationWhoDto {
  /** Id of the person. */
  id: string;
  /** Null when unknown. */
  name: string | null;
  /** Null when unknown. */
  email: string | null;
  /** Null when unknown. */
  phone: string | null;
  /** Name or domain of where they work; null when unknown. */
  company: string | null;
}

class ConversationFactsDto implements ShownConversation {
  /** Id of the conversation. */
  id: string;
  /** A ticket of customer care, or a mention on a social network. */
  @ApiProperty({ enum: CONVERSATION_KINDS }) kind: ConversationKind;
  /** Where the customer spoke. */
  @ApiProperty({ enum: CHANNELS }) channel: Channel;
  /** The system it stands in; null where it was opened here. */
  source: string | null;
  /** Its id there; null too for those who may not see names. */
  externalId: string | null;
  /** Null when none was given, was erased, or may not be seen. */
  subject: string | null;
  /** What somebody unknown calls themselves; null otherwise. */
  handle: string | null;
  /** What it waits for. */
  @ApiProperty({ enum: CONVERSATION_STATUSES }) status: ConversationStatus;
  /** How soon somebody is to answer. */
  @ApiProperty({ enum: CONVERSATION_PRIORITIES }) priority: ConversationPriority;
  /** Null while nobody knows who it is. */
  person: ConversationWhoDto | null;
  /** Null while nobody has it. */
  owner: ConversationMemberDto | null;
  /** When the customer first spoke. */
  openedAt: Date;
  /** When something last happened in it. */
  stirredAt: Date;
  /** Goes up with every change; send it with decisions. */
  version: number;
}

/** A conversation in a list. */
export class ListedConversationDto extends ConversationFactsDto implements ShownListed {
  /** The last words; null when there are none or they may not be seen. */
  lastText: string | null;
  /** How many messages. */
  messages: number;
  /** The lead it became; null when none. */
  leadId: string | null;
}

/** One page of conversations. */
export class ConversationsDto {
  /** What stirred last first. */
  items: ListedConversationDto[];
  /** Null on the last page. */
  nextCursor: string | null;
}

/** Something that was said. */
export class ConversationMessageDto implements ShownMessage {
  /** Id of the message. */
  id: string;
  /** From the customer, to the customer, or among colleagues. */
  @ApiProperty({ enum: MESSAGE_DIRECTIONS }) direction: MessageDirection;
  /** As the source names them; null for members. */
  author: string | null;
  /** The member who wrote it; null for customers and programs. */
  member: ConversationMemberDto | null;
  /** Null once its person was erased, and for those who may not see names. */
  text: string | null;
  /** An address that shows it; null when none was given. */
  evidence: string | null;
  /** When it was said, by its source. */
  saidAt: Date;
}

/** A change of status, owner or priority. */
export class ConversationChangeDto implements ShownChange {
  /** Id of the change. */
  id: string;
  /** What was changed. */
  @ApiProperty({ enum: ['status', 'owner', 'priority'] }) field: 'status' | 'owner' | 'priority';
  /** A code, or the id of a member; null for nobody. */
  was: string | null;
  /** A code, or the id of a member; null for nobody. */
  becomes: string | null;
  /** Null where it came about by itself, or a program did it. */
  by: ConversationMemberDto | null;
  /** When it was changed. */
  changedAt: Date;
}

/** A lead that belongs to a conversation. */
export class ConversationLeadDto implements ShownLead {
  /** Id of the lead. */
  leadId: string;
  /** It came out of the conversation, or its question it is. */
  @ApiProperty({ enum: ['made', 'handed'] }) way: 'made' | 'handed';
  /** Since when they belong together. */
  linkedAt: Date;
}

/** A conversation with everything that was said. */
export class ConversationDto extends ConversationFactsDto implements WholeConversation {
  /** The first word first; of very long ones the last 500. */
  messages: ConversationMessageDto[];
  /** The first change first. */
  changes: ConversationChangeDto[];
  /** Leads that came out of it, and whose question it is. */
  leads: ConversationLeadDto[];
}

/** A conversation that was opened, or that was there. */
export class OpenedConversationDto implements OpenedConversation {
  /** Id of the conversation. */
  conversationId: string;
  /** `known`: its source told of it before. */
  @ApiProperty({ enum: ['opened', 'known'] }) status: 'opened' | 'known';
}

/** A message that was added. */
export class AddedMessageDto {
  /** Null when it was there already. */
  messageId: string | null;
}

/** How a conversation stands after a decision. */
export class ConversationStandDto {
  /** Id of the conversation. */
  id: string;
  /** What it waits for now. */
  @ApiProperty({ enum: CONVERSATION_STATUSES }) status: ConversationStatus;
  /** How soon somebody is to answer. */
  @ApiProperty({ enum: CONVERSATION_PRIORITIES }) priority: ConversationPriority;
  /** Null while nobody has it. */
  ownerId: string | null;
  /** Send it with the next decision. */
  version: number;
}

/** The lead a conversation became. */
export class MadeLeadDto implements LeadOfConversation {
  /** Id of the lead. */
  leadId: string;
  /** A new lead, an open one of the person that learnt of it, or the one that was made before. */
  @ApiProperty({ enum: ['captured', 'enriched', 'duplicate'] }) status: LeadOfConversation['status'];
}
