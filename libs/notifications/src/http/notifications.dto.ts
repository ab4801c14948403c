import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { IsInstant, PageQuery } from '#http';
import { NOTIFICATION_KINDS } from '../domain/telling.js';
import type { Facts, NotificationKind } from '../domain/telling.js';

export class NotificationsQuery extends PageQuery {
  /** `true` for those that are not read yet. */
  @IsOptional() @IsIn(['true', 'false']) unread?: 'true' | 'false';
  /** Only of these kinds, separated by commas. */
  @ApiProperty({ required: false, type: String, example: 'alarm,breach' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsIn(NOTIFICATION_KINDS, { each: true })
  kind?: NotificationKind[];
}

/** One thing a member was told. */
export class NotificationDto {
  /** Id of the notification. */
  id: string;
  /** What it is; the words are made where it is shown. */
  @ApiProperty({ enum: NOTIFICATION_KINDS }) kind: NotificationKind;
  /** What it is about: `obligation`, `handover`, `agreement` or `webhook`. */
  @ApiProperty({ type: String, example: 'obligation' }) subjectKind: string;
  /** Id of what it is about. */
  subjectId: string;
  /** The lead it is about; null without one. */
  leadId: string | null;
  /** Codes, ids and numbers that go into the words. */
  @ApiProperty({ type: 'object', additionalProperties: { type: ['string', 'number', 'null'] } })
  facts: Facts;
  /** When it became known. */
  at: Date;
  /** Whether the member has read it. */
  isRead: boolean;
}

/** A page of what a member was told, the newest first. */
export class NotificationsDto {
  /** Up to `limit` of them. */
  items: NotificationDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
  /** How many are not read, of all. */
  unread: number;
}

/** How much is left to read. */
export class UnreadDto {
  /** How many are not read, of all. */
  unread: number;
}

/** All are read. */
export class AllReadDto extends UnreadDto {
  /** The instant under which they were marked: it takes that back. */
  readAt: Date;
}

export class UnreadAgainDto {
  /** `readAt` of the answer when all were marked as read. */
  @IsInstant() readAt: string;
}
