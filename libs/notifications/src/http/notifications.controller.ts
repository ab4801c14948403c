import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { AnyCaller, MembersOnly } from '#identity';
import { NotificationRequests } from '../application/notification-requests.js';
import {
  AllReadDto,
  NotificationsDto,
  NotificationsQuery,
  UnreadAgainDto,
  UnreadDto,
} from './notifications.dto.js';

@Controller('notifications')
@MembersOnly()
@AnyCaller('Everybody sees and marks only what is meant for them.')
export class NotificationsController {
  constructor(private readonly requests: NotificationRequests) {}

  /** One's own, the newest first. */
  @Get()
  list(
    @AskedBy() caller: Caller,
    @Query() { unread, kind = [], ...page }: NotificationsQuery,
  ): Promise<NotificationsDto> {
    return this.requests.list(caller, { ...page, kinds: kind, isUnreadOnly: unread === 'true' });
  }

  /** Marks all of one's own as read. */
  @Post('read')
  @HttpCode(200)
  readAll(@AskedBy() caller: Caller): Promise<AllReadDto> {
    return this.requests.markAll(caller);
  }

  /** Takes back that all were marked as read. */
  @Post('unread')
  @HttpCode(200)
  unreadAll(@AskedBy() caller: Caller, @Body() { readAt }: UnreadAgainDto): Promise<UnreadDto> {
    return this.requests.unmarkAll(caller, new Date(readAt));
  }

  /** Marks one as read. */
  @Post(':id/read')
  @HttpCode(200)
  read(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<UnreadDto> {
    return this.requests.mark(caller, id, true);
  }

  /** Marks one as unread again. */
  @Post(':id/unread')
  @HttpCode(200)
  unread(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<UnreadDto> {
    return this.requests.mark(caller, id, false);
  }
}
