import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import type { Page } from '#http';
import { AppError } from '#kernel';
import { ownOf } from './own-of.js';
import { countUnread, markAll, markOne, notificationsOf, unmarkAll } from '../persistence/notifications.js';
import type { Notification } from '../persistence/notifications.js';
import type { NotificationKind } from '../domain/telling.js';

export interface NotificationList extends Page<Omit<Notification, 'shownFrom'>> {
  readonly unread: number;
}

interface Asked {
  readonly cursor?: string;
  readonly limit: number;
  readonly isUnreadOnly: boolean;
  readonly kinds: readonly NotificationKind[];
}

/** A member reads what they were told; nobody reads another's. */
@Injectable()
export class NotificationRequests {
  constructor(private readonly database: Database) {}

  /** @throws AppError `notification/members-only` */
  list(caller: Caller, { cursor, limit, isUnreadOnly, kinds }: Asked): Promise<NotificationList> {
    const memberId = ownOf(caller);
    const place = decodeCursor(cursor, ['instant', 'id']);
    const after = place && { shownFrom: place[0], id: place[1] };
    return this.in(caller, async (tx) => {
      const { workspaceId } = caller;
      const filter = { memberId, isUnreadOnly, kinds, limit, ...(after ? { after } : {}) };
      const found = await notificationsOf(tx, workspaceId, filter);
      const page = pageOf(found, limit, ({ shownFrom, id }) => encodeCursor([shownFrom, id]), shown);
      return { ...page, unread: await countUnread(tx, workspaceId, memberId) };
    });
  }

  /** @throws AppError `notification/missing`, `notification/members-only` */
  mark(caller: Caller, id: string, isRead: boolean): Promise<{ unread: number }> {
    const memberId = ownOf(caller);
    return this.in(caller, async (tx) => {
      if (!(await markOne(tx, caller.workspaceId, { memberId, id, isRead })))
        throw new AppError('missing', 'notification/missing', `You have no notification ${id}.`);
      return { unread: await countUnread(tx, caller.workspaceId, memberId) };
    });
  }

  /** The instant takes it back. @throws AppError `notification/members-only` */
  markAll(caller: Caller): Promise<{ unread: number; readAt: Date }> {
    const memberId = ownOf(caller);
    return this.in(caller, async (tx) => {
      const readAt = await databaseInstant(tx);
      await markAll(tx, caller.workspaceId, memberId, readAt);
      return { unread: await countUnread(tx, caller.workspaceId, memberId), readAt };
    });
  }

  /** Takes back that all were marked as read. @throws AppError `notification/members-only` */
  unmarkAll(caller: Caller, readAt: Date): Promise<{ unread: number }> {
    const memberId = ownOf(caller);
    return this.in(caller, async (tx) => {
      await unmarkAll(tx, caller.workspaceId, memberId, readAt);
      return { unread: await countUnread(tx, caller.workspaceId, memberId) };
    });
  }

  private in<T>({ workspaceId }: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work);
  }
}

const shown = ({ shownFrom: _, ...item }: Notification): Omit<Notification, 'shownFrom'> => item;
