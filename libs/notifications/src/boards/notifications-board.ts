import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Caller, Cells, Entry } from '#contracts';
import { afterCommit, databaseInstant, Signals } from '#database';
import type { Tx } from '#database';
import { DAY_MS } from '#kernel';
import { Boards } from '#live';
import type { BoardProvider } from '#live';
import { tell, TOLD_TYPES } from '../domain/tell.js';
import { forgetMails } from '../persistence/mail/mail-messages.js';
import { forgetPushes } from '../persistence/push/push-messages.js';
import { forgetBefore, insertTellings, shownBy } from '../persistence/notifications.js';
import { readDirectory } from '../persistence/read-directory.js';

/** What lies further back is history: nobody is told of it (ruling 7). */
const NEWS_MS = DAY_MS;
const KEPT_MS = 90 * DAY_MS;
const MAILS_KEPT_MS = 30 * DAY_MS;

/** Says to one member that there is something new: `notifications/<member>`. Tellings are made in step with all boards. */
@Injectable()
export class NotificationsBoard implements BoardProvider, OnModuleInit {
  readonly prefix = 'notifications';
  /** Some are shown only when working time begins. */
  readonly movesWithTime = true;

  constructor(
    private readonly boards: Boards,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    this.boards.register(this);
  }

  authorise({ memberId }: Caller, param: string): boolean {
    return param !== '' && param === memberId;
  }

  /** As many statements for a thousand entries as for one, and none for those that tell nobody anything. */
  async fold(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const told = entries.filter(({ type }) => TOLD_TYPES.has(type));
    if (told.length === 0) return;
    const now = (await databaseInstant(tx)).getTime();
    const news = told.filter(({ recordedAt }) => now - recordedAt.getTime() < NEWS_MS);
    if (news.length === 0) return;
    const directory = await readDirectory(tx, workspaceId);
    await insertTellings(
      tx,
      workspaceId,
      news.flatMap((entry) => tell(entry, directory)),
    );
    await forgetBefore(tx, workspaceId, new Date(now - KEPT_MS));
    await forgetMails(tx, workspaceId, new Date(now - MAILS_KEPT_MS));
    await forgetPushes(tx, workspaceId, new Date(now - MAILS_KEPT_MS));
    afterCommit(tx, () => this.signals.emit('told', workspaceId));
  }

  concerns(entries: readonly Entry[]): boolean {
    return entries.some(({ type }) => TOLD_TYPES.has(type));
  }

  /** Whether something is read is the member's own and no part of the board: it says only that there is something. */
  async snapshot(tx: Tx, workspaceId: string, param: string, asOf: Date): Promise<Cells> {
    return { ...(await shownBy(tx, workspaceId, param, asOf)) };
  }
}
