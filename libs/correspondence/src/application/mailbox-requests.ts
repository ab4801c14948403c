import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { workspaceAddress } from '../domain/mail-address.js';
import { PostSettings } from '../domain/post-settings.js';
import { addressKeyOf } from '../persistence/address-keys.js';
import { mailboxState } from '../persistence/mailbox.js';

/** How mail comes in and goes out here. */
export interface MailboxHealth {
  readonly canSend: boolean;
  /** Put into copy, it brings a mail here; null where no mailbox is read. */
  readonly address: string | null;
  readonly readAt: Date | null;
  readonly failingSince: Date | null;
  /** What the mail server said, in its own words. */
  readonly failure: string | null;
}

/** Tells members where to copy mail to, and whether it is read. */
@Injectable()
export class MailboxRequests {
  constructor(
    private readonly database: Database,
    private readonly settings: PostSettings,
  ) {}

  async health({ workspaceId }: Caller): Promise<MailboxHealth> {
    const { canSend, mailbox } = this.settings;
    if (mailbox === undefined)
      return { canSend, address: null, readAt: null, failingSince: null, failure: null };
    const key = await this.database.withWorkspace(workspaceId, (tx) => addressKeyOf(tx, workspaceId));
    const state = await this.database.withRole('timer', (tx) => mailboxState(tx, mailbox));
    const { readAt = null, failingSince = null, failure = null } = state ?? {};
    return { canSend, address: workspaceAddress(mailbox, key), readAt, failingSince, failure };
  }
}
