import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  CHANNELS,
  CONVERSATION_KINDS,
  CONVERSATION_PRIORITIES,
  CONVERSATION_STATUSES,
  INTENTS,
  MESSAGE_DIRECTIONS,
} from '#contracts';
import type {
  Channel,
  ConversationKind,
  ConversationPriority,
  ConversationStatus,
  Intent,
  MessageDirection,
} from '#contracts';
import { PageQuery } from '#http';
import type { Met } from '#people';
import type { NewMessage } from '../application/add-message.js';
import type { NewConversation } from '../application/open-conversation.js';

const WITH_OFFSET = /T.*(Z|[+-]\d{2}:?\d{2})$/;
const instant = { message: 'must be an instant with its offset, such as 2024-05-01T10:30:00Z' };

/** Where a customer works. */
export class ConversationCompanyDto {
  @IsOptional() @IsString() @MaxLength(200) name?: string;
  @IsOptional() @IsString() @MaxLength(300) domain?: string;
  /** A code or a name. */
  @IsOptional() @IsString() @MaxLength(100) country?: string;
}

/** Who speaks, as a capture would say it. */
export class ConversationPersonDto {
  /** Somebody who is known already; the other fields are then left out. */
  @IsOptional() @IsUUID() personId?: string;
  @IsOptional() @IsString() @MaxLength(200) firstName?: string;
  @IsOptional() @IsString() @MaxLength(200) lastName?: string;
  @IsOptional() @IsString() @MaxLength(320) email?: string;
  @IsOptional() @IsString() @MaxLength(100) phone?: string;
  @IsOptional() @ValidateNested() @Type(() => ConversationCompanyDto) company?: ConversationCompanyDto;
}

/** Something that was said. */
export class NewConversationMessageDto {
  /** Its id in the system of the conversation; taken once. */
  @IsOptional() @IsString() @Length(1, 200) externalId?: string;
  /** By them, by us, or a note among ourselves. */
  @ApiProperty({ enum: MESSAGE_DIRECTIONS }) @IsIn(MESSAGE_DIRECTIONS) direction: MessageDirection;
  /** As the source names whoever said it. */
  @IsOptional() @IsString() @Length(1, 200) author?: string;
  /** The words. */
  @IsString() @Length(1, 20_000) text: string;
  /** An address that shows it. */
  @IsOptional()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  @MaxLength(2_000)
  evidence?: string;
  /** When it was said; now when left out. */
  @IsOptional() @IsISO8601({ strict: true }) @Matches(WITH_OFFSET, instant) saidAt?: string;
}

/** A ticket or a mention. */
export class NewConversationDto {
  @ApiProperty({ enum: CONVERSATION_KINDS }) @IsIn(CONVERSATION_KINDS) kind: ConversationKind;
  /** Customer care for tickets and social for mentions, when left out. */
  @ApiProperty({ enum: CHANNELS, required: false }) @IsOptional() @IsIn(CHANNELS) channel?: Channel;
  /** The system it stands in; with `externalId` it is known once. */
  @ValidateIf(({ externalId, source }: NewConversationDto) => (externalId ?? source) !== undefined)
  @IsString()
  @Length(1, 100)
  source?: string;
  /** Its id there. */
  @ValidateIf(({ externalId, source }: NewConversationDto) => (externalId ?? source) !== undefined)
  @IsString()
  @Length(1, 200)
  externalId?: string;
  @IsOptional() @IsString() @Length(1, 300) subject?: string;
  /** What somebody unknown calls themselves there. */
  @IsOptional() @IsString() @Length(1, 200) handle?: string;
  @ApiProperty({ enum: CONVERSATION_PRIORITIES, required: false })
  @IsOptional()
  @IsIn(CONVERSATION_PRIORITIES)
  priority?: ConversationPriority;
  @IsOptional() @ValidateNested() @Type(() => ConversationPersonDto) person?: ConversationPersonDto;
  /** When it began; now when left out. */
  @IsOptional() @IsISO8601({ strict: true }) @Matches(WITH_OFFSET, instant) openedAt?: string;
  /** Its first words, or its latest: of a conversation that is known, one with a new `externalId` is added. */
  @IsOptional() @ValidateNested() @Type(() => NewConversationMessageDto) message?: NewConversationMessageDto;
}

export class ConversationsQuery extends PageQuery {
  @ApiProperty({ enum: CONVERSATION_KINDS, required: false })
  @IsOptional()
  @IsIn(CONVERSATION_KINDS)
  kind?: ConversationKind;
  /** Only those that stand so; `active`: open or waiting. */
  @ApiProperty({ enum: [...CONVERSATION_STATUSES, 'active'], required: false })
  @IsOptional()
  @IsIn([...CONVERSATION_STATUSES, 'active'])
  status?: ConversationStatus | 'active';
  /** Only those of this member; `none`: of nobody. */
  @IsOptional() @Matches(/^(none|[0-9a-f-]{36})$/) owner?: string;
  @IsOptional() @IsUUID() personId?: string;
  /** Only those that belong to this lead. */
  @IsOptional() @IsUUID() leadId?: string;
}

/** Which version was seen: nobody decides on what has changed meanwhile. */
class Seen {
  @IsInt() @Min(1) version: number;
}

/** Who has it from now on. */
export class ConversationAssignmentDto extends Seen {
  /** Null: nobody. */
  @ApiProperty({ type: String, nullable: true })
  @ValidateIf(({ ownerId }: ConversationAssignmentDto) => ownerId !== null)
  @IsUUID()
  ownerId: string | null;
}

/** How it stands from now on. */
export class StatusDto extends Seen {
  @ApiProperty({ enum: CONVERSATION_STATUSES }) @IsIn(CONVERSATION_STATUSES) status: ConversationStatus;
}

/** How pressing it is. */
export class PriorityDto extends Seen {
  @ApiProperty({ enum: CONVERSATION_PRIORITIES })
  @IsIn(CONVERSATION_PRIORITIES)
  priority: ConversationPriority;
}

/** The lead that a conversation becomes. */
export class LeadOfConversationDto {
  /** Who it is; needed where nobody knows yet. */
  @IsOptional() @ValidateNested() @Type(() => ConversationPersonDto) person?: ConversationPersonDto;
  /** What they ask for. */
  @IsOptional() @IsString() @Length(1, 100) leadType?: string;
  @ApiProperty({ enum: INTENTS, required: false }) @IsOptional() @IsIn(INTENTS) intent?: Intent;
}

/** A question of a lead that customer care is to answer. */
export class CareQuestionDto {
  @IsString() @Length(1, 300) subject: string;
  @IsOptional() @IsString() @Length(1, 20_000) text?: string;
  @ApiProperty({ enum: CONVERSATION_PRIORITIES, required: false })
  @IsOptional()
  @IsIn(CONVERSATION_PRIORITIES)
  priority?: ConversationPriority;
}

export function metOf(person: ConversationPersonDto | undefined): Met {
  if (person === undefined) return null;
  const { personId, ...said } = person;
  return personId === undefined ? said : { personId };
}

export const messageOf = ({ saidAt, ...message }: NewConversationMessageDto): NewMessage => ({
  ...message,
  ...(saidAt !== undefined && { saidAt: new Date(saidAt) }),
});

export const conversationOf = ({
  person,
  openedAt,
  message,
  ...conversation
}: NewConversationDto): NewConversation => ({
  ...conversation,
  whose: metOf(person),
  ...(openedAt !== undefined && { openedAt: new Date(openedAt) }),
  ...(message !== undefined && { message: messageOf(message) }),
});
