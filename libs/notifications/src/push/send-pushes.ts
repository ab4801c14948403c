import { Injectable } from '@nestjs/common';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { DAY_MS, MINUTE_MS, newId } from '#kernel';
import type { EpochMs } from '#kernel';
import { InstallationSecrets } from '../application/installation-secrets.js';
import { judgePush } from '../domain/push/judge-push.js';
import type { PushVerdict } from '../domain/push/judge-push.js';
import { pushPayload, testPayload } from '../domain/push/payload.js';
import type { PushPayload } from '../domain/push/payload.js';
import { FindRecipient } from '../mail/find-recipient.js';
import { MailConfig } from '../mail/mail.config.js';
import { unreadNotice } from '../persistence/mail/mail-messages.js';
import {
  claimPushes,
  giveUpUnknownPushes,
  settlePush,
  workspacesWithPush,
} from '../persistence/push/push-messages.js';
import type { ClaimedPush, PushOutcome } from '../persistence/push/push-messages.js';
import { dropSubscription } from '../persistence/push/subscriptions.js';
import { SafeClient } from '../webhooks/safe-client.js';
import { subjectOf, writePush } from './write-push.js';

const AT_ONCE = 10;
/** Longer than handing over can last. */
const HOLD_MS = 2 * MINUTE_MS;
/** What waited longer is no news; a night of quiet is shorter. */
const WORTH_TELLING_MS = 4 * DAY_MS;

interface Held {
  readonly workspaceId: string;
  readonly claim: string;
  readonly push: ClaimedPush;
}

/** What to send, or why not now. */
type Prepared = { readonly payload: PushPayload; readonly now: EpochMs } | { readonly outcome: PushOutcome };

/**
 * Sends what is due, never a message twice: it is claimed before it is handed over, tried again only where the push service surely did
 * not take it, and left alone where nobody can tell. A device whose browser took its subscription back is forgotten.
 */
@Injectable()
export class SendPushes {
  constructor(
    private readonly database: Database,
    private readonly secrets: InstallationSecrets,
    private readonly recipients: FindRecipient,
    private readonly client: SafeClient,
    private readonly config: MailConfig,
  ) {}

  /** Returns how many it took in hand. */
  async sendDue(): Promise<number> {
    const workspaces = await this.database.withRole('timer', workspacesWithPush);
    const taken = await Promise.all(workspaces.map((workspaceId) => this.sendOf(workspaceId)));
    return taken.reduce((sum, each) => sum + each, 0);
  }

  private async sendOf(workspaceId: string): Promise<number> {
    const claim = newId();
    const claimed = await this.in(workspaceId, async (tx) => {
      await giveUpUnknownPushes(tx, workspaceId);
      return claimPushes(tx, workspaceId, { claim, holdMs: HOLD_MS, limit: AT_ONCE });
    });
    await Promise.all(claimed.map((push) => this.send({ workspaceId, claim, push })));
    return claimed.length;
  }

  private async send(held: Held): Promise<void> {
    const prepared = await this.in(held.workspaceId, (tx) => this.prepare(tx, held));
    if ('outcome' in prepared) return this.settle(held, prepared.outcome);
    const { payload, now } = prepared;
    const sender = { keys: await this.secrets.vapidKeys(), subject: subjectOf(this.config) };
    const attempt = await this.client.post(writePush(held.push, payload, sender));
    await this.note(held, judgePush(attempt, { turn: held.push.attempts + 1, now }));
  }

  /** Nothing when it was read meanwhile, or whoever had the device left. */
  private async prepare(tx: Tx, { workspaceId, push }: Held): Promise<Prepared> {
    const { memberId, notificationId, createdAt } = push;
    const now = (await databaseInstant(tx)).getTime();
    const language = await this.recipients.languageOf(tx, memberId);
    const isOld = now - createdAt.getTime() > WORTH_TELLING_MS;
    if (language === undefined || isOld) return { outcome: { state: 'skipped' } };
    if (notificationId === null) return { payload: testPayload(push.id, language), now };
    const from = await this.recipients.writableFrom(tx, workspaceId, memberId, now);
    if (from > now) return { outcome: { state: 'waiting', at: new Date(from), isAttempt: false } };
    const notice = await unreadNotice(tx, workspaceId, notificationId);
    return notice ? { payload: pushPayload(notice, language), now } : { outcome: { state: 'skipped' } };
  }

  private async note(held: Held, verdict: PushVerdict): Promise<void> {
    if (verdict.state === 'gone') {
      const { workspaceId, push } = held;
      await this.in(workspaceId, (tx) => dropSubscription(tx, workspaceId, push.subscriptionId));
    } else if (verdict.state === 'waiting') {
      await this.settle(held, { state: 'waiting', at: new Date(verdict.nextAt), isAttempt: true });
    } else await this.settle(held, { state: verdict.state });
  }

  private async settle({ workspaceId, claim, push }: Held, outcome: PushOutcome): Promise<void> {
    await this.in(workspaceId, (tx) => settlePush(tx, workspaceId, { id: push.id, claim }, outcome));
  }

  private in<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work);
  }
}
