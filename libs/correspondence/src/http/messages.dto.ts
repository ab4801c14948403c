import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { ATTEMPT_OUTCOMES } from '#contracts';
import { MESSAGE_KINDS } from '../domain/judge-mail.js';
import type { MessageKind, Outcome } from '../domain/judge-mail.js';
import { UNMATCHED_REASONS } from '../domain/match.js';
import type { UnmatchedReason } from '../domain/match.js';
import { MESSAGE_STATES } from '../domain/message-state.js';
import type { MessageState } from '../domain/message-state.js';

/** What a member writes to the person of a lead. */
export class NewMessageDto {
  /** An address the person is known by; the one on their card when left out. */
  @IsOptional() @IsEmail() to?: string;
  /** One line. */
  @IsString() @Length(1, 200) @Matches(/^[^\r\n]*$/, { message: 'must be one line' }) subject: string;
  /** Plain text. */
  @IsString() @Length(1, 20_000) text: string;
}

/** The message is on its way; the attempt is logged once the mail server has taken it. */
export class WrittenMessageDto {
  /** Id of the message. */
  messageId: string;
  /** The lead it is about. */
  leadId: string;
}

/** Which lead a message is about. */
export class MessageAssignmentDto {
  @IsUUID() leadId: string;
}

/** Who of the workspace wrote it. */
export class MessageMemberDto {
  /** Id of the member. */
  id: string;
  /** Name of the member. */
  name: string;
}

/** A mail or a call. */
export class MessageDto {
  /** Id of the message. */
  id: string;
  /** How it came or went. */
  @ApiProperty({ enum: ['email', 'call'] }) channel: 'email' | 'call';
  /** `written` by somebody, `forwarded` by a member, `internal` among members, an `auto_reply`, a `bounce`, another `report` of the post, or a `call`. */
  @ApiProperty({ enum: MESSAGE_KINDS }) kind: MessageKind;
  /** `out` by us, `in` by the person. */
  @ApiProperty({ enum: ['in', 'out'] }) direction: 'in' | 'out';
  /** `matched` or not for what came in; for what was written here how sending goes: of `unknown` nobody can tell whether it arrived, `skipped` was not to be sent any more. */
  @ApiProperty({ enum: MESSAGE_STATES }) state: MessageState;
  /** The lead it is about; null when none was found. */
  leadId: string | null;
  /** The attempt it proves; null for what is no contact, or not sent yet. */
  attemptId: string | null;
  /** What it is logged as; null for what is no contact. */
  @ApiProperty({ enum: ATTEMPT_OUTCOMES, nullable: true }) outcome: Outcome | null;
  /** Why no lead was found, or why it was not sent; null otherwise. */
  @ApiProperty({ enum: UNMATCHED_REASONS, nullable: true }) reason: UnmatchedReason | null;
  /** Address or number it came from, masked for those who may not see people; null for what is written here. */
  sender: string | null;
  /** Addresses or numbers it went to, masked alike. */
  recipients: string[];
  /** Null for calls, and for those who may not see people. */
  subject: string | null;
  /** Null for calls, and for those who may not see people. */
  text: string | null;
  /** The member who wrote it; null for the other side. */
  @ApiProperty({ type: MessageMemberDto, nullable: true }) member: MessageMemberDto | null;
  /** When it was sent, or came. */
  occurredAt: Date;
}

/** A page of messages, the newest first. */
export class MessagesDto {
  /** Up to `limit` of them. */
  items: MessageDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

/** How mail comes in and goes out here. */
export class MailboxHealthDto {
  /** Whether members can write from here. */
  canSend: boolean;
  /** Put into copy, it brings a mail here; null where no mailbox is read. */
  address: string | null;
  /** When the mailbox was last read; null before the first time. */
  readAt: Date | null;
  /** Since when it cannot be read; null while it can. */
  failingSince: Date | null;
  /** What the mail server said; null while it can be read. */
  failure: string | null;
}
