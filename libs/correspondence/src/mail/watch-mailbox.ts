import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#database';
import { MINUTE_MS } from '#kernel';
import { Log, Metrics } from '#observability';
import { mailboxLag } from '../persistence/mailbox.js';
import type { MailboxLag } from '../persistence/mailbox.js';
import { MailboxConfig } from './mailbox.config.js';

/** Later than this something is wrong, whatever the poll: leads answer and nobody sees it (s). */
const LATE_SECONDS = 600;
/** Looks that may fail in a row before anybody is told. */
const LATE_LOOKS = 5;

/**
 * Shows how far behind the mailbox is, and raises an alarm in the log, once, when it was not read to its end for ten minutes (or five
 * looks, where they are rarer) or a mail has waited in it for so long. Says so when it has caught up.
 */
@Injectable()
export class WatchMailbox implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private isLate = false;
  /** By the steady clock. */
  private readonly startedAt = performance.now();

  constructor(
    private readonly database: Database,
    private readonly config: MailboxConfig,
    private readonly metrics: Metrics,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    const says = (read: (lag: MailboxLag) => number | null) => async (set: (value: number) => void) => {
      const value = read(await this.lag());
      if (value !== null) set(value);
    };
    this.metrics.askedGauge({
      name: 'staffetta_mailbox_look_age_seconds',
      help: 'Since the mailbox was last read to its end.',
      read: says(({ lookSeconds }) => lookSeconds),
    });
    this.metrics.askedGauge({
      name: 'staffetta_mailbox_unread_age_seconds',
      help: 'Since the oldest mail came that was seen in the mailbox and is not taken; 0 for none.',
      read: says(({ unreadSeconds }) => unreadSeconds ?? 0),
    });
    this.timer = setInterval(() => void this.check().catch(() => undefined), MINUTE_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** One look at the clock; without a database there are louder alarms. */
  async check(): Promise<void> {
    const lag = await this.lag();
    const limit = Math.max(LATE_SECONDS, LATE_LOOKS * this.config.pollSeconds);
    const isLate = Math.max(lag.lookSeconds ?? 0, lag.unreadSeconds ?? 0) > limit;
    if (isLate && !this.isLate)
      this.log.error('The mailbox is behind: answers of leads wait unseen.', { ...lag });
    if (!isLate && this.isLate) this.log.info('The mailbox has caught up.', { ...lag });
    this.isLate = isLate;
  }

  /** One that was never read to its end has been waited for since this process began. */
  private async lag(): Promise<MailboxLag> {
    const { read: mailbox } = this.config;
    const lag =
      mailbox === undefined
        ? undefined
        : await this.database.withRole('timer', (tx) => mailboxLag(tx, mailbox));
    return {
      lookSeconds: lag?.lookSeconds ?? (performance.now() - this.startedAt) / 1_000,
      unreadSeconds: lag?.unreadSeconds ?? null,
    };
  }
}
