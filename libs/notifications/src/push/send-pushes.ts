import { Injectable } from '@nestjs/common';
import { Database, databaseInstant, Outbox } from '#database';
import type { Held, Parting, Tx } from '#database';
import { livingSessions } from '#identity';
import { DAY_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { InstallationSecrets } from '../application/installation-secrets.js';
import { judgePush, PUSH_WAITS_MS } from '../domain/push/judge-push.js';
import { pushPayload, testPayload } from '../domain/push/payload.js';
import type { PushPayload } from '../domain/push/payload.js';
import { FindRecipient } from '../mail/find-recipient.js';
import { MailConfig } from '../mail/mail.config.js';
import { unreadNotice } from '../persistence/mail/mail-messages.js';
import { PUSHES } from '../persistence/push/push-messages.js';
import type { DuePush } from '../persistence/push/push-messages.js';
import { dropSubscription } from '../persistence/push/subscriptions.js';
import { SafeClient } from '../webhooks/safe-client.js';
import { subjectOf, writePush } from './write-push.js';

/** What waited longer is no news; a night of quiet is shorter. */
const WORTH_TELLING_MS = 4 * DAY_MS;

/** What to send, or why not now. */
type Prepared = { readonly payload: PushPayload; readonly now: EpochMs } | { readonly parting: Parting };

/**
 * Sends what is due, never a message twice (`Outbox`). A device is forgotten when its browser took its subscription back, and when the
 * session ended in which it was turned on: whoever signed out is told nothing there.
 */
@Injectable()
export class SendPushes {
  private readonly outbox: Outbox<DuePush>;

  constructor(
    private readonly database: Database,
    private readonly secrets: InstallationSecrets,
    private readonly recipients: FindRecipient,
    private readonly client: SafeClient,
    private readonly config: MailConfig,
  ) {
    this.outbox = new Outbox(database, PUSHES, PUSH_WAITS_MS);
  }

  /** Returns how many it took in hand. */
  sendDue(): Promise<number> {
    return this.outbox.sendDue({ handOver: (held) => this.handOver(held) });
  }

  private async handOver(held: Held<DuePush>): Promise<Parting> {
    const { sessionId } = held.row;
    if (sessionId !== null && !(await this.isOpen(sessionId))) return this.forget(held);
    const prepared = await this.in(held.workspaceId, (tx) => this.prepare(tx, held));
    if ('parting' in prepared) return prepared.parting;
    const { payload, now } = prepared;
    const sender = { keys: await this.secrets.vapidKeys(), subject: subjectOf(this.config) };
    const attempt = await this.client.post(writePush(held.row, payload, sender));
    const verdict = judgePush(attempt, now);
    return verdict.is === 'gone' ? this.forget(held) : verdict;
  }

  /** Nothing when it was read meanwhile, or whoever had the device left. */
  private async prepare(tx: Tx, { workspaceId, row }: Held<DuePush>): Promise<Prepared> {
    const { memberId, notificationId, createdAt } = row;
    const now = (await databaseInstant(tx)).getTime();
    const language = await this.recipients.languageOf(tx, memberId);
    const isOld = now - createdAt.getTime() > WORTH_TELLING_MS;
    if (language === undefined || isOld) return SKIPPED;
    if (notificationId === null) return { payload: testPayload(row.id, language), now };
    const from = await this.recipients.writableFrom(tx, workspaceId, memberId, now);
    if (from > now) return { parting: { is: 'postponed', until: new Date(from) } };
    const notice = await unreadNotice(tx, workspaceId, notificationId);
    return notice ? { payload: pushPayload(notice, language), now } : SKIPPED;
  }

  /** What waits for the device goes with it. */
  private async forget({ workspaceId, row }: Held<DuePush>): Promise<Parting> {
    await this.in(workspaceId, (tx) => dropSubscription(tx, workspaceId, row.subscriptionId));
    return { is: 'skipped' };
  }

  private async isOpen(sessionId: string): Promise<boolean> {
    const open = await this.database.withRole('accounts', (tx) => livingSessions(tx, [sessionId]));
    return open.length > 0;
  }

  private in<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work);
  }
}

const SKIPPED: Prepared = { parting: { is: 'skipped' } };
