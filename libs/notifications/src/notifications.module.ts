import { Module } from '@nestjs/common';
import { NotificationRequests } from './application/notification-requests.js';
import { NotificationsBoard } from './boards/notifications-board.js';
import { NotificationsController } from './http/notifications.controller.js';
import './persistence/notification.row.js';

/** What each member is to know. */
@Module({
  controllers: [NotificationsController],
  providers: [NotificationRequests, NotificationsBoard],
})
export class NotificationsModule {}
